import { lengthOf, sliceText } from '../../../operations/deltas'
import type { DeltaJson } from '../../../operations/operation'
import { allDeleted, unmarked, type MarkedRun } from '../../../printed/proposed/markedText'
import { changesOf, resultOf, type ProposedChange } from '../../../printed/proposed/proposedChanges'
import type { TableProposal } from '../tableRows'

/** What a proposal does to one paragraph's text, and what it does besides. */
export interface Drawn {
  /** Null where the proposal is no change of this text: it offers another in its place, or a new paragraph behind it. */
  readonly runs: readonly MarkedRun[] | null
  readonly others: readonly ProposedChange[]
  /** Whether a position is reserved on the paragraph, or on words of it, which are marked. */
  readonly reserved: boolean | 'words'
}

export function drawnOn(
  paragraph: string,
  { proposal: { operations, reserved, insteadOf }, bearing }: TableProposal,
  wordsOf: (paragraph: string) => DeltaJson | undefined,
): Drawn {
  if (insteadOf !== null || bearing !== 'here') return { runs: null, others: [], reserved: false }
  const text = wordsOf(paragraph) ?? { ops: [] }
  const stretch = reserved.find((each) => each.paragraph === paragraph)
  const others = changesOf(operations, wordsOf).filter(
    (change) => change.paragraph !== paragraph || (change.what !== 'words' && change.what !== 'removal'),
  )
  if (operations.length > 0 || stretch?.length === undefined)
    return { runs: resultOf(paragraph, operations, wordsOf) ?? allDeleted(text), others, reserved: stretch !== undefined }
  const { start = 0, length } = stretch
  const runs: readonly MarkedRun[] = [
    ...unmarked(sliceText(text, 0, start)),
    { mark: 'kept', text: sliceText(text, start, start + length), dressed: true },
    ...unmarked(sliceText(text, Math.min(start + length, lengthOf(text)))),
  ]
  return { runs, others, reserved: 'words' }
}
