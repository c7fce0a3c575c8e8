import type { Finding } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { ignoring } from '../../../document/ignored'
import { answeredIn, standingIn, type Answered, type Standing } from './standing'

/** What somebody looks at of what was found in a draft's language; a new object on every change. */
export interface CheckingState {
  /** The finding that stands out. */
  readonly chosen: string | null
  /** Whether its card is open at its words: with the keyboard in it, or beside who goes on writing. */
  readonly card: 'entered' | 'beside' | null
  readonly order: 'text' | 'rule'
  readonly hints: boolean
  readonly answered: readonly Answered[]
}

const none: readonly Standing[] = []

/** What was found in a draft's language, shared by the text, the list and the keys. */
export class Checking {
  state: CheckingState = { chosen: null, card: null, order: 'text', hints: true, answered: [] }
  private readonly listeners = new Set<() => void>()
  /** What was last found to stand, by the paragraphs it stands in: the text shown and what stands beside it ask with different ones. */
  private readonly known = new WeakMap<Draft['paragraphs'], { readonly with: readonly unknown[]; readonly open: readonly Standing[] }>()

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The server has checked a text; `draft` is what is shown. */
  answered(findings: readonly Finding[], draft: Draft): void {
    this.change({ answered: answeredIn(findings, draft) })
  }

  /** Nothing is checked any more. */
  stop(): void {
    this.change({ answered: [], chosen: null, card: null })
  }

  /** What stands in a draft, and nobody ignores. The same object as long as it is the same. */
  openIn(draft: Draft): readonly Standing[] {
    const parts = [this.state.answered, draft.ignored, this.state.hints]
    const known = this.known.get(draft.paragraphs)
    if (known && parts.every((part, at) => part === known.with[at])) return known.open
    const found = standingIn(this.state.answered, draft).filter(
      ({ finding }) => ignoring(draft.ignored, finding) === undefined && (this.state.hints || finding.level !== 'hint'),
    )
    const open = found.length === 0 ? none : found
    this.known.set(draft.paragraphs, { with: parts, open })
    return open
  }

  choose(chosen: string | null, card: CheckingState['card'] = null): void {
    if (chosen !== this.state.chosen || card !== this.state.card) this.change({ chosen, card })
  }

  list(how: Partial<Pick<CheckingState, 'order' | 'hints'>>): void {
    this.change(how)
  }

  private change(change: Partial<CheckingState>): void {
    this.state = { ...this.state, ...change }
    for (const listener of [...this.listeners]) listener()
  }
}

const known = new WeakMap<DraftSession, Checking>()

/** The one of a session. */
export function checkingOf(session: DraftSession): Checking {
  let checking = known.get(session)
  if (checking === undefined) known.set(session, (checking = new Checking()))
  return checking
}
