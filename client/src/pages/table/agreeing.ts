import { isClosed, mayWrite } from '../../document/rights'
import type { ParagraphStatus } from '../../operations/operation'
import { textIsOpen } from '../../protocol/stages'
import type { Draft, DraftParagraph } from '../../protocol/draft'

type Placed = Pick<Draft, 'role' | 'stage' | 'wordingBy' | 'original'>

/** The statuses that somebody may give a paragraph now without giving a reason: the facilitator's to give, on the original of a language version. */
export const statusesFor = (draft: Placed, { status }: Pick<DraftParagraph, 'status'>): readonly ParagraphStatus[] =>
  draft.role === 'facilitator' && !draft.original && mayWrite(draft)
    ? (['bracketed', 'agreedAdRef', 'agreed', 'open'] as const).filter((each) => each !== status)
    : []

/** Whether somebody may open an agreed paragraph again by saying why, as a delegation does. */
export const mayReopen = ({ role, stage }: Placed, paragraph: Pick<DraftParagraph, 'status'>): boolean =>
  (role === 'editor' || role === 'proposer') && textIsOpen(stage) && isClosed(paragraph)
