import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../../../session/DraftSession'
import { newId } from '../../../../operations/newId'
import { notify } from '../../../../kit/toasts'
import { useCalmDraft, type DraftHead } from '../../useSession'
import { ProposalForm } from '../ProposalForm'
import { useSpeaker } from '../Speaker'
import { useWordsOfDraft } from '../useWordsOfDraft'
import { continuedBy, partsOf, proposing, wordedAlready, type ProposalHead } from './proposalParts'
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
  const now = useCalmDraft(session, { ...draft, revision: 0, paragraphs: [] })
  const text = suggesting.writtenFor ?? now
  const words = useWordsOfDraft(text)
  const { suggestions, goesOnWith } = suggesting
  const { delegation, group } = speaker
  const isGoingOn = goesAllOn(suggesting)
  const propose = (head: ProposalHead | null) => {
    suggesting.settle()
    const { writtenFor } = suggesting
    const { draft: received } = session.state
    // Another tab may have brought something that is a proposal of its own.
    if (writtenFor === null || received === null || (head === null && !goesAllOn(suggesting))) return
    const known = { paragraphs: writtenFor.paragraphs, proposals: received.proposals }
    const operations = proposing(suggesting.suggestions, known, head ?? nobody, newId, suggesting.goesOnWith)
    if (operations.length > 0) session.submit(operations)
    suggesting.propose(operations.map(({ proposal }) => proposal))
    const made = operations.filter(({ op }) => op === 'propose').length
    notify(made > 0 ? t('suggesting.proposed', { count: made }) : t('suggesting.edited'))
  }
  return (
    <ProposalForm
      title={t('suggesting.list')}
      wide
      testId="suggestions"
      speaker={speaker}
      isGoingOn={isGoingOn}
      isComplete
      onPropose={propose}
      onClose={onClose}
    >
      <p>{t(isGoingOn ? 'suggesting.leadEdit' : 'suggesting.lead')}</p>
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
    </ProposalForm>
  )
}

/** Who proposes nothing new need not be said. */
const nobody: ProposalHead = { delegation: '' }

/** Whether all that is suggested goes into proposals that are gone on with: an edit of one is for whom the proposal is. */
function goesAllOn({ suggestions, writtenFor, goesOnWith }: SuggestingSession): boolean {
  return partsOf(suggestions, { paragraphs: writtenFor?.paragraphs ?? [] }, goesOnWith).every(
    (part) => continuedBy(part, goesOnWith) !== null,
  )
}
