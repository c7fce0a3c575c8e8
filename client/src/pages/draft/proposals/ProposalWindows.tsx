import { useTranslation } from 'react-i18next'
import type { Operation, Stance } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'
import { useDelegations } from '../../../api/useDelegations'
import { Confirm } from '../../../kit/Confirm'
import type { DraftHead } from '../useSession'
import { AcceptWindow } from './AcceptWindow'
import type { CardAct } from './ProposalCard'
import type { WordsOfDraft } from './ProposedWords'
import { SayWindow } from './SayWindow'
import { spokenBy } from './Speaker'

/** What is asked of whom before something is done with a proposal. */
export interface Asked {
  readonly act: Exclude<CardAct, 'edit'>
  readonly proposal: Proposal
}

interface ProposalWindowsProps {
  asked: Asked
  head: DraftHead
  draft: WordsOfDraft
  /** What is to be known besides before it is accepted. */
  beside: string | null
  onDo: (operation: Operation) => void
  onClose: () => void
}

/** Asks what is still to be known, or whether it is meant. */
export function ProposalWindows({ asked: { act, proposal }, head, draft, beside, onDo, onClose }: ProposalWindowsProps) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const title = t('proposals.by', { name: nameOf(proposal.delegation) })
  switch (act) {
    case 'accept':
    case 'part':
      return <AcceptWindow proposal={proposal} draft={draft} inPart={act === 'part'} beside={beside} onAccept={onDo} onClose={onClose} />
    case 'reopen':
      return (
        <Confirm
          question={{
            title,
            text: t('proposals.undoQuestion'),
            action: bare(t('proposals.undo')),
            onYes: () => {
              onDo({ op: 'reopenProposal', proposal: proposal.id })
            },
          }}
          onClose={onClose}
        />
      )
    case 'withdraw':
      return (
        <Confirm
          question={{
            title,
            text: t('proposals.withdrawQuestion'),
            action: t('proposals.withdraw'),
            grave: true,
            onYes: () => {
              onDo({ op: 'closeProposal', proposal: proposal.id, end: 'withdrawn' })
            },
          }}
          onClose={onClose}
        />
      )
    case 'decline':
    case 'merge':
      return (
        <SayWindow
          draft={head}
          title={title}
          action={bare(t(act === 'decline' ? 'proposals.decline' : 'proposals.merged'))}
          forDelegation={false}
          onSay={(_, reason) => {
            const end = act === 'decline' ? 'declined' : 'merged'
            onDo({ op: 'closeProposal', proposal: proposal.id, end, ...(reason === null ? {} : { reason }) })
          }}
          onClose={onClose}
        />
      )
    default: {
      const stance: Stance = act
      const words = {
        support: t('proposals.support'),
        object: t('proposals.object'),
        reserve: t('proposals.reserve'),
        none: t('proposals.takeBack'),
      }
      return (
        <SayWindow
          draft={head}
          title={title}
          action={bare(words[stance])}
          forDelegation
          onSay={(speaker, reason) => {
            if (speaker.delegation === null) return
            onDo({
              op: 'takeStance',
              proposal: proposal.id,
              delegation: speaker.delegation,
              ...spokenBy(speaker),
              stance,
              ...(reason === null ? {} : { reason }),
            })
          }}
          onClose={onClose}
        />
      )
    }
  }
}

/** What a button says that does it, and no longer opens a window. */
const bare = (label: string): string => label.replace(/…$/, '')
