import type { DueUpdate } from '../../../protocol/contract'
import type { Operation } from '../../../operations/operation'
import type { Draft } from '../../../session/DraftSession'
import { suggestedEdit } from './dueUpdates'

export interface FreshStart {
  operations: readonly Operation[]
  /** What takes it back, whatever was written since. */
  back: readonly Operation[]
  /** Lines that go. */
  lines: number
  /** The session the draft is given; null where it keeps its own. */
  session: string | null
}

/** What makes a draft of an adopted text, in one step: the lines of its adoption go, the session is the draft's. Null where nothing is left to do. */
export function freshStart(draft: Pick<Draft, 'paragraphs' | 'masthead'>, updates: readonly DueUpdate[]): FreshStart | null {
  const due = updates
    .filter(({ kind, field }) => kind === 'adoption' || field === 'session')
    .filter((update) => suggestedEdit(draft, update) !== null)
  const operations = due.flatMap((update) => suggestedEdit(draft, update) ?? [])
  if (operations.length === 0) return null
  const back = operations
    .toReversed()
    .map((operation): Operation =>
      operation.op === 'removeParagraph'
        ? { op: 'restoreParagraph', paragraph: operation.paragraph }
        : { op: 'setMasthead', session: draft.masthead.session ?? null },
    )
  return {
    operations,
    back,
    lines: due.filter(({ kind }) => kind === 'adoption').length,
    session: due.find(({ field }) => field === 'session')?.suggestion ?? null,
  }
}
