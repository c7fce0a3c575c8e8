import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readAmendmentsQuery } from '../../../api/queries'
import { closedTo, mayWrite } from '../../../document/rights'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Button } from '../../../kit/Button'
import { LongField } from '../../../kit/LongField'
import { notify } from '../../../kit/toasts'
import { useSettled } from '../../../kit/useSettled'
import { Window } from '../../../kit/Window'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { ProposalForm } from '../proposals/ProposalForm'
import { useSpeaker } from '../proposals/Speaker'
import { proposing, type ProposalHead } from '../proposals/suggest/proposalParts'
import { useSession, type DraftHead } from '../useSession'
import { AmendedList } from './AmendedList'
import './amend.css'

/** Milliseconds without a key, or a change of the draft, before the sentences are read. */
const pause = 400

interface AmendWindowProps {
  session: DraftSession
  first: Draft
  draft: DraftHead
  onClose: () => void
}

/** Sentences that were read out, and beneath them what they would change: nothing is changed or proposed before that is confirmed. */
export function AmendWindow({ session, first, draft, onClose }: AmendWindowProps) {
  const { t, i18n } = useTranslation()
  const [sentences, setSentences] = useState('')
  const [isProposing, setProposing] = useState(false)
  const speaker = useSpeaker(draft)
  const revision = useSession(session, (state) => state.draft?.revision ?? first.revision)
  const isSent = useSession(session, (state) => state.pending === 0)
  const text = useSettled(sentences, pause)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...readAmendmentsQuery(draft.id, useSettled(revision, pause), text, i18n.language),
    enabled: text.trim() !== '' && isSent,
    placeholderData: keepPreviousData,
  })
  const read = text.trim() === '' ? undefined : data
  // What was read of another text, or of the draft as it was, is looked at until it is read anew, and not done.
  const isCurrent =
    read !== undefined && read.operations.length > 0 && isSent && !isPlaceholderData && read.revision === revision && text === sentences
  const { draft: now } = session.state
  const closed = isCurrent && now !== null ? closedTo(now, read.operations) : null
  const apply = () => {
    if (!isCurrent || closed !== null) return
    session.submit(read.operations)
    notify(t('later:amendments.applied'))
    onClose()
  }
  const propose = (head: ProposalHead | null) => {
    if (!isCurrent || head === null || now === null) return
    const proposals = proposing(read.operations, now, head)
    session.submit(proposals)
    notify(t('suggesting.proposed', { count: proposals.length }))
    onClose()
  }
  if (isProposing && read !== undefined)
    return (
      <ProposalForm
        title={t('later:amendments.title')}
        wide
        testId="suggestions"
        speaker={speaker}
        isComplete={isCurrent}
        onPropose={propose}
        onClose={() => {
          setProposing(false)
        }}
      >
        <AmendedList changes={read.changes} language={draft.language} />
      </ProposalForm>
    )
  return (
    <Window title={t('draft.readAmendments')} isOpen onClose={onClose} wide testId="amend-window">
      <div className="stack">
        <LongField
          label={t('later:amendments.sentences')}
          hint={t('later:amendments.sentencesHint')}
          value={sentences}
          onChange={setSentences}
          rows={5}
          autoFocus
          testId="amend-text"
        />
        <ProblemNote problem={text.trim() === '' ? null : error} onRetry={() => void refetch()} />
        <div className="stack" role="status" data-testid="amend-read" data-current={isCurrent}>
          {read !== undefined && read.notUnderstood.length > 0 && (
            <section className="note note-amber amend-not" data-testid="amend-not">
              <strong>{t('later:amendments.not', { count: read.notUnderstood.length })}</strong>
              <ul>
                {read.notUnderstood.map(({ sentence, code, about }, at) => (
                  <li key={at} data-code={code}>
                    <q dir="auto">{sentence}</q>
                    <span>{t(`later:amendments.problem.${code}`, { about: about ?? '' })}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {read !== undefined && read.changes.length > 0 && <AmendedList changes={read.changes} language={draft.language} />}
        </div>
        {closed !== null && mayWrite(draft) && (
          <p className="note note-amber" data-testid="amend-closed">
            {t(`problem.${closed}`)}
          </p>
        )}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look={mayWrite(draft) ? undefined : 'main'}
            isDisabled={!isCurrent}
            onPress={() => {
              setProposing(true)
            }}
            data-testid="amend-propose"
          >
            {t('later:amendments.propose')}
          </Button>
          {mayWrite(draft) && (
            <Button look="main" isDisabled={!isCurrent || closed !== null} onPress={apply} data-testid="amend-apply">
              {t('later:amendments.apply')}
            </Button>
          )}
        </div>
      </div>
    </Window>
  )
}
