import { useSyncExternalStore } from 'react'
import type { SuggestingSession, SuggestionCount } from './SuggestingSession'

/** How much is suggested now. */
export const useSuggestionCount = (suggesting: SuggestingSession): SuggestionCount =>
  useSyncExternalStore(suggesting.subscribe, () => suggesting.count)
