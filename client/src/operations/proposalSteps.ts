import { compose, lengthOf, opLength } from './deltas'
import type { Grid } from './grid'
import type { DeltaJson, EditProposal, EditText, Operation, SetParagraph } from './operation'
import { anchorOf } from './rebaseOrder'

/** The paragraphs that an operation changes. */
function subjects(operation: Operation): readonly string[] {
  switch (operation.op) {
    case 'editText':
    case 'removeParagraph':
    case 'restoreParagraph':
    case 'moveParagraph':
    case 'setParagraph':
    case 'setParagraphStatus':
      return [operation.paragraph]
    case 'insertParagraph':
      return [operation.id]
    case 'splitParagraph':
      return [operation.paragraph, operation.newId]
    case 'joinParagraph':
      return operation.into === undefined ? [operation.paragraph] : [operation.paragraph, operation.into]
    default:
      return []
  }
}

/** The paragraphs that an operation changes, and those it stands behind; null is the beginning of the draft. */
export const named = (operation: Operation): readonly (string | null)[] =>
  operation.op === 'insertParagraph' || operation.op === 'moveParagraph'
    ? [...subjects(operation), anchorOf(operation)]
    : subjects(operation)

/** PR1. The steps followed by more: what only goes on with an earlier step goes into it. */
export function append(steps: readonly Operation[], more: readonly Operation[]): readonly Operation[] {
  return more.reduce(withOne, steps)
}

/** PR2. The steps as they read after an operation that landed, and that operation as it reads after them. */
export function over(
  steps: readonly Operation[],
  landed: Operation,
  grid: Grid,
): { readonly steps: readonly Operation[]; readonly landed: readonly Operation[] } {
  const both = grid(steps, [landed], true)
  return { steps: append([], both.os), landed: both.as }
}

/** PR3. An edit of a proposal as it reads after an operation that landed beneath the proposal. */
export function editOver(edit: EditProposal, landed: Operation, grid: Grid): EditProposal {
  const beneath = over(edit.over, landed, grid)
  return { ...edit, over: beneath.steps, operations: append([], grid(edit.operations, beneath.landed, true).os) }
}

/** PR4. An edit of a proposal as it reads after another edit of it; `first` says that the other has priority. */
export function editOverEdit(edit: EditProposal, other: EditProposal, first: boolean, grid: Grid): EditProposal {
  const operations = first ? grid(edit.operations, other.operations, true).os : grid(other.operations, edit.operations, true).as
  return { ...edit, over: append(edit.over, other.operations), operations: append([], operations) }
}

function withOne(steps: readonly Operation[], operation: Operation): readonly Operation[] {
  switch (operation.op) {
    case 'editText': {
      const at = lastOf(steps, operation.paragraph, ({ op }) => op !== 'moveParagraph' && op !== 'setParagraph')
      const edited = withText(steps[at], operation)
      if (edited?.op === 'editText' && edited.delta.ops.length === 0) return steps.toSpliced(at, 1)
      if (edited !== null) return steps.with(at, edited)
      return operation.delta.ops.length === 0 ? steps : [...steps, operation]
    }
    case 'setParagraph': {
      const at = lastOf(steps, operation.paragraph, ({ op }) => op !== 'moveParagraph' && op !== 'editText')
      const set = withSetting(steps[at], operation)
      return set === null ? [...steps, operation] : steps.with(at, set)
    }
    default:
      return [...steps, operation]
  }
}

/** Where the last step stands that changes a paragraph, of those that matter; −1 where there is none. */
const lastOf = (steps: readonly Operation[], paragraph: string, matters: (step: Operation) => boolean): number =>
  steps.findLastIndex((step) => matters(step) && subjects(step).includes(paragraph))

/** The step with an edit of its text in it; null where it has no text. */
const withText = (step: Operation | undefined, edit: EditText): Operation | null =>
  // An edit that does not fit is of another paragraph that has taken the id.
  step?.op === 'editText' || (step?.op === 'insertParagraph' && step.id === edit.paragraph && reachOf(edit.delta) <= lengthOf(step.delta))
    ? { ...step, delta: compose(step.delta, edit.delta) }
    : null

/** How much of a text an edit reaches over. */
const reachOf = (edit: DeltaJson): number => edit.ops.reduce((sum, op) => (op.insert === undefined ? sum + opLength(op) : sum), 0)

/** The step with a setting in it; null where it sets nothing. */
function withSetting(step: Operation | undefined, { kind, level, label }: SetParagraph): Operation | null {
  if (step?.op !== 'setParagraph' && step?.op !== 'insertParagraph') return null
  return {
    ...step,
    ...(kind === undefined ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    ...(label === undefined ? {} : { label }),
  }
}
