import type { Operation } from '../operations/operation'
import type { Draft } from '../protocol/draft'
import type { CaretPlace, Attendee, MeetingRoom } from '../protocol/contract'
import type { RemoteCursor } from '../protocol/messages'
import type { Notice, Rejection } from './clientState'
import type { EditOptions } from './outgoing'
import type { Arrival, Command } from './commands'

/** What a page knows about an open draft; a new object on every change. */
export interface SessionState {
  readonly status: 'opening' | 'live' | 'offline' | 'closed'
  /** Why it is closed for good: `removed`, `signedOut`, or the code the server refused it with. */
  readonly closedReason?: string
  /** What was written and cannot be sent any more, once it is closed. */
  readonly unsentWords?: string
  /** Confirmed and pending together; null until the draft was opened. */
  readonly draft: Draft | null
  /** Operations that have not arrived at the server. */
  readonly pending: number
  /** The commands among them. */
  readonly commands: readonly Command[]
  /** Commands that arrived, until they are dismissed. */
  readonly arrived: readonly Arrival[]
  /** The server cannot save for the moment: what is unsent is kept here and sent again. */
  readonly unavailable?: boolean
  /** What is unsent could not be kept on this device: it is lost where the page is closed before it has arrived. */
  readonly unkept?: boolean
  /** Something is being composed that is no operation yet. */
  readonly held: boolean
  readonly presence: readonly Attendee[]
  readonly cursors: readonly RemoteCursor[]
  /** The meeting room as the server told it last; null until something changes in it. */
  readonly room: MeetingRoom | null
  readonly rejections: readonly Rejection[]
  readonly notices: readonly Notice[]
}

/** An open draft: live, editable offline, nothing typed is lost. */
export interface DraftSession {
  readonly state: SessionState
  subscribe(listener: () => void): () => void
  /** Local operations, applied at once and sent in order. */
  submit(operations: readonly Operation[], options?: EditOptions): void
  /** Undoes the latest own step, with a name only if it is that step's; gives the operations it took, none where there is nothing to undo. */
  undo(step?: string): readonly Operation[]
  redo(): readonly Operation[]
  /** Keeps words where they can be copied that could not become operations; `code` says why. */
  setAside(words: string, code: string): void
  /** Puts a rejection, a notice or an arrival away. */
  dismiss(id: string): void
  setCursor(cursor: CaretPlace | null): void
  /** Until `release`, nothing is sent and nothing from others is shown: an input method is composing. */
  hold(): void
  release(): void
  close(): void
}
