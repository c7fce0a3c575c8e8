import type { Entry, Operation, Stage } from '../../protocol/contract'

/** What a list of entries shows of an operation. */
export interface LoggedOperation {
  readonly op: Operation['op']
  readonly paragraph?: string | null
  readonly id?: string
  readonly newId?: string
  readonly into?: string
  readonly delegation?: string
  readonly stage?: Stage
  readonly label?: string | null
  readonly proposal?: string
  readonly hunks?: readonly number[] | null
  readonly end?: string
  readonly status?: string
}

/** What a list of entries shows of an entry. */
export type LogEntry = Pick<Entry, 'revision' | 'at' | 'user' | 'delegation'> & { readonly operations: readonly LoggedOperation[] }
