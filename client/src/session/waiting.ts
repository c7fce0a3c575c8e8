import { compose } from '../operations/deltas'
import type { EditProposal, EditText, Operation } from '../operations/operation'
import { append as appendSteps } from '../operations/proposalSteps'

/** True where an operation touches text or existence of this paragraph, so that an edit of it may not pass. */
function touches(operation: Operation, paragraph: string): boolean {
  switch (operation.op) {
    case 'editText':
      return operation.paragraph === paragraph
    case 'addSponsor':
    case 'withdrawSponsor':
    case 'setMasthead':
    case 'takeStance':
    case 'closeProposal':
    case 'reopenProposal':
    case 'setSpeakers':
    case 'editComment':
    case 'setThread':
    case 'ignoreFinding':
    case 'heedFinding':
      return false
    case 'comment':
      // What it is about is counted in the text as it is then.
      return operation.on?.some((stretch) => stretch.paragraph === paragraph) ?? false
    default:
      return true
  }
}

/** True where an operation touches this proposal or the text beneath it, so that an edit of it may not pass. */
function concerns(operation: Operation, proposal: string): boolean {
  switch (operation.op) {
    case 'addSponsor':
    case 'withdrawSponsor':
    case 'setMasthead':
    case 'takeStance':
    case 'setSpeakers':
    case 'comment':
    case 'editComment':
    case 'setThread':
    case 'ignoreFinding':
    case 'heedFinding':
    case 'markTranslated':
      return false
    case 'propose':
    case 'editProposal':
    case 'closeProposal':
    case 'reopenProposal':
      return operation.proposal === proposal
    default:
      return true
  }
}

/** Whether an operation changes nothing on any draft; a submission of such is refused. */
const saysNothing = (operation: Operation): boolean =>
  operation.op === 'editText'
    ? operation.delta.ops.every((op) => op.retain !== undefined && op.attributes === undefined)
    : operation.op === 'moveParagraph' && (operation.behind ?? operation.after) === operation.paragraph

/**
 * Composes an edit with the last one of the same paragraph or proposal where nothing in between concerns it; else appends it, where it says
 * anything.
 */
export function append(waiting: readonly Operation[], operation: Operation): readonly Operation[] {
  if (saysNothing(operation)) return waiting
  if (operation.op === 'editProposal') return withEdit(waiting, operation)
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

function withEdit(waiting: readonly Operation[], edit: EditProposal): readonly Operation[] {
  const index = waiting.findLastIndex((before) => concerns(before, edit.proposal))
  const before = waiting[index]
  if (before?.op !== 'editProposal' && before?.op !== 'propose') return [...waiting, edit]
  const whole = { ...before, operations: appendSteps(before.operations, edit.operations) }
  return whole.op === 'editProposal' && whole.operations.length === 0 ? waiting.toSpliced(index, 1) : waiting.with(index, whole)
}

export const appendAll = (waiting: readonly Operation[], operations: readonly Operation[]): readonly Operation[] =>
  operations.reduce(append, waiting)
