import type { Draft, DraftSession } from '../../session/DraftSession'
import type { WordsOfDraft } from '../draft/proposals/ProposedWords'
import type { DraftHead } from '../draft/useSession'
import type { TableRow } from './tableRows'
import type { Place } from './usePlace'

/** What the table and the room show. */
export interface ShownDraft {
  readonly session: DraftSession
  /** The draft's head, for what may be done. */
  readonly head: DraftHead
  readonly draft: Draft
  readonly words: WordsOfDraft
  readonly rows: readonly TableRow[]
  readonly place: Place
  /** Lists the brackets that were typed in the text; null where the reader may not make reservations of them. */
  readonly onBrackets: ((paragraph: string | null) => void) | null
  /** What was done last, once the server has it. */
  readonly said: string
}
