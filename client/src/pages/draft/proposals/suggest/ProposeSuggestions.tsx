import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../../session/DraftSession'
import { Button } from '../../../../kit/Button'
import { Field } from '../../../../kit/Field'
import { notify } from '../../../../kit/toasts'
import { Window } from '../../../../kit/Window'
import { useCalmDraft, type DraftHead } from '../../useSession'
import { SpeakerFields, spokenBy, useSpeaker } from '../Speaker'
import { useWordsOfDraft } from '../useWordsOfDraft'
import { proposing, wordedAlready } from './proposalParts'
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
  const words = useWordsOfDraft(now)
  const { suggestions } = suggesting
  const { delegation, group } = speaker
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
        <SuggestedList
          operations={suggestions}
          paragraphs={now.paragraphs}
          draft={words}
          joins={(part) => delegation !== null && wordedAlready(part, now.proposals ?? [], { delegation, group }) !== null}
        />
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
