import { applyOperations, writtenOut } from '../../../../document/applyOperation'
import { findLive } from '../../../../document/draftState'
import type { DraftState } from '../../../../document/draftState'
import { lengthOf } from '../../../../operations/deltas'
import type { Operation } from '../../../../operations/operation'
import { append } from '../../../../operations/proposalSteps'
import type { Draft } from '../../../../protocol/draft'
import { placedState } from './placedState'

/** A text with suggestions done to it. What was done last is not done again: a key costs what it adds, however much is suggested already. */
export class AppliedOnce {
  private last: { readonly base: Draft; readonly operations: readonly Operation[]; readonly state: DraftState } | null = null

  /** The text with these done to it. */
  of(base: Draft, operations: readonly Operation[]): DraftState {
    if (this.last?.base !== base || this.last.operations !== operations) {
      const state = applyOperations(placedState(base), operations)
      this.last = { base, operations, state }
    }
    return this.last.state
  }

  /** Suggestions with more behind them, what depends on the text written out. */
  with(base: Draft, operations: readonly Operation[], more: readonly Operation[]): readonly Operation[] {
    let state = this.of(base, operations)
    const written = more.map((operation) => {
      const whole = withoutEmptyTail(state, writtenOut(state, operation))
      state = applyOperations(state, [whole])
      return whole
    })
    const all = append(operations, written)
    this.last = { base, operations: all, state }
    return all
  }
}

/** A paragraph begun behind another is new, and not a part of that. */
function withoutEmptyTail(draft: DraftState, operation: Operation): Operation {
  const split = operation.op === 'splitParagraph' ? findLive(draft, operation.paragraph) : undefined
  if (operation.op !== 'splitParagraph' || split === undefined || operation.offset < lengthOf(split.delta)) return operation
  const { id: after, kind, level } = split
  return { op: 'insertParagraph', id: operation.newId, after, kind, level, delta: { ops: [] } }
}
