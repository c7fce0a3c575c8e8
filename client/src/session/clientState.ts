import { applyOperations } from '../document/applyOperation'
import { stateOf } from '../document/draftState'
import type { DraftState } from '../document/draftState'
import type { Operation } from '../operations/operation'
import type { Draft } from '../protocol/draft'
import { commandsOf, keyOf } from './commands'
import type { Arrival } from './commands'
import type { UndoStack } from './undoStack'

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
 * All changes are functions from state to state: in outgoing.ts the local ones, in incoming.ts those that come from the server.
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

export const hasUnsent = (state: Pick<Unsent, 'waiting'> & { readonly inFlight: unknown }): boolean =>
  state.inFlight !== null || state.waiting.length > 0

/** What to keep on the device; null where everything has arrived and every rejection was put away. */
export function unsentOf(state: ClientState): Unsent | null {
  const { clientId, sequence, confirmed, waiting, rejections } = state
  if (!hasUnsent(state))
    return rejections.length === 0 ? null : { clientId, sequence, baseRevision: 0, inFlight: null, waiting, rejections }
  return { clientId, sequence, baseRevision: confirmed.revision, inFlight: state.inFlight?.groups ?? null, waiting, rejections }
}

/** The same with rejections another client of this person was given. */
export function withRejections<W extends Pick<Unsent, 'rejections'>>(work: W, others: readonly Rejection[]): W {
  const rejections = work.rejections ?? []
  const known = new Set(rejections.map((rejection) => rejection.id))
  const added = others.filter((rejection) => !known.has(rejection.id))
  return added.length === 0 ? work : { ...work, rejections: [...rejections, ...added] }
}

/** What is in flight, and is known not to have been applied, waits again, before what waits; its number is the next one's. */
export const recalled = (state: ClientState): ClientState => ({
  ...state,
  inFlight: null,
  waiting: [...inFlightOperations(state), ...state.waiting],
})
