import { useSyncExternalStore } from 'react'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useCalmDraft } from '../useSession'
import { checkingOf, type Checking, type CheckingState } from './Checking'
import type { Standing } from './standing'

/** One part of what is looked at; drawn again only when that part is another. */
export const useCheckingState = <T>(checking: Checking, part: (state: CheckingState) => T): T =>
  useSyncExternalStore(checking.subscribe, () => part(checking.state))

/** What stands in the draft that is shown, following when there is time. */
export function useOpenFindings(session: DraftSession, first: Draft): { checking: Checking; draft: Draft; open: readonly Standing[] } {
  const checking = checkingOf(session)
  const draft = useCalmDraft(session, first)
  const open = useCheckingState(checking, () => checking.openIn(draft))
  return { checking, draft, open }
}
