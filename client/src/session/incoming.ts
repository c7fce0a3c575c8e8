import type { Operation } from '../operations/operation'
import { rebaseBoth } from '../operations/rebase'
import type { Draft } from '../protocol/draft'
import type { Answer, Entry } from '../protocol/messages'
import { applyEntry } from '../document/applyEntry'
import { inFlightOperations, pendingCount, recalled, shown } from './clientState'
import type { ClientState, InFlight } from './clientState'
import { withArrivals } from './arrivals'
import { stateOf } from '../document/draftState'
import { fitted } from './proposalEdits'
import { setAside, withdraw } from './setAside'
import { afterOthers } from './undoStack'

/** Entries pushed by the server or read after a reconnection. One already known is ignored; a missing one sets `gap`. */
export function received(state: ClientState, entries: readonly Entry[]): ClientState {
  let after = state
  for (const entry of entries) {
    if (entry.revision <= after.confirmed.revision) continue
    if (entry.revision > after.confirmed.revision + 1) return shown({ ...after, gap: true })
    after = fitted(after, settled(isOwn(after, entry) ? own(after, entry) : foreign(after, entry)), entry)
  }
  return after === state ? state : shown(after)
}

const isOwn = (state: ClientState, entry: Entry) =>
  entry.clientId === state.clientId && entry.sequence === (state.inFlight?.sequence ?? state.sequence)

/**
 * Where nothing is known to be in flight, this client closed before the device knew: what waited went into this entry, all of it, because a
 * part is sent only once the device knows.
 */
function own(state: ClientState, entry: Entry): ClientState {
  const waiting = rebaseBoth(state.inFlight === null ? [] : state.waiting, unseenSteps(entry.operations), true)
  const after = {
    ...withArrivals(state, entry.operations, entry.revision),
    confirmed: applyEntry(state.confirmed, entry),
    inFlight: null,
    waiting: waiting.os,
    sequence: entry.sequence + 1,
  }
  return changedByOthers(after, waiting.as)
}

/**
 * What accepting a proposal, or undoing that, did to the text, which its sender did not see before. Either is a submission by itself: the steps
 * of an acceptance stand behind it, those that undo one before its reopening (OP18, OP20).
 */
function unseenSteps(operations: readonly Operation[]): readonly Operation[] {
  const index = operations.findLastIndex(({ op }) => op === 'acceptProposal' || op === 'reopenProposal')
  const last = operations[index]
  if (last?.op === 'acceptProposal') return operations.slice(index + 1, index + 1 + (last.steps ?? 0))
  return last?.op === 'reopenProposal' && last.operations ? operations.slice(0, index) : []
}

function foreign(state: ClientState, entry: Entry): ClientState {
  const confirmed = applyEntry(state.confirmed, entry)
  const sequence = entry.clientId === state.clientId ? Math.max(state.sequence, entry.sequence + 1) : state.sequence
  const { inFlight, change } = rebaseInFlight(state.inFlight, entry.operations)
  const waiting = rebaseBoth(state.waiting, change, true)
  return changedByOthers({ ...state, confirmed, sequence, inFlight, waiting: waiting.os }, waiting.as)
}

function rebaseInFlight(inFlight: InFlight | null, operations: readonly Operation[]) {
  if (inFlight === null) return { inFlight, change: operations }
  let change = operations
  const groups = inFlight.groups.map((group) => {
    const both = rebaseBoth(group, change, true)
    change = both.as
    return both.os
  })
  return { inFlight: { ...inFlight, groups }, change }
}

/** A submission whose entry is known by its revision only, because it came with the whole draft, is settled by that. */
const settled = (state: ClientState): ClientState =>
  state.inFlight !== null && state.inFlight.accepted !== null && state.inFlight.accepted <= state.confirmed.revision
    ? { ...withArrivals(state, inFlightOperations(state), state.inFlight.accepted), inFlight: null, sequence: state.inFlight.sequence + 1 }
    : state

/** Codes by which the server says that this client's numbering is not what it knows; nothing was applied. */
const numberingCodes = new Set(['sequenceGap', 'clientIdTaken'])

/** Codes after which the same submission is sent again later. */
export const isTransient = (answer: Answer): boolean => answer.status === 'rejected' && answer.code === 'unavailable'

/**
 * The answer to the submission in flight with this sequence number. A refused operation is undone, its words are kept in `rejections`,
 * and the rest of the submission waits again.
 */
export function answered(state: ClientState, sequence: number, answer: Answer, newId: () => string): ClientState {
  if (answer.status === 'accepted') return shown(settled(accepted(state, sequence, answer, newId)))
  const { inFlight } = state
  if (inFlight === null || inFlight.sequence !== sequence || inFlight.accepted !== null || isTransient(answer)) return state
  if (answer.code === 'emptySubmission') return unknownToServer(state, inFlight)
  if (numberingCodes.has(answer.code)) return { ...state, clientId: newId(), sequence: 1, inFlight: { ...inFlight, sequence: 1 } }
  const [from, to] = refusedGroups(state, inFlight.groups.length, answer.operation ?? null)
  return setAside(state, from, to, answer, newId)
}

/** The server does not know the number: what was asked about is to be sent; what others have left nothing of, or said nothing, is done with. */
const unknownToServer = (state: ClientState, inFlight: InFlight): ClientState =>
  inFlight.asked === true && inFlightOperations(state).length > 0 ? recalled(state) : shown({ ...state, inFlight: null })

/**
 * What is withdrawn of a refused submission: the operation at fault alone, if that leaves less to be sent. What follows may depend on it and
 * bring it back (a removal of the paragraph that a refused split made): then that goes as well, so that it is not refused for ever.
 */
function refusedGroups(state: ClientState, groups: number, fault: number | null): readonly [number, number] {
  if (fault === null || fault >= groups) return [0, groups]
  const tries = [
    [fault, fault + 1],
    [fault, groups],
  ] as const
  return tries.find(([from, to]) => pendingCount(withdraw(state, from, to).state) < pendingCount(state)) ?? [0, groups]
}

function accepted(state: ClientState, sequence: number, answer: Extract<Answer, { status: 'accepted' }>, newId: () => string): ClientState {
  const notices = (answer.notes ?? []).map(({ code, paragraph }) => ({
    id: newId(),
    code,
    ...(paragraph === undefined ? {} : { paragraph }),
  }))
  const inFlight = state.inFlight?.sequence === sequence ? { ...state.inFlight, accepted: answer.revision } : state.inFlight
  return { ...state, inFlight, notices: notices.length === 0 ? state.notices : [...state.notices, ...notices] }
}

/** The whole draft anew, where the entries in between are not to be had: for a client with nothing unsent. */
export const replaced = (state: ClientState, draft: Draft): ClientState =>
  shown({ ...state, confirmed: stateOf(draft), undo: [], redo: [], gap: false })

/** The draft was opened again: `gap` is closed by the entries that follow. */
export const reopened = (state: ClientState, entries: readonly Entry[]): ClientState => received({ ...state, gap: false }, entries)

/** What the person has read is put away. */
export const dismissed = (state: ClientState, id: string): ClientState => ({
  ...state,
  rejections: state.rejections.filter((rejection) => rejection.id !== id),
  notices: state.notices.filter((notice) => notice.id !== id),
  arrived: state.arrived.filter((arrival) => arrival.id !== id),
})

/** The draft is shown with a change by somebody else: `change` is how it reads on the view before. */
const changedByOthers = (state: ClientState, change: readonly Operation[]): ClientState =>
  change.length === 0 ? state : { ...state, undo: afterOthers(state.undo, change), redo: afterOthers(state.redo, change) }
