import type { Operation } from '../operations/operation'
import type { Draft } from '../protocol/draft'
import type { Submission } from '../protocol/messages'
import { applyOperation, applyOperations, writtenOut } from '../document/applyOperation'
import { commandsOf, keyOf } from './commands'
import type { Arrival } from './commands'
import { stateOf } from '../document/draftState'
import type { DraftState } from '../document/draftState'
import { takeBack } from './takeBack'
import { afterOthers, push, rebaseStack, stepBack } from './undoStack'
import type { UndoStack } from './undoStack'
import type { Room } from './Capacity'
import { newId as anyId } from './newId'
import { setAside } from './setAside'
import { divided, bytesOf } from './submissionSize'
import { append } from './waiting'

/** The submission that is under way. Operations are grouped by the operation that was sent, so that an answer can name one by its index. */
export interface InFlight {
  readonly sequence: number
  readonly groups: readonly (readonly Operation[])[]
  /** The revision it became, once the answer came; the entry itself may follow later. */
  readonly accepted: number | null
  /** What was sent last is an empty submission under its number: the server refuses it where it does not know the number. */
  readonly asked?: boolean
}

export interface Rejection {
  readonly id: string
  readonly code: string
  readonly message: string
  /** The words that were undone, so that they are not lost. */
  readonly text: string
}

export interface Notice {
  readonly id: string
  readonly code: string
  readonly paragraph?: string
}

/**
 * RB3: what one client knows. `confirmed` is the fold of the log, `view` is confirmed + in flight + waiting.
 * All changes are functions from state to state: here the local ones, in incoming.ts those that come from the server.
 */
export interface ClientState {
  readonly clientId: string
  /** The next sequence number to use; a number is used up by acceptance only. */
  readonly sequence: number
  readonly confirmed: DraftState
  readonly inFlight: InFlight | null
  readonly waiting: readonly Operation[]
  readonly view: DraftState
  readonly undo: UndoStack
  readonly redo: UndoStack
  readonly rejections: readonly Rejection[]
  readonly notices: readonly Notice[]
  /** Pending commands of which the author was told that they wait, by their keys. */
  readonly waited: ReadonlySet<string>
  /** Commands that arrived and of which nothing was made yet. */
  readonly arrived: readonly Arrival[]
  /** An entry is missing: the draft must be opened again from the confirmed revision. */
  readonly gap: boolean
}

/** What is kept on the device: a client's unsent work, the revision it is written for, and what was refused and not yet put away. */
export interface Unsent {
  readonly clientId: string
  readonly sequence: number
  readonly baseRevision: number
  readonly inFlight: readonly (readonly Operation[])[] | null
  readonly waiting: readonly Operation[]
  readonly rejections?: readonly Rejection[]
}

export const inFlightOperations = (state: ClientState): readonly Operation[] => state.inFlight?.groups.flat() ?? []

/** What has not arrived at the server, in order. */
export const pendingOperations = (work: Unsent | ClientState): readonly Operation[] =>
  isOpened(work) ? [...inFlightOperations(work), ...work.waiting] : [...(work.inFlight?.flat() ?? []), ...work.waiting]

export const pendingCount = (state: ClientState): number => inFlightOperations(state).length + state.waiting.length

/** Whether the draft is here, so that all of this client is known and not only what it has to send. */
export const isOpened = (work: Unsent | ClientState): work is ClientState => 'view' in work

/** A client that has written nothing yet. */
export const unwritten = (clientId: string): Unsent => ({ clientId, sequence: 1, baseRevision: 0, inFlight: null, waiting: [] })

/** View and gap are derived; everything else is as given. */
export const shown = (state: Omit<ClientState, 'view'>): ClientState => ({
  ...state,
  view: applyOperations(applyOperations(state.confirmed, state.inFlight?.groups.flat() ?? []), state.waiting),
})

/** A client that has just opened the draft; with `unsent`, the draft must be as of its base revision. */
export function opened(clientId: string, draft: Draft, unsent: Unsent | null = null): ClientState {
  return shown({
    clientId: unsent?.clientId ?? clientId,
    sequence: unsent?.sequence ?? 1,
    confirmed: stateOf(draft),
    inFlight: unsent?.inFlight ? { sequence: unsent.sequence, groups: unsent.inFlight, accepted: null } : null,
    waiting: unsent?.waiting ?? [],
    undo: [],
    redo: [],
    rejections: unsent?.rejections ?? [],
    notices: [],
    waited: new Set(commandsOf(unsent === null ? [] : pendingOperations(unsent)).map(keyOf)),
    arrived: [],
    gap: false,
  })
}

export const hasUnsent = (state: Pick<Unsent, 'waiting'> & { readonly inFlight: unknown }): boolean => state.inFlight !== null || state.waiting.length > 0

/** What to keep on the device; null where everything has arrived and every rejection was put away. */
export function unsentOf(state: ClientState): Unsent | null {
  const { clientId, sequence, confirmed, waiting, rejections } = state
  if (!hasUnsent(state)) return rejections.length === 0 ? null : { clientId, sequence, baseRevision: 0, inFlight: null, waiting, rejections }
  return { clientId, sequence, baseRevision: confirmed.revision, inFlight: state.inFlight?.groups ?? null, waiting, rejections }
}

/** The same with rejections another client of this person was given. */
export function withRejections<W extends Pick<Unsent, 'rejections'>>(work: W, others: readonly Rejection[]): W {
  const rejections = work.rejections ?? []
  const known = new Set(rejections.map((rejection) => rejection.id))
  const added = others.filter((rejection) => !known.has(rejection.id))
  return added.length === 0 ? work : { ...work, rejections: [...rejections, ...added] }
}

const undoable = new Set<Operation['op']>([
  'editText', 'insertParagraph', 'removeParagraph', 'restoreParagraph', 'moveParagraph', 'splitParagraph', 'joinParagraph', 'setParagraph', 'setMasthead',
])

export interface EditOptions {
  /** Belongs to the run of typing before it, and is undone with it. */
  readonly continues?: boolean
}

function perform(state: ClientState, operations: readonly Operation[]): { state: ClientState; done: readonly Operation[] } {
  let { view, waiting } = state
  const done: Operation[] = []
  for (const operation of operations) {
    const whole = writtenOut(view, operation)
    done.push(whole)
    waiting = append(waiting, whole)
    view = applyOperation(view, whole)
  }
  return { state: { ...state, view, waiting }, done }
}

/** Local operations, shown at once, waiting to be sent. */
export function edit(state: ClientState, operations: readonly Operation[], options: EditOptions = {}): ClientState {
  if (operations.length === 0) return state
  const { state: after, done } = perform(state, operations)
  const [only] = operations
  const typing = operations.length === 1 && only?.op === 'editText' ? only.paragraph : null
  const back = stepBack(state.view, done.filter((operation) => undoable.has(operation.op)), typing)
  return back.operations.length === 0 ? after : { ...after, redo: [], undo: push(state.undo, back, options.continues ?? false) }
}

/** Undoes or redoes the latest own step of which anything is left to undo; what others did in the meantime stays. */
export function step(state: ClientState, direction: 'undo' | 'redo'): { state: ClientState; done: readonly Operation[] } {
  const stack = state[direction]
  const last = stack.at(-1)
  if (last === undefined) return { state, done: [] }
  const { operations, spared } = takeBack(state.view, last)
  const earlier = { ...state, [direction]: rebaseStack(stack.slice(0, -1), spared) }
  if (operations.length === 0) return step(earlier, direction)
  const { state: after, done } = perform(earlier, operations)
  const opposite = direction === 'undo' ? 'redo' : 'undo'
  return { state: { ...after, [opposite]: push(state[opposite], stepBack(state.view, done), false) }, done }
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
    taken++
  }
  return { ...state, inFlight: { sequence, groups: queue.slice(0, taken).map((operation) => [operation]), accepted: null }, waiting: queue.slice(taken) }
}

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

/** What is in flight, and is known not to have been applied, waits again, before what waits; its number is the next one's. */
export const recalled = (state: ClientState): ClientState =>
  ({ ...state, inFlight: null, waiting: [...inFlightOperations(state), ...state.waiting] })

/** The draft is shown with a change by somebody else: `change` is how it reads on the view before. */
export const changedByOthers = (state: ClientState, change: readonly Operation[]): ClientState =>
  change.length === 0 ? state : { ...state, undo: afterOthers(state.undo, change), redo: afterOthers(state.redo, change) }
