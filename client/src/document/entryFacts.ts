/** What is known of an entry whose operation is applied. */
export interface EntryFacts {
  readonly revision: number
  readonly at: string
  /** The account's address. */
  readonly by: string | null
  /** The sender's; null for the secretariat. */
  readonly delegation: string | null
}

/** Of an operation that is in no entry yet. */
export const pending: EntryFacts = { revision: 0, at: '', by: null, delegation: null }
