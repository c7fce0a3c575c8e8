/** A client id belongs to one tab while the tab lives: it holds a lock of that name, so that no other tab takes its unsent work over. */
const lockName = (draftId: string, clientId: string) => `drafting:${draftId}:${clientId}`

/** Whether a living tab can be told from one that is gone: only then may a tab look after the others while it is open. */
export const canTellTheLiving = (): boolean => globalThis.navigator?.locks !== undefined

/** Takes the id for this tab until `until` is aborted; false where a living tab has it. Without the Web Locks API every id is free. */
export function takeClientId(draftId: string, clientId: string, until: AbortSignal): Promise<boolean> {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return Promise.resolve(true)
  return new Promise((resolve) => {
    void locks.request(lockName(draftId, clientId), { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      if (lock === null) return undefined
      return new Promise<void>((released) => {
        if (until.aborted) released()
        else until.addEventListener('abort', () => released())
      })
    })
  })
}
