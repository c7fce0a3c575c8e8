import { newId } from '../../../operations/newId'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { followed, placedIn, type Placed } from './places'
import type { ThreadFilter } from './threadList'
import { attempt, deviceComments, type UnsentComment, type UnsentComments } from './unsentComments'

/** What somebody looks at and writes among a draft's comments; a new object on every change. */
export interface CommentingState {
  /** The thread that stands out in the text and in the list. */
  readonly chosen: string | null
  readonly filter: ThreadFilter
  /** What was typed and not sent, by key: a thread's id for an answer, `edit` and a comment's id, or `new` and an id of its own. */
  readonly unsent: ReadonlyMap<string, UnsentComment>
  /** What is being sent to the delegation alone, and why it could not be, by its key. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** The key of the field that is to have the focus, or `card`: the chosen thread's; null once it has. */
  readonly focus: string | null
}

/** On the way; or why it did not arrive. */
export type Outcome = 'sending' | { readonly problem: string }

/** Whether the last comment that somebody began here was for his delegation alone, as long as the tab is open. */
const audienceKey = 'drafting.comment.audience'

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
    this.state = { chosen: null, filter: 'open', unsent: store.read(), outcomes: new Map(), focus: null }
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
  begin(on: Placed['on'], draft: Draft, hasDelegation: boolean): void {
    for (const [key, { text }] of this.state.unsent) if (key.startsWith(newPrefix) && text.trim() === '') this.forget(key)
    const key = newPrefix + newId()
    this.change({
      unsent: new Map(this.state.unsent).set(key, {
        text: '',
        placed: placedIn(on, draft),
        isSealed: hasDelegation && lastAudience() === 'delegation',
      }),
      chosen: key,
      focus: key,
    })
  }

  /** Somebody types; what is begun with a text to go on from, such as that of a comment that is edited, begins here too. */
  type(key: string, text: string): void {
    this.became(key, null)
    this.replace(key, { ...this.state.unsent.get(key), text })
  }

  /** Who is to read a comment that begins a thread. */
  address(key: string, isSealed: boolean): void {
    const comment = this.state.unsent.get(key)
    if (comment === undefined) return
    attempt(() => sessionStorage.setItem(audienceKey, isSealed ? 'delegation' : 'all'))
    this.replace(key, { ...comment, isSealed })
  }

  /** The id under which an answer within the delegation is sent, the same each time. */
  sentAs(key: string): string {
    const comment = this.state.unsent.get(key)
    const sentAs = comment?.sentAs ?? newId()
    if (comment !== undefined) this.replace(key, { ...comment, sentAs })
    return sentAs
  }

  /** What becomes of something that is sent to the delegation alone; null: it arrived, or is typed on. */
  became(key: string, outcome: Outcome | null): void {
    if (outcome === null && !this.state.outcomes.has(key)) return
    const outcomes = new Map(this.state.outcomes)
    if (outcome === null) outcomes.delete(key)
    else outcomes.set(key, outcome)
    this.change({ outcomes })
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

  private replace(key: string, comment: UnsentComment): void {
    this.change({ unsent: new Map(this.state.unsent).set(key, comment) })
    this.store.write(key, comment)
  }

  private change(change: Partial<CommentingState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of [...this.listeners]) listener()
  }
}

function lastAudience(): string | null {
  let audience: string | null = null
  attempt(() => {
    audience = sessionStorage.getItem(audienceKey)
  })
  return audience
}

const known = new WeakMap<DraftSession, Commenting>()

/** The one of a session. */
export function commentingOf(session: DraftSession, draftId: string, person: string): Commenting {
  let commenting = known.get(session)
  if (commenting === undefined) known.set(session, (commenting = new Commenting(deviceComments(draftId, person))))
  return commenting
}
