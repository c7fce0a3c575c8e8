import type { Unsent } from './clientState'
import type { UnsentStore } from './unsentStore'

const fields = ['clientId', 'sequence', 'baseRevision', 'inFlight', 'waiting', 'rejections'] as const

const same = (a: Unsent | null, b: Unsent | null): boolean =>
  a === b || (a !== null && b !== null && fields.every((field) => a[field] === b[field]))

/** Writes the latest unsent work to the device, one write at a time, skipping states that were overtaken. */
export class Keeper {
  private latest: Unsent | null = null
  private readonly kept = new Set<string>()
  private writing: Promise<void> | null = null
  private dirty = false
  private failed = false

  /** `onTrouble` is told when unsent work cannot be kept, and when it can again. */
  constructor(
    private readonly store: UnsentStore,
    private readonly draftId: string,
    private readonly onTrouble: (failed: boolean) => void = () => {},
  ) {}

  keep(unsent: Unsent | null): void {
    if (same(unsent, this.latest) && (unsent !== null || this.kept.size === 0)) return
    this.latest = unsent
    this.dirty = true
    this.writing ??= this.write().finally(() => (this.writing = null))
  }

  /** When the device has, or has refused, what there was to keep. */
  settled = (): Promise<void> => this.writing ?? Promise.resolve()

  /** Takes over what is kept under this id already. */
  adopt(clientId: string): void {
    this.kept.add(clientId)
  }

  private async write(): Promise<void> {
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
        this.tell(false)
      } catch (error) {
        this.tell(unsent !== null, error)
      }
    }
  }

  private tell(failed: boolean, why?: unknown): void {
    if (failed === this.failed) return
    this.failed = failed
    if (failed) console.warn('Unsent changes could not be kept on this device.', why)
    this.onTrouble(failed)
  }
}
