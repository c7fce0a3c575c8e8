import type { Operation } from '../operations/operation'
import type { Draft } from './draft'

/** One step in a draft's log, operations as applied. */
export interface Entry {
  readonly revision: number
  readonly at: string
  readonly user: string
  readonly delegation: string | null
  readonly clientId: string
  readonly sequence: number
  readonly operations: readonly Operation[]
}

export interface Submission {
  readonly clientId: string
  readonly sequence: number
  readonly baseRevision: number
  readonly operations: readonly Operation[]
}

/** Something the author should know about an accepted operation. */
export interface Note {
  readonly operation: number
  readonly code: string
  readonly message: string
  readonly paragraph?: string
}

export type Answer =
  | { readonly status: 'accepted'; readonly revision: number; readonly notes?: readonly Note[] }
  | { readonly status: 'rejected'; readonly code: string; readonly message: string; readonly operation?: number | null }

/** What `Open` answers: the whole draft, or the entries after the revision the client has. */
export interface Opened {
  readonly draft?: Draft | null
  readonly entries?: readonly Entry[] | null
  /** The reader's role now. */
  readonly role?: Draft['role']
  readonly limits?: Limits
}

/** What one submission may hold: bytes of the whole message on the hub, and operations. */
export interface Limits {
  readonly message: number
  readonly operations: number
}

export interface CursorPlace {
  readonly paragraph: string
  readonly anchor: number
  readonly head: number
}

export interface RemoteCursor extends CursorPlace {
  readonly clientId: string
  readonly user: string
  readonly delegation: string | null
}

export interface Present {
  readonly user: string
  readonly delegation: string | null
}
