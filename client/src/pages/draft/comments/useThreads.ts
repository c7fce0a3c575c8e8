import { useSyncExternalStore } from 'react'
import type { DraftSession } from '../../../session/DraftSession'
import { delegationThreadsOf, type SeenThread } from './DelegationThreads'

/** A part of the threads of a draft that the reader may see; drawn again only when that part is another. */
export function useThreads<T>(session: DraftSession, draftId: string, part: (threads: readonly SeenThread[]) => T): T {
  const threads = delegationThreadsOf(session, draftId)
  return useSyncExternalStore(threads.subscribe, () => part(threads.now()))
}
