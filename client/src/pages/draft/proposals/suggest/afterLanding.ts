import { append, over } from '../../../../operations/proposalSteps'
import type { Operation } from '../../../../operations/operation'
import { rebaseBoth } from '../../../../operations/rebase'
import type { Draft } from '../../../../protocol/draft'
import { changesBetween } from './changesBetween'
import type { TextBefore } from './changesBetween'

/** Suggestions as they read now, and what of them has no place any more. */
export interface Landed {
  readonly operations: readonly Operation[]
  readonly lost: readonly Operation[]
}

/**
 * What suggestions that were written for a text as it was are for the text as it is (PR2). What is written in a paragraph that is gone is
 * lost, and said.
 */
export function afterLanding(before: TextBefore, { paragraphs }: Pick<Draft, 'paragraphs'>): (operations: readonly Operation[]) => Landed {
  const changes = changesBetween(before, { paragraphs })
  const live = new Set(paragraphs.map(({ id }) => id))
  return (operations) => {
    if (operations.length === 0) return { operations, lost: [] }
    let rebased = operations
    for (const change of changes) rebased = over(rebased, change, rebaseBoth).steps
    return placed(rebased, before.order, live)
  }
}

/** What can be done to the text as it is: paragraphs that stood behind one that is gone stand behind what was before that. */
function placed(operations: readonly Operation[], order: readonly string[], live: ReadonlySet<string>): Landed {
  const there = new Set(live)
  const anchored = (id: string | null): string | null => {
    if (id === null || there.has(id) || live.has(id)) return id
    return order.slice(0, Math.max(0, order.indexOf(id))).findLast((each) => there.has(each)) ?? null
  }
  const kept: Operation[] = []
  const lost: Operation[] = []
  for (const operation of operations) {
    if (!mayBeDone(operation, there)) {
      lost.push(operation)
      continue
    }
    if (operation.op === 'insertParagraph' || operation.op === 'moveParagraph') {
      const after = anchored(operation.after)
      kept.push(after === operation.after && operation.behind === undefined ? operation : { ...operation, after, behind: undefined })
    } else kept.push(operation)
    if (operation.op === 'insertParagraph') there.add(operation.id)
    if (operation.op === 'splitParagraph') there.add(operation.newId)
    if (operation.op === 'removeParagraph' || operation.op === 'joinParagraph') there.delete(operation.paragraph)
    if (operation.op === 'restoreParagraph') there.add(operation.paragraph)
  }
  return { operations: append([], kept), lost }
}

function mayBeDone(operation: Operation, there: ReadonlySet<string>): boolean {
  switch (operation.op) {
    case 'editText':
    case 'removeParagraph':
    case 'moveParagraph':
    case 'setParagraph':
    case 'splitParagraph':
      return there.has(operation.paragraph)
    case 'joinParagraph':
      return there.has(operation.paragraph) && operation.into !== undefined && there.has(operation.into)
    case 'insertParagraph':
      return !there.has(operation.id)
    case 'restoreParagraph':
      return operation.delta !== undefined && !there.has(operation.paragraph)
    default:
      return false
  }
}
