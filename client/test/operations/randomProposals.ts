import type { Operation } from '../../src/operations/operation'
import { applyOperation } from '../../src/document/applyOperation'
import type { DraftState } from '../../src/document/draftState'
import { randomOperation, whole } from './randomOperations'
import type { Gen } from './randomOperations'

/** What a proposal may be made of: OP1 to OP8. */
const mayBeProposed = (operation: Operation): boolean => operation.op !== 'setParagraphStatus' && operation.op !== 'setMasthead'

/** TX8 and TX20 cut everything behind a joined text off, so where one list joins several texts and then cuts, words may land in another paragraph. */
const competes = (operation: Operation, list: readonly Operation[]) =>
  (operation.op === 'removeParagraph' || operation.op === 'splitParagraph') && list.some((before) => before.op === 'joinParagraph')

/** Operations that one could propose on this draft, each written for the draft with those before it. */
export function randomSteps(g: Gen, draft: DraftState, name: string, most = 4, before: readonly Operation[] = []): Operation[] {
  const steps: Operation[] = []
  let at = draft
  for (let i = whole(g, most); i > 0; i--) {
    const operation = randomOperation(g, at, `${name}${i}`)
    if (operation === null || !mayBeProposed(operation) || competes(operation, [...before, ...steps])) continue
    steps.push(operation)
    at = applyOperation(at, operation)
  }
  return steps
}
