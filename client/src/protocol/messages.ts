import type { Operation } from '../operations/operation'
import type {
  Accepted,
  Caret,
  CaretPlace,
  Entry as ServersEntry,
  Note,
  Rejected,
  Submission as ServersSubmission,
  SubmissionLimits,
} from './contract'
import type { Draft } from './draft'

/** One step in a draft's log, operations as applied. */
export type Entry = Omit<ServersEntry, 'operations'> & { readonly operations: readonly Operation[] }

export type Submission = Omit<ServersSubmission, 'operations'> & { readonly operations: readonly Operation[] }

/** A code may be one that this client does not know yet. */
export type Answer =
  | (Omit<Accepted, 'notes'> & {
      readonly notes?: readonly (Omit<Note, 'code' | 'paragraph'> & { readonly code: string; readonly paragraph?: string })[]
    })
  | (Omit<Rejected, 'code' | 'operation'> & { readonly code: string; readonly operation?: number | null })

/** What `Open` answers: the whole draft, or the entries after the revision the client has. */
export interface Opened {
  readonly draft?: Draft | null
  readonly entries?: readonly Entry[] | null
  /** The reader's role now. */
  readonly role?: Draft['role']
  readonly limits?: SubmissionLimits
}

/** Where somebody else's caret is; one that is hidden is not kept. */
export type RemoteCursor = Omit<Caret, 'paragraph'> & Pick<CaretPlace, 'paragraph'>
