import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Keyboard } from 'react-aria-components'
import { useMe } from '../../../api/useMe'
import { Button } from '../../../kit/Button'
import { delegationColour } from '../../../kit/delegationColour'
import { Flag } from '../../../kit/Flag'
import type { Proposal } from '../../../protocol/draft'
import type { CardAct } from '../../draft/proposals/ProposalCard'
import { actsOn, stanceOf } from '../../draft/proposals/proposing'
import { ProposedWords, type WordsOfDraft } from '../../draft/proposals/ProposedWords'
import { Stances } from '../../draft/proposals/Stances'
import { TouchedNote } from '../../draft/proposals/TouchedNote'
import type { DraftHead } from '../../draft/useSession'
import type { TableProposal, TableRow } from '../tableRows'

interface RoomProposalsProps {
  row: TableRow
  chosen: TableProposal | null
  head: DraftHead
  words: WordsOfDraft
  nameOf: (proposal: Proposal) => string
  onChoose: (index: number) => void
  onAct: (act: CardAct, proposal: Proposal) => void
}

/** What is proposed on a paragraph, one after the other, with who supports it, objects to it and reserves its position. */
export function RoomProposals({ row, chosen, head, words, nameOf, onChoose, onAct }: RoomProposalsProps) {
  const { t } = useTranslation()
  const { proposals } = row
  if (proposals.length === 0) return row.canBeAgreed ? null : <p className="muted room-none">{t('table.noProposal')}</p>
  return (
    <ol className="room-proposals" data-testid="room-proposals">
      {proposals.map(({ proposal, bearing }, index) => {
        const isChosen = proposal === chosen?.proposal
        return (
          <li
            key={proposal.id}
            style={{ '--colour': delegationColour(proposal.delegation) } as CSSProperties}
            data-testid="room-proposal"
            data-proposal={proposal.id}
            data-chosen={isChosen || undefined}
          >
            <button
              type="button"
              aria-pressed={isChosen}
              onClick={() => {
                onChoose(index)
              }}
              data-testid="room-choose"
            >
              <Keyboard aria-hidden="true">{index + 1}</Keyboard>
              <Flag code={proposal.delegation} /> <span>{nameOf(proposal)}</span>
            </button>
            {bearing === 'gone' && <p className="proposed-what">{t('proposals.gone')}</p>}
            <div className="room-proposed">
              <ProposedWords proposal={proposal} draft={words} />
            </div>
            {proposal.reason !== null && <p className="quiet">{t('proposals.reason', { reason: proposal.reason })}</p>}
            {proposal.touched !== null && <TouchedNote draftId={head.id} proposal={proposal} draft={words} />}
            <Stances proposal={proposal} />
            {isChosen && <Say proposal={proposal} head={head} onAct={onAct} />}
          </li>
        )
      })}
    </ol>
  )
}

/** What a delegation says of a proposal, and that it withdraws its own: from the room's floor as from a delegation's own seat. */
function Say({ proposal, head, onAct }: Pick<RoomProposalsProps, 'head' | 'onAct'> & { proposal: Proposal }) {
  const { t } = useTranslation()
  const me = useMe()
  const may = actsOn(proposal, head, me)
  const own = stanceOf(proposal, me.delegation)
  const acts = [
    ...(may.stance && own !== undefined ? [{ act: 'none', label: t('proposals.takeBack') } as const] : []),
    ...(may.stance && own?.stance !== 'support' ? [{ act: 'support', label: t('proposals.support') } as const] : []),
    ...(may.stance && own?.stance !== 'object' ? [{ act: 'object', label: t('proposals.object') } as const] : []),
    ...(may.stance && own?.stance !== 'reserve' ? [{ act: 'reserve', label: t('proposals.reserve') } as const] : []),
    ...(may.withdraw ? [{ act: 'withdraw', label: t('proposals.withdraw') } as const] : []),
  ]
  if (acts.length === 0) return null
  return (
    <div className="row room-say">
      {acts.map(({ act, label }) => (
        <Button
          key={act}
          small
          onPress={() => {
            onAct(act, proposal)
          }}
          data-testid={`room-say-${act}`}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
