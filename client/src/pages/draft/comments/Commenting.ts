import { newId } from '../../../operations/newId'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { followed, placedIn, type Placed } from './places'
import type { ThreadFilter } from './threadList'
import { deviceComments, type UnsentComment, type UnsentComments } from './unsentComments'

/** What somebody looks at and writes among a draft's comments; a new object on every change. */
export interface CommentingState {
  /** The thread that stands out in the text and in the list. */
  readonly chosen: string | null
  readonly filter: ThreadFilter
  /** What was typed and not sent, by key: a thread's id for an answer, `edit` and a comment's id, or `new` and an id of its own. */
  readonly unsent: ReadonlyMap<string, UnsentComment>
  /** The key of the field that is to have the focus, or `card`: the chosen thread's; null once it has. */
  readonly focus: string | null
}

export const newPrefix = 'new '
export const editKey = (comment: string): string => `edit ${comment}`

/** The text, as far as comments lead into it. */
export interface TextSide {
  /** Selects the words that a thread is on. */
  point(thread: string): void
  /** Goes to the next (1) or the previous (-1) open thread. */
  step(by: 1 | -1): void
  /** A comment begins on what is selected, or on the paragraph. */
  begin(): void
  /** The keyboard goes back into the text. */
  leave(): void
  /** Says something politely to who listens. */
  say(words: string): void
}

/** What somebody looks at and writes among the comments of a draft, shared by the text, the list and the keys. */
export class Commenting {
  state: CommentingState
  /** Null until the text is there. */
  text: TextSide | null = null
  private readonly listeners = new Set<() => void>()

  constructor(private readonly store: UnsentComments) {
    this.state = { chosen: null, filter: 'open', unsent: store.read(), focus: null }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The text is there; gives what tells that it is no longer. */
  joined(text: TextSide): () => void {
    this.text = text
    return () => {
      this.text = null
    }
  }

  choose(chosen: string | null, focus: string | null = null): void {
    if (chosen !== this.state.chosen || focus !== null) this.change({ chosen, focus: focus ?? this.state.focus })
  }

  show(filter: ThreadFilter): void {
    this.change({ filter })
  }

  focused(): void {
    if (this.state.focus !== null) this.change({ focus: null })
  }

  /** A comment begins there: its field opens, with the focus. One that was begun and has no words gives way. */
  begin(on: Placed['on'], draft: Draft): void {
    for (const [key, { text }] of this.state.unsent) if (key.startsWith(newPrefix) && text.trim() === '') this.forget(key)
    const key = newPrefix + newId()
    this.change({ unsent: new Map(this.state.unsent).set(key, { text: '', placed: placedIn(on, draft) }), chosen: key, focus: key })
  }

  /** Somebody types; what is begun with a text to go on from, such as that of a comment that is edited, begins here too. */
  type(key: string, text: string): void {
    const comment = { ...this.state.unsent.get(key), text }
    this.change({ unsent: new Map(this.state.unsent).set(key, comment) })
    this.store.write(key, comment)
  }

  /** It was sent, or given up. */
  forget(key: string): void {
    if (!this.state.unsent.has(key)) return
    const unsent = new Map(this.state.unsent)
    unsent.delete(key)
    this.store.write(key, null)
    this.change({ unsent, chosen: this.state.chosen === key ? null : this.state.chosen })
  }

  /** What is being written stays at its words. */
  follow(draft: Draft): void {
    let unsent: Map<string, UnsentComment> | null = null
    for (const [key, comment] of this.state.unsent) {
      const placed = comment.placed && followed(comment.placed, draft)
      if (placed === comment.placed) continue
      unsent ??= new Map(this.state.unsent)
      unsent.set(key, { ...comment, placed })
      if (comment.text !== '') this.store.write(key, { ...comment, placed })
    }
    if (unsent !== null) this.change({ unsent })
  }

  /** What was typed is kept now. */
  keep(): void {
    this.store.flush()
  }

  private change(change: Partial<CommentingState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of [...this.listeners]) listener()
  }
}

const known = new WeakMap<DraftSession, Commenting>()

/** The one of a session. */
export function commentingOf(session: DraftSession, draftId: string, person: string): Commenting {
  let commenting = known.get(session)
  if (commenting === undefined) known.set(session, (commenting = new Commenting(deviceComments(draftId, person))))
  return commenting
}
