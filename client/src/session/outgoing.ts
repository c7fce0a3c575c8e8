import { applyOperation, writtenOut } from '../document/applyOperation'
import { onText } from '../operations/onText'
import { isOnProposal } from '../operations/operation'
import type { Operation } from '../operations/operation'
import type { Submission } from '../protocol/messages'
import type { Room } from './Capacity'
import { shown } from './clientState'
import type { ClientState } from './clientState'
import type { DraftState } from '../document/draftState'
import { newId as anyId } from '../operations/newId'
import { setAside } from './setAside'
import { bytesOf, divided } from './submissionSize'
import { takeBack } from './takeBack'
import { push, rebaseStack, stepBack } from './undoStack'
import { append } from './waiting'

/** What Ctrl+Z takes back. What stands beside the text, proposals and comments, is not of it. */
const undoable: ReadonlySet<Operation['op']> = new Set([...onText, 'setMasthead'])

export interface EditOptions {
  /** Belongs to the run of typing before it, and is undone with it. */
  readonly continues?: boolean
  /** Names the step: what is proposed in it is taken back with its words, and it can be undone by its name. */
  readonly step?: string
}

function perform(state: ClientState, operations: readonly Operation[]): { state: ClientState; done: readonly Operation[] } {
  let { view, waiting } = state
  const done: Operation[] = []
  for (const operation of operations) {
    const whole = writtenOut(view, operation)
    done.push(whole)
    const before = waiting
    waiting = append(before, whole)
    view = applyOperation(view, whole)
    if (waiting.length <= before.length) view = standing({ ...state, waiting }, view)
  }
  return { state: { ...state, view, waiting }, done }
}

/**
 * The view, where an edit went into one before it that waits: proposals and comments stand where the two as one put them. Behind words put in
 * the place of others that need not be where one after the other would (PR3); and an edit of a proposal is to be written for what the server
 * will have.
 */
function standing(state: ClientState, view: DraftState): DraftState {
  if (view.proposals === undefined && view.threads === undefined && view.sealedThreads === undefined) return view
  const { proposals, threads, sealedThreads } = shown(state).view
  return { ...view, proposals, threads, sealedThreads }
}

/** Local operations, shown at once, waiting to be sent. */
export function edit(state: ClientState, operations: readonly Operation[], options: EditOptions = {}): ClientState {
  if (operations.length === 0) return state
  const { state: after, done } = perform(state, operations)
  const [only] = operations
  const typing = operations.length === 1 && only?.op === 'editText' ? only.paragraph : null
  const back = stepBack(
    state.view,
    done.filter(({ op }) => undoable.has(op) || (op === 'propose' && options.step !== undefined)),
    typing,
    options.step,
  )
  return back.operations.length === 0 ? after : { ...after, redo: [], undo: push(state.undo, back, options.continues ?? false) }
}

/** Undoes or redoes the latest own step of which anything is left to undo, where a name is given only if it is that step's; what others did in the meantime stays. */
export function step(state: ClientState, direction: 'undo' | 'redo', name?: string): { state: ClientState; done: readonly Operation[] } {
  const stack = state[direction]
  const last = stack.at(-1)
  if (last === undefined || (name !== undefined && last.name !== name)) return { state, done: [] }
  const { operations, spared } = takeBack(state.view, last)
  const earlier = { ...state, [direction]: rebaseStack(stack.slice(0, -1), spared) }
  if (operations.length === 0) return step(earlier, direction, name)
  const { state: after, done } = perform(earlier, operations)
  const opposite = direction === 'undo' ? 'redo' : 'undo'
  return { state: { ...after, [opposite]: push(state[opposite], stepBack(state.view, done, null, last.name), false) }, done }
}

/**
 * As much of what waits as has room becomes the submission in flight, an operation that is too large in pieces; what cannot be divided is
 * set aside. Null where there is nothing to send or one is under way.
 */
export function send(state: ClientState, room: Room = boundless, newId: () => string = anyId): ClientState | null {
  const [first, ...rest] = state.waiting
  if (state.inFlight !== null || first === undefined) return null
  const { sequence } = state
  const pieces = divided(first, room.together) ?? (bytesOf(first) <= room.single ? [first] : null)
  if (pieces === null) {
    const alone = { ...state, inFlight: { sequence, groups: [[first]], accepted: null }, waiting: rest }
    const without = setAside(alone, 0, 1, { code: 'tooLargeAtOnce', message: 'The server does not take so much at once.' }, newId)
    return send(without, room, newId) ?? without
  }
  const queue = [...pieces, ...rest]
  let [taken, size] = [0, 0]
  for (const operation of queue) {
    size += bytesOf(operation) + 1
    if (taken === room.operations || (taken > 0 && size > room.together)) break
    if (queue.slice(0, taken).some((before) => goesApart(operation, before))) break
    taken++
  }
  return {
    ...state,
    inFlight: { sequence, groups: queue.slice(0, taken).map((operation) => [operation]), accepted: null },
    waiting: queue.slice(taken),
  }
}

/**
 * Whether an operation goes apart from one before it. An acceptance is a submission by itself, and so is a reopening: what either does to the
 * text nobody knows before its entry comes. An edit of a proposal is written for the proposal to the letter, and so for what the server makes of it, and of text
 * beneath it.
 */
function goesApart(operation: Operation, before: Operation): boolean {
  if (goesAlone(operation) || goesAlone(before)) return true
  if (operation.op !== 'editProposal') return false
  return isOnProposal(before) ? before.proposal === operation.proposal && before.op !== 'takeStance' : undoable.has(before.op)
}

const goesAlone = ({ op }: Operation): boolean => op === 'acceptProposal' || op === 'reopenProposal'

const boundless: Room = { together: Infinity, single: Infinity, operations: Infinity }

/** The submission in flight, to be sent now: the groups are those of this sending. One that `asks` is empty: it tells whether the server knows the number. */
export function submission(state: ClientState, asks = false): { state: ClientState; submission: Submission } | null {
  const { inFlight, clientId, confirmed } = state
  if (inFlight === null || inFlight.accepted !== null) return null
  const operations = inFlight.groups.flat()
  return {
    state: { ...state, inFlight: { ...inFlight, groups: operations.map((operation) => [operation]), asked: asks } },
    submission: { clientId, sequence: inFlight.sequence, baseRevision: confirmed.revision, operations: asks ? [] : operations },
  }
}
