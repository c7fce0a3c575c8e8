import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../../session/DraftSession'
import { changesOf } from '../../../../printed/proposed/proposedChanges'
import { Button } from '../../../../kit/Button'
import { Field } from '../../../../kit/Field'
import { notify } from '../../../../kit/toasts'
import { Window } from '../../../../kit/Window'
import { useCalmDraft, type DraftHead } from '../../useSession'
import { ChangeWords } from '../ProposedWords'
import { SpeakerFields, spokenBy, useSpeaker } from '../Speaker'
import { useWordsOfDraft } from '../useWordsOfDraft'
import { partsOf, proposing, wordedAlready } from './proposalParts'
import type { SuggestingSession } from './SuggestingSession'

interface ProposeSuggestionsProps {
  session: DraftSession
  suggesting: SuggestingSession
  draft: DraftHead
  onClose: () => void
}

/** Shows what is suggested, paragraph by paragraph, and proposes it for a delegation: from then on everyone sees it. */
export function ProposeSuggestions({ session, suggesting, draft, onClose }: ProposeSuggestionsProps) {
  const { t } = useTranslation()
  const speaker = useSpeaker(draft)
  const [reason, setReason] = useState('')
  const now = useCalmDraft(session, { ...draft, revision: 0, paragraphs: [] })
  const words = useWordsOfDraft(now)
  const { suggestions } = suggesting
  const parts = useMemo(() => partsOf(suggestions, now), [suggestions, now])
  const { delegation, group } = speaker
  const labelOf = (id: string) => (words.wordsOf(id) === undefined ? '' : words.labelOf(id))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    suggesting.settle()
    const text = session.state.draft
    if (delegation === null || text === null) return
    const operations = proposing(suggesting.suggestions, text, {
      delegation,
      ...spokenBy(speaker),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })
    if (operations.length > 0) session.submit(operations)
    suggesting.propose(operations.map(({ proposal }) => proposal))
    notify(t('suggesting.proposed', { count: operations.length }))
    onClose()
  }
  return (
    <Window title={t('suggesting.list')} isOpen onClose={onClose} wide testId="propose-suggestions">
      <form className="stack" onSubmit={submit}>
        <p>{t('suggesting.lead')}</p>
        <ol className="suggested-list" data-testid="suggested-list">
          {parts.map((part, at) => {
            const changes = changesOf(part, words.wordsOf)
            const place = changes[0]?.paragraph ?? ''
            const worded = delegation !== null && wordedAlready(part, now.proposals ?? [], { delegation, group }) !== null
            return (
              <li key={at}>
                <strong>{labelOf(place)}</strong>
                {worded && <small className="muted"> {t('suggesting.joins')}</small>}
                {changes.map((change) => (
                  <ChangeWords key={`${change.what} ${change.paragraph}`} change={change} draft={words} />
                ))}
              </li>
            )
          })}
        </ol>
        <SpeakerFields speaker={speaker} />
        <Field
          label={t('proposals.reasonLabel')}
          hint={t('proposals.reasonHint')}
          value={reason}
          onChange={setReason}
          testId="suggestions-reason"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={delegation === null} data-testid="suggestions-submit">
            {t('proposals.propose')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
