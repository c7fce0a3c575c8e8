import { applyToText, compose, emptyDelta, lengthOf, opLength } from '../operations/deltas'
import type { DeltaJson, EditText, Operation } from '../operations/operation'
import { rebaseBoth } from '../operations/rebase'
import { applyOperation } from '../document/applyOperation'
import { findLive, findParagraph } from '../document/draftState'
import type { DraftState } from '../document/draftState'
import { invert } from '../document/invert'
import type { UndoStep } from './undoStack'

/** What a step comes to on a draft. `spared` is what it does not take back, for the draft after the whole step: earlier steps are to be rebased over it. */
export interface TakenBack {
  readonly operations: readonly Operation[]
  readonly spared: readonly Operation[]
}

/**
 * Undo takes back what its author wrote and no more. Where others have written since, a paragraph stays with their words, a split stays
 * that holds only theirs, and the mark of a footnote stays whose body does.
 */
export function takeBack(draft: DraftState, step: UndoStep): TakenBack {
  const notes = keptNotes(draft, step)
  const written = new Set(step.written)
  const operations: Operation[] = []
  const spared: Operation[] = []
  let at = draft
  let rest = step.operations
  const spare = (after: DraftState, inverse: readonly Operation[]) => {
    const both = rebaseBoth(rest, inverse, true)
    rest = both.os
    spared.push(...both.as)
    at = after
  }
  for (let next = rest[0]; next !== undefined; next = rest[0]) {
    rest = rest.slice(1)
    if (!mayBeDone(at, next)) continue
    if (isOthers(at, next, step.bare, written)) {
      spare(at, invert(at, next))
      continue
    }
    const text = next.op === 'editText' ? findParagraph(at, next.paragraph)?.delta : undefined
    const parts = next.op === 'editText' && text !== undefined && notes.size > 0 ? sparing(next, text, notes) : null
    if (parts === null) {
      operations.push(next)
      at = applyOperation(at, next)
      continue
    }
    if (parts.done.delta.ops.length > 0) operations.push(parts.done)
    written.add(parts.done.paragraph)
    const after = applyOperation(at, parts.done)
    spare(after, invert(after, parts.left))
  }
  return { operations, spared }
}

/** What others have made impossible in the meantime is left out. */
function mayBeDone(at: DraftState, operation: Operation): boolean {
  switch (operation.op) {
    case 'removeParagraph':
    case 'moveParagraph':
    case 'setParagraph':
      return findLive(at, operation.paragraph) !== undefined
    case 'joinParagraph':
      return findLive(at, operation.paragraph) !== undefined && (operation.into === undefined || findLive(at, operation.into) !== undefined)
    case 'restoreParagraph':
      return findLive(at, operation.paragraph) === undefined
    case 'closeProposal':
      return stateOf(at, operation.proposal) === 'open'
    case 'reopenProposal':
      return stateOf(at, operation.proposal) === 'withdrawn'
    default:
      return true
  }
}

const stateOf = ({ proposals }: DraftState, id: string) => proposals?.find((proposal) => proposal.id === id)?.state

/** Whether an operation would take what others wrote: out of the draft, or out of the paragraph that holds only that. */
function isOthers(at: DraftState, operation: Operation, bare: ReadonlySet<string>, written: ReadonlySet<string>): boolean {
  const isTheirs = (id: string) => written.has(id) && lengthOf(findLive(at, id)?.delta ?? { ops: [] }) > 0
  switch (operation.op) {
    case 'removeParagraph':
      return isTheirs(operation.paragraph)
    case 'joinParagraph':
      return [operation.paragraph, operation.into].some((id) => id !== undefined && bare.has(id) && isTheirs(id))
    case 'editText':
      // In a removed paragraph nobody sees what is taken back; whoever restores it gets it as it was removed.
      return findLive(at, operation.paragraph) === undefined
    default:
      return false
  }
}

/** Footnotes whose bodies stay because others have written in them. */
function keptNotes(draft: DraftState, { operations, written }: UndoStep): ReadonlySet<string> {
  const removed = new Set(operations.flatMap((operation) => (operation.op === 'removeParagraph' ? [operation.paragraph] : [])))
  const kept = draft.paragraphs.filter(({ id, kind, delta }) => {
    if (kind !== 'footnote' || !written.has(id) || !removed.has(id)) return false
    const own = operations.filter((operation): operation is EditText => operation.op === 'editText' && operation.paragraph === id)
    return lengthOf(own.reduce((text, edit) => applyToText(text, edit.delta), delta)) > 0
  })
  return new Set(kept.map(({ id }) => id))
}

/** An edit in two: what is done, and then the deletion of the marks of these footnotes, which is not. Null where it deletes none. */
function sparing(edit: EditText, text: DeltaJson, notes: ReadonlySet<string>): { done: EditText; left: EditText } | null {
  const units = text.ops.flatMap((op) =>
    typeof op.insert === 'string' ? Array<null>(op.insert.length).fill(null) : [(op.insert as { footnote?: string }).footnote ?? null],
  )
  const done: DeltaJson['ops'][number][] = []
  const left: DeltaJson['ops'][number][] = []
  let [passed, found] = [0, false]
  for (const op of edit.delta.ops) {
    const length = opLength(op)
    if (op.delete === undefined) {
      done.push(op)
      left.push({ retain: length })
    } else
      for (const mark of units.slice(passed, passed + length)) {
        const stays = mark !== null && notes.has(mark)
        done.push(stays ? { retain: 1 } : { delete: 1 })
        if (stays) left.push({ delete: 1 })
        found ||= stays
      }
    if (op.insert === undefined) passed += length
  }
  return found
    ? { done: { ...edit, delta: compose(emptyDelta, { ops: done }) }, left: { ...edit, delta: compose(emptyDelta, { ops: left }) } }
    : null
}
