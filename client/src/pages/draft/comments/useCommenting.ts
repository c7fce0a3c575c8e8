import { useSyncExternalStore } from 'react'
import { useMe } from '../../../api/useMe'
import type { DraftSession } from '../../../session/DraftSession'
import { commentingOf, type Commenting, type CommentingState } from './Commenting'

export function useCommenting(session: DraftSession, draftId: string): Commenting {
  return commentingOf(session, draftId, useMe().email)
}

/** One part of what is looked at and written; drawn again only when that part is another. */
export const useCommentingState = <T>(commenting: Commenting, part: (state: CommentingState) => T): T =>
  useSyncExternalStore(commenting.subscribe, () => part(commenting.state))
