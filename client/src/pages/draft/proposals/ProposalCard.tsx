import { memo, useId, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelegations } from '../../../api/useDelegations'
import { useGroupName } from '../../../api/useGroupName'
import { useMe } from '../../../api/useMe'
import type { Proposal } from '../../../protocol/draft'
import { countHunks } from '../../../operations/hunks'
import { Button } from '../../../kit/Button'
import { delegationColour } from '../../../kit/delegationColour'
import { Flag } from '../../../kit/Flag'
import { MenuButton } from '../../../kit/MenuButton'
import { Time } from '../../../kit/Time'
import type { DraftHead } from '../useSession'
import { placesOf } from '../../../printed/proposed/proposedChanges'
import { actsOn, stanceOf } from './proposing'
import { ProposedWords, type WordsOfDraft } from './ProposedWords'
import { Stances } from './Stances'
import { TouchedNote } from './TouchedNote'

/** What somebody asks to do with a proposal. */
export type CardAct = 'support' | 'object' | 'reserve' | 'none' | 'withdraw' | 'accept' | 'part' | 'decline' | 'merge' | 'reopen' | 'edit'

interface ProposalCardProps {
  proposal: Proposal
  /** The draft's head, for what may be done. */
  head: DraftHead
  draft: WordsOfDraft
  onAct: (act: CardAct, proposal: Proposal) => void
}

/** One proposal: whose it is, what it would do, what delegations say of it, and what the reader may do with it. */
export const ProposalCard = memo(function ProposalCard({ proposal, head, draft, onAct }: ProposalCardProps) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const groupName = useGroupName()
  const me = useMe()
  const titleId = useId()
  const { id, delegation, group, state, ending, reason, touched, at } = proposal
  const name = nameOf(delegation)
  const may = actsOn(proposal, head, me)
  const own = stanceOf(proposal, me.delegation)
  const act = (what: CardAct) => () => {
    onAct(what, proposal)
  }
  const button = (what: CardAct, label: string, look?: 'main') => (
    <Button small look={look} onPress={act(what)} aria-describedby={titleId} data-testid={`proposal-${what}`}>
      {label}
    </Button>
  )
  return (
    <article
      className="proposal"
      aria-labelledby={titleId}
      style={{ '--colour': delegationColour(delegation) } as CSSProperties}
      data-testid="proposal"
      data-proposal={id}
      data-state={state}
      data-touched={touched !== null || undefined}
    >
      <h4 id={titleId}>
        <Flag code={delegation} /> {name}
        {group !== null && <small> {t('proposals.behalfOf', { group: groupName(group) })}</small>}
        <small className="muted">
          {' '}
          <Time at={at} />
        </small>
      </h4>
      {state !== 'open' && (
        <p>
          <span className={state === 'accepted' ? 'pill pill-green' : 'pill pill-grey'} data-testid="proposal-state">
            {t(`proposals.states.${state}`)}
          </span>{' '}
          {ending?.reason && <span className="quiet">{ending.reason}</span>}
        </p>
      )}
      <ProposedWords proposal={proposal} draft={draft} />
      {reason !== null && <p className="quiet">{t('proposals.reason', { reason })}</p>}
      {state === 'open' && touched !== null && <TouchedNote draftId={head.id} proposal={proposal} draft={draft} />}
      <Stances proposal={proposal} />
      {(may.stance || may.withdraw || may.edit || may.decide || may.reopen) && (
        <div className="row proposal-acts">
          {may.stance && own !== undefined && button('none', t('proposals.takeBack'))}
          {may.stance && own?.stance !== 'support' && button('support', t('proposals.support'))}
          {may.stance && own?.stance !== 'object' && button('object', t('proposals.object'))}
          {may.stance && own?.stance !== 'reserve' && button('reserve', t('proposals.reserve'))}
          {may.edit && button('edit', t('proposals.edit'))}
          {may.withdraw && !may.decide && button('withdraw', t('proposals.withdraw'))}
          {may.reopen && button('reopen', t(state === 'accepted' ? 'proposals.undo' : 'proposals.reopen'))}
          {may.decide && proposal.operations.length > 0 && button('accept', t('proposals.accept'), 'main')}
          {may.decide && proposal.insteadOf === null && countHunks(proposal.operations) > 1 && button('part', t('proposals.acceptPart'))}
          {may.decide && (
            <MenuButton
              className="button button-plain button-small"
              label="⋯"
              ariaLabel={t('proposals.more', { name })}
              testId="proposal-more"
              entries={[
                { id: 'decline', label: t('proposals.decline'), onAction: act('decline') },
                { id: 'merge', label: t('proposals.merged'), onAction: act('merge') },
                { id: 'withdraw', label: t('proposals.withdraw'), onAction: act('withdraw') },
              ]}
            />
          )}
        </div>
      )}
    </article>
  )
}, sameCard)

/** A card is drawn anew where its proposal is another, or the words that it is about. */
function sameCard(a: ProposalCardProps, b: ProposalCardProps): boolean {
  if (a.proposal !== b.proposal || a.head !== b.head || a.onAct !== b.onAct || a.draft.language !== b.draft.language) return false
  const named = [...placesOf(a.proposal.operations), ...a.proposal.reserved.map(({ paragraph }) => paragraph), a.proposal.insteadOf]
  return named.every((id) => id === null || (a.draft.wordsOf(id) === b.draft.wordsOf(id) && a.draft.labelOf(id) === b.draft.labelOf(id)))
}
