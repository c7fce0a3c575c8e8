import type { Unsent } from './clientState'

/** Keeps each client's unsent work per draft on the device. */
export interface UnsentStore {
  list(draftId: string): Promise<Unsent[]>
  put(draftId: string, unsent: Unsent): Promise<void>
  remove(draftId: string, clientId: string): Promise<void>
}

const request = <T>(of: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    of.onsuccess = () => resolve(of.result)
    of.onerror = () => reject(of.error ?? new Error('The device store could not be used.'))
  })

const table = 'unsent'
let opened: Promise<IDBDatabase> | null = null

function database(): Promise<IDBDatabase> {
  opened ??= (() => {
    const opening = indexedDB.open('drafting', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: ['draftId', 'clientId'] })
    return request(opening)
  })()
  return opened
}

const store = async (mode: IDBTransactionMode) => (await database()).transaction(table, mode, { durability: 'strict' }).objectStore(table)

/** On IndexedDB, so that unsent work survives reloads and crashes. */
export const deviceStore: UnsentStore = {
  async list(draftId) {
    return request<Unsent[]>((await store('readonly')).getAll(IDBKeyRange.bound([draftId], [draftId, []])))
  },
  async put(draftId, unsent) {
    await request((await store('readwrite')).put({ ...unsent, draftId }))
  },
  async remove(draftId, clientId) {
    await request((await store('readwrite')).delete([draftId, clientId]))
  },
}

/** Where the browser keeps nothing (private windows of some): it says so when something is to be kept. */
export const noStore: UnsentStore = {
  list: async () => [],
  put: () => Promise.reject(new Error('This browser keeps nothing on the device.')),
  remove: async () => {},
}
