import { proposalsAfter } from '../../../../document/proposals'
import type { EntryFacts } from '../../../../document/entryFacts'
import { draftView } from '../../../../document/draftView'
import { withProposal } from '../../../../document/withProposal'
import type { Operation } from '../../../../operations/operation'
import type { Draft, Proposal } from '../../../../protocol/draft'
import { placedState } from '../suggest/placedState'

/** Whose proposals are meant: a delegation's for itself, or for a group. */
export interface Proposer {
  readonly delegation: string
  readonly group: string | null
}

/** A text as it would be with proposals accepted. */
export interface AsAccepted {
  readonly draft: Draft
  /** What was done to the text as it is. */
  readonly operations: readonly Operation[]
  /** Proposals that are left out: they change what an earlier one of the same proposer has changed already. */
  readonly clashing: readonly Proposal[]
}

/** Nothing has landed; what would be touched is known by a revision that there is not. */
const never: EntryFacts = { revision: -1, at: '', by: null, delegation: null }

export const isBy = (proposal: Proposal, { delegation, group }: Proposer): boolean =>
  proposal.state === 'open' && proposal.delegation === delegation && proposal.group === group

/** Those who have open proposals that would change the text, in the order of their first. */
export function proposersIn(proposals: readonly Proposal[]): readonly (Proposer & { readonly count: number })[] {
  const found = new Map<string, Proposer & { count: number }>()
  for (const { delegation, group, state, operations } of proposals) {
    if (state !== 'open' || operations.length === 0) continue
    const key = `${delegation} ${group ?? ''}`
    found.set(key, { delegation, group, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

/** The text as if all open proposals of one proposer were accepted, one after the other as they were made. */
export function asAccepted(draft: Draft, proposer: Proposer): AsAccepted {
  const operations: Operation[] = []
  const clashing: Proposal[] = []
  let state = placedState(draft)
  let { proposals } = draft
  for (const proposal of draft.proposals?.filter((each) => isBy(each, proposer)) ?? []) {
    const now = proposals?.find(({ id }) => id === proposal.id)
    if (now === undefined || now.touched === never.revision) {
      clashing.push(proposal)
      continue
    }
    const steps = accepted(now)
    state = withProposal(state, steps)
    for (const step of steps) proposals = proposalsAfter(proposals, step, never)
    operations.push(...steps)
  }
  return { draft: draftView(state), operations, clashing }
}

/** What is done when a proposal is accepted: a rival text takes the place of its paragraph (OP18). */
const accepted = ({ operations, insteadOf }: Proposal): readonly Operation[] =>
  insteadOf === null ? operations : [...operations, { op: 'removeParagraph', paragraph: insteadOf }]
