import { invertEdit, lengthOf } from '../operations/deltas'
import type { Operation } from '../operations/operation'
import { applyOperation, writtenOut } from './applyOperation'
import { findLive, findParagraph, indexOfParagraph, liveBefore } from './draftState'
import type { DraftState } from './draftState'

/** What undoes one operation on the draft before it. Sponsors, stages and versions are not undone this way. */
export function invert(draft: DraftState, operation: Operation): Operation[] {
  switch (operation.op) {
    case 'editText': {
      const was = findParagraph(draft, operation.paragraph)
      const delta = was && invertEdit(operation.delta, was.delta)
      return delta && delta.ops.length > 0 ? [{ op: 'editText', paragraph: operation.paragraph, delta }] : []
    }
    case 'insertParagraph': {
      // Its text goes apart from it, so that what others write in it can stay.
      const { id, delta } = operation
      const length = lengthOf(delta)
      const empty: Operation = { op: 'editText', paragraph: id, delta: { ops: [{ delete: length }] } }
      return [...(length > 0 ? [empty] : []), { op: 'removeParagraph', paragraph: id }]
    }
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
      return invertJoin(draft, writtenOut(draft, operation))
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

function invertJoin(draft: DraftState, join: Operation): Operation[] {
  if (join.op !== 'joinParagraph' || join.into === undefined || join.offset === undefined) return []
  const was = findLive(draft, join.paragraph)
  const target = findLive(draft, join.into)
  if (!was || !target) return []
  const back: Operation = { op: 'splitParagraph', paragraph: join.into, offset: join.offset, newId: was.id }
  // The paragraph comes back behind what was removed between the two, which may come back as well.
  const directlyBefore = draft.paragraphs[indexOfParagraph(draft, was.id) - 1]?.id
  const moved = directlyBefore !== undefined && directlyBefore !== target.id
  return moved ? [back, { op: 'moveParagraph', paragraph: was.id, after: directlyBefore }] : [back]
}

/** What undoes several operations applied one after the other. */
export function invertAll(draft: DraftState, operations: readonly Operation[]): Operation[] {
  const inverse: Operation[] = []
  let at = draft
  for (const operation of operations) {
    inverse.unshift(...invert(at, operation))
    at = applyOperation(at, operation)
  }
  return inverse
}
