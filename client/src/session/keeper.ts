import type { Unsent } from './clientState'
import type { UnsentStore } from './unsentStore'

const fields = ['clientId', 'sequence', 'baseRevision', 'inFlight', 'waiting', 'rejections'] as const

const same = (a: Unsent | null, b: Unsent | null): boolean =>
  a === b || (a !== null && b !== null && fields.every((field) => a[field] === b[field]))

/** Writes the latest unsent work to the device, one write at a time, skipping states that were overtaken. */
export class Keeper {
  private latest: Unsent | null = null
  private readonly kept = new Set<string>()
  private writing = false
  private dirty = false

  constructor(
    private readonly store: UnsentStore,
    private readonly draftId: string,
  ) {}

  keep(unsent: Unsent | null): void {
    if (same(unsent, this.latest) && (unsent !== null || this.kept.size === 0)) return
    this.latest = unsent
    this.dirty = true
    if (!this.writing) void this.write()
  }

  /** Takes over what is kept under this id already. */
  adopt(clientId: string): void {
    this.kept.add(clientId)
  }

  private async write(): Promise<void> {
    this.writing = true
    while (this.dirty) {
      this.dirty = false
      const unsent = this.latest
      try {
        if (unsent !== null) await this.store.put(this.draftId, unsent)
        if (unsent !== null) this.kept.add(unsent.clientId)
        for (const clientId of [...this.kept].filter((other) => other !== unsent?.clientId)) {
          await this.store.remove(this.draftId, clientId)
          this.kept.delete(clientId)
        }
      } catch (error) {
        console.warn('Unsent changes could not be kept on this device.', error)
      }
    }
    this.writing = false
  }
}
