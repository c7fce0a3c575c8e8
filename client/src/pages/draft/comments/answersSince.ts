import type { Comment, Thread } from '../../../protocol/draft'
import { concernsReader, type Reader } from './threadList'

export interface Answer {
  readonly thread: Thread
  readonly comment: Comment
}

/** What others answered, since the draft had those threads, where the reader takes part. */
export function answersSince(before: readonly Thread[] | undefined, now: readonly Thread[] | undefined, reader: Reader): readonly Answer[] {
  if (before === now || before === undefined) return []
  const known = new Map(before.map((thread) => [thread.id, thread]))
  return (now ?? []).flatMap((thread) => {
    const was = known.get(thread.id)
    if (was === undefined || was.comments === thread.comments) return []
    const ids = new Set(was.comments.map(({ id }) => id))
    const fresh = thread.comments.filter(({ id, by, revision }) => !ids.has(id) && revision > 0 && by !== reader.email)
    return fresh.length > 0 && concernsReader(thread, reader) ? fresh.map((comment) => ({ thread, comment })) : []
  })
}
