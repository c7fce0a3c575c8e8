import type { LogEntry } from '../../api/types'

/** Consecutive entries of one person on one day. Revisions and times of the first and last are inclusive. */
export interface EntryGroup {
  day: string
  user: string
  delegation: string | null
  firstRevision: number
  lastRevision: number
  lastAt: string
  entries: number
  /** Kinds of operation, in the order they first appear. */
  kinds: string[]
}

/** Groups a log in its order. Days are those of the reader's time zone. */
export function groupEntries(entries: readonly LogEntry[]): EntryGroup[] {
  const groups: EntryGroup[] = []
  for (const entry of entries) {
    const day = new Date(entry.at).toDateString()
    const last = groups.at(-1)
    const kinds = entry.operations.map((operation) => operation.op)
    if (last && last.day === day && last.user === entry.user && last.delegation === entry.delegation) {
      last.lastRevision = entry.revision
      last.lastAt = entry.at
      last.entries++
      last.kinds = [...new Set([...last.kinds, ...kinds])]
    } else {
      groups.push({
        day, user: entry.user, delegation: entry.delegation, firstRevision: entry.revision, lastRevision: entry.revision, lastAt: entry.at, entries: 1,
        kinds: [...new Set(kinds)],
      })
    }
  }
  return groups
}
