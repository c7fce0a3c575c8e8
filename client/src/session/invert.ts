import { invertEdit, lengthOf } from '../operations/deltas'
import type { Operation } from '../operations/operation'
import { applyOperation, writtenOut } from './applyOperation'
import { findLive, findParagraph, liveBefore } from './draftState'
import type { DraftState } from './draftState'

/**
 * What undoes one operation on the draft before it. Sponsors, stages and versions are not undone this way.
 * `reborn` names the paragraph that a join is undone into: its own id, or a new one where the result is to be submitted.
 */
export function invert(draft: DraftState, operation: Operation, reborn: (joined: string) => string): Operation[] {
  switch (operation.op) {
    case 'editText': {
      const was = findParagraph(draft, operation.paragraph)
      const delta = was && invertEdit(operation.delta, was.delta)
      return delta && delta.ops.length > 0 ? [{ op: 'editText', paragraph: operation.paragraph, delta }] : []
    }
    case 'insertParagraph':
      return [{ op: 'removeParagraph', paragraph: operation.id }]
    case 'removeParagraph':
      return findLive(draft, operation.paragraph) ? [{ op: 'restoreParagraph', paragraph: operation.paragraph }] : []
    case 'restoreParagraph':
      return [{ op: 'removeParagraph', paragraph: operation.paragraph }]
    case 'moveParagraph':
      return [{ op: 'moveParagraph', paragraph: operation.paragraph, after: liveBefore(draft, operation.paragraph)?.id ?? null }]
    case 'splitParagraph': {
      const was = findLive(draft, operation.paragraph)
      if (!was) return []
      const length = lengthOf(was.delta) - operation.offset
      return [{ op: 'joinParagraph', paragraph: operation.newId, into: operation.paragraph, offset: operation.offset, length }]
    }
    case 'joinParagraph':
      return invertJoin(draft, writtenOut(draft, operation), reborn)
    case 'setParagraph': {
      const was = findLive(draft, operation.paragraph)
      if (!was) return []
      return [
        {
          op: 'setParagraph',
          paragraph: was.id,
          ...(operation.kind === undefined ? {} : { kind: was.kind }),
          ...(operation.level === undefined ? {} : { level: was.level }),
          ...(operation.label === undefined ? {} : { label: was.label }),
        },
      ]
    }
    case 'setParagraphStatus': {
      const was = findLive(draft, operation.paragraph)
      return was ? [{ op: 'setParagraphStatus', paragraph: was.id, status: was.status }] : []
    }
    case 'setMasthead': {
      const fields = Object.keys(operation).filter((field) => field !== 'op')
      return [{ op: 'setMasthead', ...Object.fromEntries(fields.map((field) => [field, draft.masthead[field] ?? null])) }]
    }
    default:
      return []
  }
}

function invertJoin(draft: DraftState, join: Operation, reborn: (joined: string) => string): Operation[] {
  if (join.op !== 'joinParagraph' || join.into === undefined || join.offset === undefined) return []
  const was = findLive(draft, join.paragraph)
  const target = findLive(draft, join.into)
  if (!was || !target) return []
  const newId = reborn(join.paragraph)
  const split: Operation = { op: 'splitParagraph', paragraph: join.into, offset: join.offset, newId }
  const same = newId === was.id || (was.kind === target.kind && was.level === target.level && was.label === null)
  return same ? [split] : [split, { op: 'setParagraph', paragraph: newId, kind: was.kind, level: was.level, label: was.label }]
}

/** What undoes several operations applied one after the other. */
export function invertAll(draft: DraftState, operations: readonly Operation[], reborn: (joined: string) => string): Operation[] {
  const inverse: Operation[] = []
  let at = draft
  for (const operation of operations) {
    inverse.unshift(...invert(at, operation, reborn))
    at = applyOperation(at, operation)
  }
  return inverse
}
