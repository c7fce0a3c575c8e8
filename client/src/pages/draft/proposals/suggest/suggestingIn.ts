import type { DraftSession } from '../../../../session/DraftSession'
import { SuggestingSession } from './SuggestingSession'
import { deviceSuggestions } from './suggestionStore'

/** What somebody suggests in a draft, kept on this device. */
export const suggestingIn = (session: DraftSession, draftId: string, person: string): SuggestingSession =>
  new SuggestingSession(session, deviceSuggestions(draftId, person))
