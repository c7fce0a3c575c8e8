import type { Unsent } from './clientState'
import type { UnsentStore } from './unsentStore'

/** Writes the latest unsent work to the device, one write at a time, skipping states that were overtaken. */
export class Keeper {
  private latest: Unsent | null = null
  private kept: string | null = null
  private writing = false
  private dirty = false

  constructor(
    private readonly store: UnsentStore,
    private readonly draftId: string,
  ) {}

  keep(unsent: Unsent | null): void {
    if (unsent === null && this.latest === null && this.kept === null) return
    this.latest = unsent
    this.dirty = true
    if (!this.writing) void this.write()
  }

  /** Takes over what is kept under this id already. */
  adopt(clientId: string): void {
    this.kept = clientId
  }

  private async write(): Promise<void> {
    this.writing = true
    while (this.dirty) {
      this.dirty = false
      const unsent = this.latest
      try {
        if (unsent !== null) await this.store.put(this.draftId, unsent)
        if (this.kept !== null && this.kept !== unsent?.clientId) await this.store.remove(this.draftId, this.kept)
        this.kept = unsent?.clientId ?? null
      } catch (error) {
        console.warn('Unsent changes could not be kept on this device.', error)
      }
    }
    this.writing = false
  }
}
