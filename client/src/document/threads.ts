import { offsetText, plainText, sliceText } from '../operations/deltas'
import { onParagraphs } from '../operations/onText'
import type { CommentOperation, EditComment, Operation, SealComment, TextStretch, WriteComment } from '../operations/operation'
import { stretchesOver } from '../operations/stretches'
import type { Comment, Draft, SealedThread, Thread } from '../protocol/draft'
import { findParagraph } from './draftState'
import type { DraftState } from './draftState'
import { pending } from './entryFacts'
import type { EntryFacts } from './entryFacts'

type Threads = Draft['threads']
type SealedThreads = Draft['sealedThreads']

/** What stands at words; of a thread that is sealed nobody sees which they were. */
type Anchored = Pick<Thread, 'on'> & { readonly quote?: string }

/**
 * The threads of comments after an operation as applied: OP21 to OP23, and where their stretches go (PR9). `entry` is null for what is pending,
 * which shows at once: it is nobody's yet, and in revision 0. A thread that the operation does not concern stays the same object, and
 * so does the list of which none changed.
 */
export function threadsAfter(threads: Threads, operation: Operation, entry: EntryFacts | null): Threads {
  if (onParagraphs.has(operation.op)) return moved(threads, operation)
  switch (operation.op) {
    case 'comment':
      return operation.on
        ? [...(threads ?? []).filter(({ id }) => id !== operation.thread), begun(operation, operation.on, entry ?? pending)]
        : updated(threads, operation, (thread) => ({
            ...thread,
            resolved: null,
            comments: [...thread.comments, written(operation, entry ?? pending)],
          }))
    case 'editComment':
      return operation.text === null
        ? withoutComment(threads, operation)
        : updated(threads, operation, (thread) => reworded(thread, operation, (entry ?? pending).at))
    case 'setThread': {
      const { resolved, assigned } = operation
      const { revision, at, by, delegation } = entry ?? pending
      return updated(threads, operation, (thread) => ({
        ...thread,
        ...(assigned === undefined ? {} : { assigned }),
        ...(resolved === undefined ? {} : { resolved: resolved ? { revision, at, by, delegation } : null }),
      }))
    }
    default:
      return threads
  }
}

/** The threads that single delegations read, after an operation as applied: OP24 and PR9. The same list where none changed. */
export function sealedThreadsAfter(threads: SealedThreads, operation: Operation, entry: EntryFacts | null): SealedThreads {
  if (operation.op === 'sealComment') return wentOn(threads ?? [], operation, (entry ?? pending).revision)
  return onParagraphs.has(operation.op) ? moved(threads, operation) : threads
}

function wentOn(threads: readonly SealedThread[], { thread: id, on }: SealComment, revision: number): readonly SealedThread[] {
  const index = threads.findIndex((thread) => thread.id === id)
  const thread = threads[index]
  if (thread !== undefined) return threads.with(index, { ...thread, revision })
  return on ? [...threads, { id, on, revision }] : threads
}

function moved<T extends Anchored>(threads: readonly T[] | undefined, landed: Operation): readonly T[] | undefined {
  let after: T[] | null = null
  for (const [index, thread] of (threads ?? []).entries()) {
    const on = back(thread, landed) ?? stretchesOver(thread.on, landed)
    if (on === thread.on) continue
    after ??= [...(threads ?? [])]
    after[index] = { ...thread, on }
  }
  return after ?? threads
}

/** The stretch of a thread whose paragraph comes back with its words (PR9): where they stand there, if they do once. */
function back({ on, quote = '' }: Anchored, landed: Operation): readonly TextStretch[] | null {
  const [only] = on
  if (landed.op !== 'insertParagraph' || on.length !== 1 || only?.paragraph !== landed.id) return null
  if ((only.length ?? null) === null || quote === '') return null
  const text = offsetText(landed.delta)
  const start = text.indexOf(quote)
  return start < 0 || text.includes(quote, start + 1) ? null : [{ paragraph: landed.id, start, length: quote.length }]
}

const begun = (comment: WriteComment, on: readonly TextStretch[], facts: EntryFacts): Thread => ({
  id: comment.thread,
  on,
  quote: comment.quote ?? '',
  assigned: null,
  resolved: null,
  comments: [written(comment, facts)],
})

const written = ({ comment, text }: WriteComment, { revision, at, by, delegation }: EntryFacts): Comment => ({
  id: comment,
  delegation,
  by,
  revision,
  at,
  text,
  edited: null,
})

function updated(threads: Threads, { thread: id }: CommentOperation, change: (thread: Thread) => Thread): Threads {
  const index = threads?.findIndex((thread) => thread.id === id) ?? -1
  const thread = threads?.[index]
  if (threads === undefined || thread === undefined) return threads
  const after = change(thread)
  return after === thread ? threads : threads.with(index, after)
}

function reworded(thread: Thread, { comment: id, text }: EditComment, edited: string): Thread {
  const index = thread.comments.findIndex((comment) => comment.id === id)
  const comment = thread.comments[index]
  return comment === undefined || text === null
    ? thread
    : { ...thread, comments: thread.comments.with(index, { ...comment, text, edited }) }
}

/** With the last comment of a thread the thread goes. */
function withoutComment(threads: Threads, operation: EditComment): Threads {
  const after = updated(threads, operation, (thread) => {
    const comments = thread.comments.filter(({ id }) => id !== operation.comment)
    return comments.length === thread.comments.length ? thread : { ...thread, comments }
  })
  return after === threads ? threads : after?.filter(({ comments }) => comments.length > 0)
}

/** Units of a quote; what a thread stands on beyond them is cut. */
const longestQuote = 300

/** The words that a thread on these stretches stands on, as long as the server has not written them out (OP21). */
export const quoteOf = (draft: DraftState, on: readonly TextStretch[]): string =>
  on
    .map(({ paragraph, start = 0, length }) => {
      const text = findParagraph(draft, paragraph)?.delta ?? { ops: [] }
      return plainText((length ?? null) === null ? text : sliceText(text, start, start + (length ?? 0)))
    })
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestQuote)
    .replace(/[\uD800-\uDBFF]$/, '')
