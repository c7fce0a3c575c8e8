import type { Unsent } from '../../src/session/clientState'
import type { UnsentStore } from '../../src/session/unsentStore'

/** A device's store in memory; what is kept is a copy, as IndexedDB makes one. */
export class Device implements UnsentStore {
  readonly kept = new Map<string, Unsent>()
  list = async () => [...this.kept.values()]
  put = async (_: string, unsent: Unsent) => void this.kept.set(unsent.clientId, JSON.parse(JSON.stringify(unsent)) as Unsent)
  remove = async (_: string, clientId: string) => void this.kept.delete(clientId)
}
