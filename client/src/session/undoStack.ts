import { lengthOf } from '../operations/deltas'
import { rebaseBoth } from '../operations/rebase'
import { isOnProposal, isOnThread } from '../operations/operation'
import type { Operation } from '../operations/operation'
import { applyOperation } from '../document/applyOperation'
import { findParagraph } from '../document/draftState'
import type { DraftState } from '../document/draftState'
import { invertAll } from '../document/invert'
import { appendAll } from './waiting'

/** One step to undo: what takes back what its author did, and what that must spare. */
export interface UndoStep {
  readonly operations: readonly Operation[]
  /** The paragraph that a run of typing stays in. */
  readonly typing: string | null
  /** Paragraphs in which others have written since. */
  readonly written: ReadonlySet<string>
  /** Paragraphs that a split left or made empty: what is written in them now came later. */
  readonly bare: ReadonlySet<string>
  /** What it can be undone by. */
  readonly name?: string
}

/** Steps to undo, the latest last; each is written for the draft after the later ones are undone. */
export type UndoStack = readonly UndoStep[]

const longest = 200

const none: ReadonlySet<string> = new Set()

/** The step that takes back operations just done on a draft. */
export function stepBack(draft: DraftState, done: readonly Operation[], typing: string | null = null, name?: string): UndoStep {
  const bare = new Set<string>()
  let at = draft
  for (const operation of done) {
    if (operation.op === 'splitParagraph') {
      const length = lengthOf(findParagraph(at, operation.paragraph)?.delta ?? { ops: [] })
      if (operation.offset === 0) bare.add(operation.paragraph)
      if (operation.offset === length) bare.add(operation.newId)
    }
    at = applyOperation(at, operation)
  }
  return {
    operations: [...done.flatMap(takenBack), ...invertAll(draft, done)],
    typing,
    written: none,
    bare,
    ...(name === undefined ? {} : { name }),
  }
}

/** What takes back something done to a proposal in a step with its words. */
function takenBack(operation: Operation): Operation[] {
  switch (operation.op) {
    case 'propose':
    case 'reopenProposal':
      return [{ op: 'closeProposal', proposal: operation.proposal, end: 'withdrawn' }]
    case 'closeProposal':
      return [{ op: 'reopenProposal', proposal: operation.proposal }]
    default:
      return []
  }
}

/** Adds a step, or lengthens the last one where both belong to one run of typing. */
export function push(stack: UndoStack, step: UndoStep, continues: boolean): UndoStack {
  const last = stack.at(-1)
  if (continues && last && step.typing !== null && last.typing === step.typing)
    return stack.with(-1, { ...last, operations: appendAll(step.operations, last.operations) })
  return [...stack, step].slice(-longest)
}

/** The stack after a change that nobody wrote: something of one's own did not happen after all. */
export const rebaseStack = (stack: UndoStack, change: readonly Operation[]): UndoStack =>
  rebased(stack, change, (step, before) => ({
    ...step,
    written: withWritten(
      step.written,
      before.filter(({ op }) => op === 'splitParagraph'),
    ),
  }))

/** The stack after a change by somebody else: no step takes back what he wrote, in whichever paragraph it stands when the later ones are undone. */
export const afterOthers = (stack: UndoStack, change: readonly Operation[]): UndoStack =>
  rebased(stack, change, (step, before, after) => ({ ...step, written: withWritten(withWritten(step.written, before), after) }))

/** What is done to proposals and comments changes no text, so no step has to mind it. `mark` is given each step with the change as it reads before the step and after it. */
function rebased(
  stack: UndoStack,
  change: readonly Operation[],
  mark: (step: UndoStep, before: readonly Operation[], after: readonly Operation[]) => UndoStep,
): UndoStack {
  const steps: UndoStep[] = []
  let against: readonly Operation[] = change.filter((operation) => !isOnProposal(operation) && !isOnThread(operation))
  if (against.length === 0) return stack
  for (const step of stack.toReversed()) {
    const both = rebaseBoth(step.operations, against, true)
    if (both.os.length > 0) steps.unshift({ ...mark(step, against, both.as), operations: both.os })
    against = both.as
  }
  return steps
}

function withWritten(written: ReadonlySet<string>, change: readonly Operation[]): ReadonlySet<string> {
  const after = new Set(written)
  for (const operation of change) {
    if (operation.op === 'editText' && operation.delta.ops.some((op) => op.insert !== undefined)) after.add(operation.paragraph)
    if (operation.op === 'joinParagraph' && operation.into !== undefined) after.add(operation.into)
    if (operation.op === 'splitParagraph' && after.has(operation.paragraph)) after.add(operation.newId)
  }
  return after.size === written.size ? written : after
}
