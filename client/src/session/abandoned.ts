import { takeClientId } from './clientIdentity'
import type { Unsent } from './clientState'
import type { UnsentStore } from './unsentStore'

/**
 * Unsent work on this device whose tab is gone. Each is given to one tab only, which holds its client id until `until` is aborted; what
 * belongs to a living tab, this one included, is left alone.
 */
export async function takeAbandoned(store: UnsentStore, draftId: string, until: AbortSignal): Promise<readonly Unsent[]> {
  const taken: Unsent[] = []
  for (const { clientId } of await store.list(draftId).catch(() => [])) {
    if (!(await takeClientId(draftId, clientId, until))) continue
    // Read again under the lock: another tab may have delivered it in between.
    const unsent = (await store.list(draftId).catch(() => [])).find((other) => other.clientId === clientId)
    if (unsent !== undefined) taken.push(unsent)
  }
  return taken
}
