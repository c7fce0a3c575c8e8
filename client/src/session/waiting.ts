import { compose } from '../operations/deltas'
import type { EditText, Operation } from '../operations/operation'

/** True where an operation touches text or existence of this paragraph, so that an edit of it may not pass. */
function touches(operation: Operation, paragraph: string): boolean {
  switch (operation.op) {
    case 'editText':
      return operation.paragraph === paragraph
    case 'addSponsor':
    case 'withdrawSponsor':
    case 'setMasthead':
      return false
    default:
      return true
  }
}

/** Whether an operation changes nothing on any draft; a submission of such is refused. */
const saysNothing = (operation: Operation): boolean =>
  operation.op === 'editText'
    ? operation.delta.ops.every((op) => op.retain !== undefined && op.attributes === undefined)
    : operation.op === 'moveParagraph' && (operation.behind ?? operation.after) === operation.paragraph

/** Composes an edit with the last one of the same paragraph where nothing in between concerns it; else appends it, where it says anything. */
export function append(waiting: readonly Operation[], operation: Operation): readonly Operation[] {
  if (saysNothing(operation)) return waiting
  if (operation.op !== 'editText') return [...waiting, operation]
  const index = waiting.findLastIndex((before) => touches(before, operation.paragraph))
  const before = waiting[index]
  if (before?.op === 'editText') {
    const composed: EditText = { ...before, delta: compose(before.delta, operation.delta) }
    return composed.delta.ops.length === 0 ? waiting.toSpliced(index, 1) : waiting.with(index, composed)
  }
  if (before?.op === 'insertParagraph' && before.id === operation.paragraph)
    return waiting.with(index, { ...before, delta: compose(before.delta, operation.delta) })
  return [...waiting, operation]
}

export const appendAll = (waiting: readonly Operation[], operations: readonly Operation[]): readonly Operation[] =>
  operations.reduce(append, waiting)
