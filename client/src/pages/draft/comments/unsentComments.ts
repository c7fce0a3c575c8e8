import type { Placed } from './places'

/** A comment that is being written and was not sent. */
export interface UnsentComment {
  readonly text: string
  /** Of one that begins a thread: what it is on. */
  readonly placed?: Placed
  /** Of one that begins a thread: only the writer's delegation is to read it. */
  readonly isSealed?: boolean
  /** The id under which an answer within the delegation was sent, so that it is one however often it is sent. */
  readonly sentAs?: string
}

/** Where the words of comments are kept on this device until they are sent: of each by its key. */
export interface UnsentComments {
  read(): ReadonlyMap<string, UnsentComment>
  /** Soon, as somebody goes on typing; null forgets it, at once. */
  write(key: string, comment: UnsentComment | null): void
  /** Now, whatever waits. */
  flush(): void
}

/** Milliseconds after the last key. */
const pause = 300

/** Of one person in one draft, in the browser's storage: an entry for each comment, so that two tabs do not overwrite each other's. */
export function deviceComments(draftId: string, person: string): UnsentComments {
  const prefix = `drafting.comment.${draftId}.${person}.`
  const waiting = new Map<string, UnsentComment>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    for (const [key, comment] of waiting) attempt(() => localStorage.setItem(prefix + key, JSON.stringify(comment)))
    waiting.clear()
  }
  return {
    read() {
      const found = new Map<string, UnsentComment>()
      attempt(() => {
        for (const name of Object.keys(localStorage).sort()) {
          const comment = name.startsWith(prefix) ? parsed(localStorage.getItem(name)) : null
          if (comment !== null) found.set(name.slice(prefix.length), comment)
        }
      })
      return found
    },
    write(key, comment) {
      waiting.delete(key)
      if (comment === null) return attempt(() => localStorage.removeItem(prefix + key))
      waiting.set(key, comment)
      clearTimeout(timer)
      timer = setTimeout(flush, pause)
    },
    flush,
  }
}

/** A browser may keep nothing, or have no room left: what is typed is in the page all the same. */
export function attempt(act: () => void): void {
  try {
    act()
  } catch (error) {
    console.warn('A comment could not be kept on this device.', error)
  }
}

function parsed(text: string | null): UnsentComment | null {
  try {
    const comment = JSON.parse(text ?? 'null') as Partial<UnsentComment> | null
    return typeof comment?.text === 'string' && (comment.placed === undefined || Array.isArray(comment.placed.on))
      ? (comment as UnsentComment)
      : null
  } catch {
    return null
  }
}
