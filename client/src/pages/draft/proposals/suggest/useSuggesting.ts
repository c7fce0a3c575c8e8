import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Person } from '../../../../protocol/contract'
import type { DraftSession } from '../../../../session/DraftSession'
import { SuggestingSession } from './SuggestingSession'
import type { SuggestionCount } from './SuggestingSession'
import { deviceSuggestions } from './suggestionStore'

/** What somebody suggests in a draft, for as long as its page shows it. */
export function useSuggesting(session: DraftSession, draftId: string, me: Person): SuggestingSession {
  const [suggesting] = useState(() => new SuggestingSession(session, deviceSuggestions(draftId, me.email)))
  useEffect(() => {
    suggesting.open()
    return () => {
      suggesting.close()
    }
  }, [suggesting])
  return suggesting
}

export const useSuggestionCount = (suggesting: SuggestingSession): SuggestionCount =>
  useSyncExternalStore(suggesting.subscribe, () => suggesting.count)
