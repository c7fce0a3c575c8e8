import { useCallback, useState, type ReactNode } from 'react'
import { useMe } from '../../../api/useMe'
import type { Operation } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import type { DraftHead } from '../useSession'
import { acceptance } from './acceptance'
import type { CardAct } from './ProposalCard'
import type { WordsOfDraft } from './ProposedWords'
import { ProposalWindows, type Asked } from './ProposalWindows'
import { placeOf } from './proposalGroups'
import { speaksForAny, stanceOf } from './proposing'

interface Acting {
  readonly session: DraftSession
  /** The draft's head, for what may be done. */
  readonly head: DraftHead
  readonly draft: WordsOfDraft
  /** Whether what the text becomes is always shown before a proposal is accepted, not only where it was touched. */
  readonly showsResult?: boolean
  /** What is to be known besides before a proposal is accepted. */
  readonly besideOf?: (proposal: Proposal) => string | null
  /** Words a proposal anew where it stands in the text; absent where there is no text to write in. */
  readonly onEdit?: (proposal: string, paragraph: string | null) => void
}

/** What is done with proposals: at once where nothing is left to ask, else by the window that is returned, which its page puts somewhere. */
export function useProposalActs({ session, head, draft, showsResult = false, besideOf, onEdit }: Acting): {
  act: (what: CardAct, proposal: Proposal) => void
  window: ReactNode
} {
  const me = useMe()
  const [asked, setAsked] = useState<Asked | null>(null)
  const asksWho = speaksForAny(head, me)
  const act = useCallback(
    (what: CardAct, proposal: Proposal) => {
      const stance = (said: 'support' | 'none', delegation: string, group: string | null): Operation => ({
        op: 'takeStance',
        proposal: proposal.id,
        delegation,
        ...(group === null ? {} : { group }),
        stance: said,
      })
      if (what === 'edit') onEdit?.(proposal.id, placeOf(proposal))
      else if (what === 'reopen' && proposal.state !== 'accepted') session.submit([{ op: 'reopenProposal', proposal: proposal.id }])
      else if (what === 'accept' && proposal.touched === null && !showsResult) session.submit([acceptance(proposal)])
      else if (what === 'support' && me.delegation !== null && !asksWho) session.submit([stance('support', me.delegation, null)])
      else if (what === 'none' && me.delegation !== null) {
        const taken = stanceOf(proposal, me.delegation)
        session.submit([stance('none', me.delegation, taken?.group ?? null)])
      } else setAsked({ act: what, proposal })
    },
    [session, me.delegation, asksWho, showsResult, onEdit],
  )
  const window = asked !== null && (
    <ProposalWindows
      asked={asked}
      head={head}
      draft={draft}
      beside={besideOf?.(asked.proposal) ?? null}
      onDo={(operation) => {
        session.submit([operation])
      }}
      onClose={() => {
        setAsked(null)
      }}
    />
  )
  return { act, window }
}
