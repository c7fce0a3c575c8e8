import type { Operation } from '../operations/operation'
import { applyOperations } from './applyOperation'
import type { DraftState } from './draftState'

/** The draft as if a proposal's operations were applied; what is proposed stays as it is. */
export function withProposal(state: DraftState, operations: readonly Operation[]): DraftState {
  const { proposals, ...text } = state
  const after = applyOperations(text, operations)
  return proposals === undefined ? after : { ...after, proposals }
}
