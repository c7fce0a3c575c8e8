import { proposalsAfter } from '../document/proposals'
import type { EditProposal, Operation } from '../operations/operation'
import type { Entry } from '../protocol/messages'
import type { Proposal } from '../protocol/draft'
import { pendingOperations } from './clientState'
import type { ClientState } from './clientState'

/**
 * The state after an entry, its pending edits of proposals written for what each proposal is then. The server takes none that is written for
 * anything else, to the letter; but it writes out what this client sent, and rebases a proposal and its edit as one, this client one
 * after the other. An edit that was written for the proposal as it was before the entry is so after it. But not of what was accepted in
 * part: there the text beneath the edit has changed.
 */
export function fitted(before: ClientState, after: ClientState, entry: Entry): ClientState {
  const pending = pendingOperations(after)
  if (after.confirmed === before.confirmed || !pending.some(isEdit)) return after
  const inPart = new Set(entry.operations.flatMap((operation) => (operation.op === 'acceptProposal' ? [operation.proposal] : [])))
  const fit = fits(before)
  // Those at the front may have arrived.
  let at = fit.length - pending.filter(isEdit).length
  let { proposals } = after.confirmed
  const written = (operation: Operation): Operation => {
    const standing = isEdit(operation) ? find(proposals, operation) : undefined
    const fitting =
      isEdit(operation) && fit[at++] === true && standing !== undefined && !inPart.has(operation.proposal)
        ? { ...operation, over: standing.operations }
        : operation
    proposals = proposalsAfter(proposals, fitting, null)
    return fitting
  }
  const { inFlight } = after
  return {
    ...after,
    inFlight: inFlight && { ...inFlight, groups: inFlight.groups.map((group) => group.map(written)) },
    waiting: after.waiting.map(written),
  }
}

const isEdit = (operation: Operation): operation is EditProposal => operation.op === 'editProposal'

const find = (proposals: readonly Proposal[] | undefined, { proposal }: EditProposal): Proposal | undefined =>
  proposals?.find(({ id }) => id === proposal)

/** Of each pending edit of a proposal, whether it is written for what the proposal is then. */
function fits(state: ClientState): readonly boolean[] {
  let { proposals } = state.confirmed
  const fit: boolean[] = []
  for (const operation of pendingOperations(state)) {
    if (isEdit(operation)) fit.push(alike(operation.over, find(proposals, operation)?.operations))
    proposals = proposalsAfter(proposals, operation, null)
  }
  return fit
}

/** Whether two values are one in JSON; a field that is null is absent. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? b ?? null) === null) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [mine, theirs] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].every((name) => alike(mine[name], theirs[name]))
}
