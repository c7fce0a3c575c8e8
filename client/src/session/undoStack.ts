import { rebaseBoth } from '../operations/rebase'
import type { Operation } from '../operations/operation'
import { appendAll } from './waiting'

/** One step to undo: what to submit, and the paragraph that a run of typing stays in. */
export interface UndoStep {
  readonly operations: readonly Operation[]
  readonly typing: string | null
}

/** Steps to undo, the latest last; each is written for the draft after the later ones are undone. */
export type UndoStack = readonly UndoStep[]

const longest = 200

/** Adds a step, or lengthens the last one where both belong to one run of typing. */
export function push(stack: UndoStack, step: UndoStep, continues: boolean): UndoStack {
  const last = stack.at(-1)
  if (continues && last && step.typing !== null && last.typing === step.typing)
    return stack.with(-1, { typing: step.typing, operations: appendAll(step.operations, last.operations) })
  return [...stack, step].slice(-longest)
}

/** The stack after a change by somebody else. */
export function rebaseStack(stack: UndoStack, change: readonly Operation[]): UndoStack {
  const rebased: UndoStep[] = []
  let against = change
  for (const step of stack.toReversed()) {
    const both = rebaseBoth(step.operations, against, true)
    rebased.unshift({ ...step, operations: both.os })
    against = both.as
  }
  return rebased.filter((step) => step.operations.length > 0)
}
