import type { Draft } from '../../../../protocol/draft'
import type { DraftSession } from '../../../../session/DraftSession'
import { useCalmDraft } from '../../useSession'
import { useWordsOfDraft } from '../useWordsOfDraft'
import { LeftNote, type WhyLeft } from './LeftNote'
import type { SuggestingSession } from './SuggestingSession'
import { useSuggestionCount } from './useSuggestionCount'

interface LeftSuggestionsProps {
  session: DraftSession
  suggesting: SuggestingSession
  first: Draft
  why: WhyLeft
}

/** Beside a text that its reader may not propose anything for: what he had suggested when he could. */
export function LeftSuggestions({ session, suggesting, first, why }: LeftSuggestionsProps) {
  const { changes } = useSuggestionCount(suggesting)
  const now = useCalmDraft(session, first)
  const text = suggesting.writtenFor ?? now
  const draft = useWordsOfDraft(text)
  if (changes === 0) return null
  return (
    <LeftNote
      operations={suggesting.suggestions}
      paragraphs={text.paragraphs}
      draft={draft}
      why={why}
      onDiscard={() => {
        suggesting.clear()
      }}
    />
  )
}
