import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../../session/DraftSession'
import { newId } from '../../../../operations/newId'
import { Button } from '../../../../kit/Button'
import { Field } from '../../../../kit/Field'
import { notify } from '../../../../kit/toasts'
import { Window } from '../../../../kit/Window'
import { useCalmDraft, type DraftHead } from '../../useSession'
import { SpeakerFields, spokenBy, useSpeaker } from '../Speaker'
import { useWordsOfDraft } from '../useWordsOfDraft'
import { continuedBy, partsOf, proposing, wordedAlready } from './proposalParts'
import { SuggestedList } from './SuggestedList'
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
  const text = suggesting.writtenFor ?? now
  const words = useWordsOfDraft(text)
  const { suggestions, goesOnWith } = suggesting
  // An edit of a proposal is for whom the proposal is.
  const isNew = partsOf(suggestions, text, goesOnWith).some((part) => continuedBy(part, goesOnWith) === null)
  const { delegation, group } = speaker
  const submit = (event: FormEvent) => {
    event.preventDefault()
    suggesting.settle()
    const { writtenFor } = suggesting
    const { draft: received } = session.state
    if (writtenFor === null || received === null || (isNew && delegation === null)) return
    const head = { delegation: delegation ?? '', ...spokenBy(speaker), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }
    const known = { paragraphs: writtenFor.paragraphs, proposals: received.proposals }
    const operations = proposing(suggesting.suggestions, known, head, newId, suggesting.goesOnWith)
    if (operations.length > 0) session.submit(operations)
    suggesting.propose(operations.map(({ proposal }) => proposal))
    const made = operations.filter(({ op }) => op === 'propose').length
    notify(made > 0 ? t('suggesting.proposed', { count: made }) : t('suggesting.edited'))
    onClose()
  }
  return (
    <Window title={t('suggesting.list')} isOpen onClose={onClose} wide testId="propose-suggestions">
      <form className="stack" onSubmit={submit}>
        <p>{t(isNew ? 'suggesting.lead' : 'suggesting.leadEdit')}</p>
        <SuggestedList
          operations={suggestions}
          paragraphs={text.paragraphs}
          continued={goesOnWith}
          draft={words}
          joins={(part) =>
            continuedBy(part, goesOnWith) !== null ||
            (delegation !== null && wordedAlready(part, now.proposals ?? [], { delegation, group }) !== null)
          }
        />
        {isNew && <SpeakerFields speaker={speaker} />}
        {isNew && (
          <Field
            label={t('proposals.reasonLabel')}
            hint={t('proposals.reasonHint')}
            value={reason}
            onChange={setReason}
            testId="suggestions-reason"
          />
        )}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={isNew && delegation === null} data-testid="suggestions-submit">
            {t('proposals.propose')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
