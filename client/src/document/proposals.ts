import { withoutHunks } from '../operations/hunks'
import { onParagraphs } from '../operations/onText'
import type { Operation, ProposalOperation, Propose, TakeStance } from '../operations/operation'
import { touches } from '../operations/overlap'
import { append, named, over } from '../operations/proposalSteps'
import { rebaseBoth } from '../operations/rebase'
import { stretchesOver } from '../operations/stretches'
import type { Draft, Proposal, StanceTaken } from '../protocol/draft'
import { pending } from './entryFacts'
import type { EntryFacts } from './entryFacts'

type Proposals = Draft['proposals']

/**
 * The proposals after an operation as applied: OP15 to OP20, and what landing operations do to proposals (PR2, PR5, PR6). `entry` is null for
 * what is pending: it shows at once, but that of an acceptance, or of its undoing, nothing shows, and nothing counts as touched or written. A proposal that the
 * operation does not concern stays the same object, and so does the list of which none changed.
 */
export function proposalsAfter(proposals: Proposals, operation: Operation, entry: EntryFacts | null): Proposals {
  if (onParagraphs.has(operation.op)) return rebased(proposals, operation, entry)
  switch (operation.op) {
    case 'propose':
      return [...(proposals ?? []).filter(({ id }) => id !== operation.proposal), proposed(operation, entry ?? pending)]
    case 'editProposal':
    case 'takeStance':
    case 'acceptProposal':
    case 'closeProposal':
    case 'reopenProposal':
      return updated(proposals, operation.proposal, (proposal) => changed(proposal, operation, entry))
    default:
      return proposals
  }
}

function rebased(proposals: Proposals, landed: Operation, entry: EntryFacts | null): Proposals {
  if (proposals === undefined || proposals.length === 0) return proposals
  const names = named(landed)
  let after: Proposal[] | null = null
  for (const [index, proposal] of proposals.entries()) {
    if (proposal.state === 'accepted' || !names.some((name) => namesOf(proposal).has(name))) continue
    after ??= [...proposals]
    after[index] = {
      ...proposal,
      operations: over(proposal.operations, landed, rebaseBoth).steps,
      reserved: stretchesOver(proposal.reserved, landed),
      touched: entry !== null && touches(proposal, landed) ? entry.revision : proposal.touched,
    }
  }
  return after ?? proposals
}

const known = new WeakMap<Proposal, ReadonlySet<string | null>>()

/** The paragraphs a proposal changes, stands behind or reserves; null is the beginning of the draft. */
function namesOf(proposal: Proposal): ReadonlySet<string | null> {
  const names =
    known.get(proposal) ??
    new Set([
      ...proposal.operations.flatMap(named),
      ...proposal.reserved.map(({ paragraph }) => paragraph),
      ...(proposal.insteadOf === null ? [] : [proposal.insteadOf]),
    ])
  known.set(proposal, names)
  return names
}

const proposed = (
  { proposal, delegation, group, operations, reserved, insteadOf, reason }: Propose,
  { revision, at, by }: EntryFacts,
): Proposal => ({
  id: proposal,
  delegation,
  group: group ?? null,
  revision,
  written: revision,
  at,
  by,
  reason: reason ?? null,
  operations: append([], operations),
  reserved: reserved ?? [],
  insteadOf: insteadOf ?? null,
  touched: null,
  stances: [],
  state: 'open',
  ending: null,
})

function updated(proposals: Proposals, id: string, change: (proposal: Proposal) => Proposal): Proposals {
  const index = proposals?.findIndex((proposal) => proposal.id === id) ?? -1
  const proposal = proposals?.[index]
  if (proposals === undefined || proposal === undefined) return proposals
  const after = change(proposal)
  return after === proposal ? proposals : proposals.with(index, after)
}

function changed(proposal: Proposal, operation: Exclude<ProposalOperation, Propose>, entry: EntryFacts | null): Proposal {
  const { revision, at, by } = entry ?? pending
  switch (operation.op) {
    case 'editProposal':
      return {
        ...proposal,
        written: entry === null ? proposal.written : revision,
        operations: append(proposal.operations, operation.operations),
        touched: null,
        stances: proposal.stances.map((taken) => (taken.earlier ? taken : { ...taken, earlier: true })),
      }
    case 'takeStance':
      return { ...proposal, stances: taken(proposal.stances, operation, { at, by }) }
    case 'acceptProposal':
      if (entry === null) return proposal
      return operation.hunks
        ? { ...proposal, written: revision, operations: withoutHunks(proposal.operations, operation.hunks) }
        : { ...proposal, state: 'accepted', ending: { revision, at, by, reason: null } }
    case 'closeProposal':
      return { ...proposal, state: operation.end, ending: { revision, at, by, reason: operation.reason ?? null } }
    case 'reopenProposal':
      if (entry === null && proposal.state === 'accepted') return proposal
      return operation.operations
        ? { ...proposal, written: revision, operations: operation.operations, touched: null, state: 'open', ending: null }
        : { ...proposal, state: 'open', ending: null }
  }
}

/** One stance at a time of a delegation and group, in the order of their saying. */
function taken(
  stances: readonly StanceTaken[],
  { delegation, group, stance, reason }: TakeStance,
  { at, by }: Pick<StanceTaken, 'at' | 'by'>,
): readonly StanceTaken[] {
  const others = stances.filter((other) => other.delegation !== delegation || other.group !== (group ?? null))
  return stance === 'none'
    ? others
    : [...others, { delegation, group: group ?? null, stance, reason: reason ?? null, at, by, earlier: false }]
}
