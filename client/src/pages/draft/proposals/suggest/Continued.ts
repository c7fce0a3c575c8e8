import { applyOperations } from '../../../../document/applyOperation'
import { draftView } from '../../../../document/draftView'
import type { Operation } from '../../../../operations/operation'
import { named } from '../../../../operations/proposalSteps'
import type { Draft, Proposal } from '../../../../protocol/draft'
import { placedState } from './placedState'

/** The paragraphs that an operation is about, without those that it only stands behind. */
const subjectsOf = (operation: Operation): readonly (string | null)[] =>
  operation.op === 'insertParagraph' ? [operation.id] : operation.op === 'moveParagraph' ? [operation.paragraph] : named(operation)

/** The paragraphs that a proposal is about. */
export const subjectsIn = ({ operations }: Pick<Proposal, 'operations'>): ReadonlySet<string> =>
  new Set(operations.flatMap(subjectsOf).filter((id) => id !== null))

/** Whether operations are about what a proposal is about, or stand behind a paragraph that only it makes. */
export function goesInto(operations: readonly Operation[], proposal: Proposal): boolean {
  const subjects = subjectsIn(proposal)
  const made = new Set(proposal.operations.flatMap((operation) => madeBy(operation)))
  return operations.some(
    (operation) =>
      subjectsOf(operation).some((id) => id !== null && subjects.has(id)) ||
      ((operation.op === 'insertParagraph' || operation.op === 'moveParagraph') && operation.after !== null && made.has(operation.after)),
  )
}

/** The paragraphs that are there by an operation alone. */
export const madeBy = (operation: Operation): readonly string[] =>
  operation.op === 'insertParagraph' ? [operation.id] : operation.op === 'splitParagraph' ? [operation.newId] : []

interface Laid {
  readonly draft: Draft
  readonly steps: readonly (readonly Operation[])[]
  readonly base: Draft
}

/**
 * The proposals that somebody goes on with. What he suggests is written for the text as it would be with them, whatever becomes of them: if one
 * is accepted that is the text, if a colleague changes it that is changed as well.
 */
export class Continued {
  private ids: readonly string[] = []
  private last: Laid | null = null

  get names(): readonly string[] {
    return this.ids
  }

  set(ids: readonly string[]): void {
    this.ids = ids
  }

  /** False where one that is gone on with is about the same paragraphs: what is written there could belong to either. */
  add(draft: Draft, id: string): boolean {
    const proposal = draft.proposals?.find((each) => each.id === id)
    if (proposal === undefined || this.ids.includes(id)) return proposal !== undefined
    if (this.of(draft).some((other) => goesInto(proposal.operations, other) || goesInto(other.operations, proposal))) return false
    this.ids = [...this.ids, id]
    return true
  }

  /** Those that are open still, as they are now. */
  of({ proposals = [] }: Pick<Draft, 'proposals'>): readonly Proposal[] {
    return this.ids.length === 0 ? [] : proposals.filter(({ id, state }) => state === 'open' && this.ids.includes(id))
  }

  /** The text that suggestions are written for. Its paragraphs are the same objects as long as text and proposals are. */
  beneath(draft: Draft): Draft {
    const continued = this.of(draft)
    if (continued.length === 0) return draft
    const steps = continued.map(({ operations }) => operations)
    const { last } = this
    const view = draftView(applyOperations(placedState(draft), steps.flat()))
    const isSame =
      last?.draft.paragraphs === draft.paragraphs &&
      last.steps.length === steps.length &&
      steps.every((each, at) => each === last.steps[at])
    const names = new Set(continued.map(({ id }) => id))
    const base = {
      ...view,
      paragraphs: isSame ? last.base.paragraphs : view.paragraphs,
      proposals: view.proposals?.filter(({ id }) => !names.has(id)),
    }
    this.last = { draft, steps, base }
    return base
  }
}
