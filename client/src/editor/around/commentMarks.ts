import type { TextStretch } from '../../operations/operation'
import type { Thread } from '../../protocol/draft'

/** Where a thread of comments shows in the text of a paragraph. */
export interface CommentMark {
  readonly thread: string
  readonly from: number
  /** Null where the whole paragraph is meant. */
  readonly to: number | null
  /** Comments in the thread, where its sign stands here; a thread has one sign, however many stretches it is on. */
  readonly sign: number | null
  readonly isChosen: boolean
  /** Only one delegation reads it. */
  readonly isSealed: boolean
}

/** What is drawn of a thread; one that is being written has no comment yet. */
export type DrawnThread = Pick<Thread, 'id' | 'on'> & { readonly comments: readonly unknown[]; readonly isSealed?: boolean | undefined }

const isLive = (known: ReadonlySet<string>) => (stretch: TextStretch) => known.has(stretch.paragraph)

/** The marks of threads, by the paragraph where they are drawn; those on paragraphs that are not shown have none. */
export function commentMarks(
  threads: readonly DrawnThread[],
  chosen: string | null,
  paragraphs: ReadonlySet<string>,
): ReadonlyMap<string, readonly CommentMark[]> {
  const found = new Map<string, CommentMark[]>()
  for (const { id, on, comments, isSealed = false } of threads) {
    const last = on.findLast(isLive(paragraphs))
    for (const stretch of on) {
      const { paragraph, start = 0, length = null } = stretch
      if (!paragraphs.has(paragraph)) continue
      const mark: CommentMark = {
        thread: id,
        from: length === null ? 0 : start,
        to: length === null ? null : start + length,
        sign: stretch === last ? comments.length : null,
        isChosen: id === chosen,
        isSealed,
      }
      const there = found.get(paragraph)
      if (there) there.push(mark)
      else found.set(paragraph, [mark])
    }
  }
  return found
}

const isSame = (a: CommentMark, b: CommentMark | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof CommentMark)[]).every((field) => a[field] === b[field])

export const sameMarks = (a: readonly CommentMark[], b: readonly CommentMark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, at) => isSame(mark, b[at])))
