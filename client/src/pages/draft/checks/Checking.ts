import type { Finding } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { ignoring } from '../../../document/ignored'
import { answeredIn, standingIn, type Answered, type Standing } from './standing'

/** What somebody looks at of what was found in a draft's language; a new object on every change. */
export interface CheckingState {
  /** The finding that stands out. */
  readonly chosen: string | null
  /** Whether its card is open at its words. */
  readonly card: boolean
  readonly order: 'text' | 'rule'
  readonly hints: boolean
  readonly answered: readonly Answered[]
}

/** What was found in a draft's language, shared by the text, the list and the keys. */
export class Checking {
  state: CheckingState = { chosen: null, card: false, order: 'text', hints: true, answered: [] }
  private readonly listeners = new Set<() => void>()
  private known: readonly unknown[] = []
  private standing: readonly Standing[] = []

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
    this.change({ answered: [], chosen: null, card: false })
  }

  /** What stands in a draft, and nobody ignores. The same object as long as it is the same. */
  openIn(draft: Draft): readonly Standing[] {
    const now = [this.state.answered, draft.paragraphs, draft.ignored, this.state.hints]
    if (now.every((part, at) => part === this.known[at])) return this.standing
    this.known = now
    const open = standingIn(this.state.answered, draft).filter(
      ({ finding }) => ignoring(draft.ignored, finding) === undefined && (this.state.hints || finding.level !== 'hint'),
    )
    if (open.length > 0 || this.standing.length > 0) this.standing = open
    return this.standing
  }

  choose(chosen: string | null, card = false): void {
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
