import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import type { Draft, Proposal } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { LongList } from '../../../kit/LongList'
import type { DraftHead } from '../useSession'
import { useCalmDraft } from '../useSession'
import type { Proposer } from './asIf/asAccepted'
import { AsIfMenu } from './asIf/AsIfMenu'
import { GroupSpeakers } from './GroupSpeakers'
import { ProposalCard } from './ProposalCard'
import { chosenProposals, proposalFilters, proposalGroups } from './proposalGroups'
import type { ProposalFilter } from './proposalGroups'
import { mayPropose } from './proposing'
import { useProposalActs } from './useProposalActs'
import { useWordsOfDraft } from './useWordsOfDraft'

/** CSS pixels that the proposals on a paragraph usually take. */
const groupHeight = 320

const everyone = 'everyone'
const none: readonly Proposal[] = []

interface ProposalsPanelProps {
  session: DraftSession
  first: Draft
  /** The draft's head, for what may be done. */
  head: DraftHead
  onGo: (paragraph: string) => void
  onNext: () => void
  /** Goes on with what one proposes, in the text. */
  onEdit: (proposal: string, paragraph: string | null) => void
  /** Shows the text as if somebody's proposals were accepted. */
  onAsIf: (proposer: Proposer) => void
}

/** Every proposal, by the paragraph it is about. */
export function ProposalsPanel({ session, first, head, onGo, onNext, onEdit, onAsIf }: ProposalsPanelProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { nameOf } = useDelegations()
  const now = useCalmDraft(session, first)
  const draft = useWordsOfDraft(now)
  const [filter, setFilter] = useState<ProposalFilter>('open')
  const [of, setOf] = useState(everyone)
  const proposals = now.proposals ?? none
  const open = proposals.filter(({ state }) => state === 'open').length
  const chosen = chosenProposals(proposals, filter, me.delegation, of === everyone ? null : of)
  const groups = proposalGroups(chosen, now)
  const whose = [...new Set(proposals.map(({ delegation }) => delegation))].map((code) => ({ value: code, label: nameOf(code) }))

  const { act, window } = useProposalActs({ session, head, draft, onEdit })

  return (
    <div className="stack proposals" data-testid="proposals">
      <div className="row">
        <strong data-testid="proposals-open" data-count={open}>
          {t('proposals.count', { count: open })}
        </strong>
        {open > 0 && (
          <Button small onPress={onNext} data-testid="proposals-next">
            {t('proposals.next')}
          </Button>
        )}
        <AsIfMenu proposals={proposals} onChoose={onAsIf} />
        {proposals.length > 0 && (
          <Link to={`/drafts/${first.id}/positions`} data-testid="positions-link">
            {t('positions.title')}
          </Link>
        )}
        <Link to={`/drafts/${first.id}/table`} data-testid="table-link">
          {t('table.title')}
        </Link>
        {proposals.length > 0 && (
          <Link to={`/drafts/${first.id}/compilation`} data-testid="compilation-link">
            {t('compilation.title')}
          </Link>
        )}
      </div>
      {head.role === 'facilitator' && mayPropose(head) && (
        <Choice
          label={t('proposals.wording')}
          labelled
          value={head.wordingBy ?? 'editors'}
          onChange={(by) => {
            if (by !== (head.wordingBy ?? 'editors')) session.submit([{ op: 'setWording', by }])
          }}
          options={[
            { value: 'editors', label: t('proposals.wordingBy.editors') },
            { value: 'facilitator', label: t('proposals.wordingBy.facilitator') },
          ]}
          testId="wording-by"
        />
      )}
      {head.role === 'facilitator' && mayPropose(head) && <GroupSpeakers session={session} head={head} />}
      {proposals.length === 0 ? (
        <div>
          <strong>{t('proposals.none')}</strong>
          <p className="muted">{t('proposals.noneHint')}</p>
        </div>
      ) : (
        <div className="row">
          <Choice
            label={t('proposals.filter')}
            value={filter}
            onChange={setFilter}
            options={proposalFilters
              .filter((each) => me.delegation !== null || (each !== 'mine' && each !== 'unanswered'))
              .map((each) => ({ value: each, label: t(`proposals.filters.${each}`) }))}
            testId="proposals-filter"
          />
          {whose.length > 1 && (
            <Choice
              label={t('proposals.byDelegation')}
              value={of}
              onChange={setOf}
              options={[{ value: everyone, label: t('proposals.everyDelegation') }, ...whose]}
              testId="proposals-delegation"
            />
          )}
        </div>
      )}
      {proposals.length > 0 && groups.length === 0 && <p className="muted">{t('proposals.noneFound')}</p>}
      <LongList
        items={groups}
        keyOf={({ paragraph, where }) => `${where} ${paragraph ?? ''}`}
        rowHeight={groupHeight}
        label={t('proposals.list')}
        scroll="self"
        className="proposal-groups"
        testId="proposals-list"
      >
        {({ paragraph, where, proposals: there }) => (
          <section className="proposal-group" data-testid="proposal-group" data-paragraph-of={paragraph ?? ''}>
            <h3>
              {paragraph === null || where !== 'there' ? (
                t(`proposals.${where === 'there' ? 'beginning' : where}`)
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    onGo(paragraph)
                  }}
                  aria-label={t('proposals.go', { label: draft.labelOf(paragraph) })}
                  data-testid="proposal-go"
                >
                  {draft.labelOf(paragraph)}
                </button>
              )}
              {paragraph !== null && where === 'there' && (
                <small className="muted" lang={draft.language} dir="auto">
                  {now.paragraphs.find(({ id }) => id === paragraph)?.text.slice(0, 60)}
                </small>
              )}
            </h3>
            {where === 'gone' && <p className="muted">{t('proposals.goneHint')}</p>}
            {there.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} head={head} draft={draft} onAct={act} />
            ))}
          </section>
        )}
      </LongList>
      {window}
    </div>
  )
}
