import { mentionsIn } from '../../../document/mentions'
import type { TextStretch } from '../../../operations/operation'
import { shownOrder } from '../../../editor/document/shownOrder'
import type { Draft, Thread } from '../../../protocol/draft'
import type { SeenThread } from './DelegationThreads'

/** A thread in its place. */
export interface ListedThread {
  readonly thread: SeenThread
  /** Where it begins in the text; null where every paragraph that it is on was removed. */
  readonly at: TextStretch | null
  /** Of the words that it was on nothing is left, though the paragraph is there. */
  readonly isOnDeleted: boolean
}

const isEmpty = ({ length }: TextStretch): boolean => length === 0

/** Threads in the order of the text; those on removed paragraphs come last, in the order of their making. */
export function listedThreads(draft: Draft, threads: readonly SeenThread[] = draft.threads ?? []): readonly ListedThread[] {
  const order = new Map(shownOrder(draft).map(({ id }, index) => [id, index]))
  const place = ({ paragraph }: TextStretch) => order.get(paragraph) ?? Infinity
  return threads
    .map((thread) => {
      const live = thread.on
        .filter(({ paragraph }) => order.has(paragraph))
        .sort((a, b) => place(a) - place(b) || (a.start ?? 0) - (b.start ?? 0))
      return { thread, at: live[0] ?? null, isOnDeleted: live.length > 0 && live.every(isEmpty) }
    })
    .sort((a, b) =>
      a.at === null || b.at === null
        ? Number(a.at === null) - Number(b.at === null)
        : place(a.at) - place(b.at) || (a.at.start ?? 0) - (b.at.start ?? 0),
    )
}

export type ThreadFilter = 'open' | 'mine' | 'resolved' | 'all'

export const threadFilters: readonly ThreadFilter[] = ['open', 'mine', 'resolved', 'all']

/** Whose the comments are looked at. */
export interface Reader {
  readonly email: string
  /** Null for the secretariat. */
  readonly delegation: string | null
  readonly isDelegation: (code: string) => boolean
}

/** Whether somebody has to do with a thread: he or his delegation wrote in it, is mentioned in it, or is to see to it. */
export function concernsReader({ comments, assigned }: Thread, { email, delegation, isDelegation }: Reader): boolean {
  if (delegation !== null && assigned === delegation) return true
  return comments.some(
    (comment) =>
      comment.by === email ||
      // One that is in no entry yet is one's own.
      comment.revision === 0 ||
      (delegation !== null && (comment.delegation === delegation || mentionsIn(comment.text, isDelegation).includes(delegation))),
  )
}

export const isOpen = ({ resolved }: Thread): boolean => resolved === null

/** Whether a thread is asked for. What is settled is nobody's business any more, unless it is looked for. */
export function isWanted(thread: Thread, filter: ThreadFilter, reader: Reader): boolean {
  if (filter === 'all') return true
  if (filter === 'resolved') return !isOpen(thread)
  return isOpen(thread) && (filter === 'open' || concernsReader(thread, reader))
}

/** The open thread after (1) or before (-1) one, from the end back to the beginning; null where none is open. */
export function nextOpen(threads: readonly ListedThread[], from: string | null, by: 1 | -1): ListedThread | null {
  const at = threads.findIndex(({ thread }) => thread.id === from)
  const start = at < 0 && by < 0 ? threads.length : at
  for (let step = 1; step <= threads.length; step++) {
    const found = threads[(start + by * step + 2 * threads.length) % threads.length]
    if (found && isOpen(found.thread)) return found
  }
  return null
}
