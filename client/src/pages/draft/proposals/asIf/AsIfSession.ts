import type { Suggested } from '../../../../editor/around/suggested'
import type { Proposal } from '../../../../protocol/draft'
import type { DraftSession, SessionState } from '../../../../session/DraftSession'
import { suggestedMarks } from '../suggest/suggestedMarks'
import { asAccepted, type AsAccepted, type Proposer } from './asAccepted'

/** A draft's session as somebody reads it who wants to know how the text would be with a proposer's proposals: nothing is written in it. */
export class AsIfSession implements DraftSession {
  state: SessionState
  private known: AsAccepted | null = null
  private marks: Suggested | null = null
  private readonly listeners = new Set<() => void>()
  private stop: (() => void) | null = null

  constructor(
    private readonly inner: DraftSession,
    readonly proposer: Proposer,
  ) {
    this.state = this.read()
  }

  open(): void {
    this.stop = this.inner.subscribe(() => {
      this.state = this.read()
      for (const listener of [...this.listeners]) listener()
    })
  }

  /** Proposals that are left out, since they clash with earlier ones of the same proposer; the same list while it says the same. */
  get clashing(): readonly Proposal[] {
    return this.known?.clashing ?? none
  }

  /** What would be new is marked; what would be gone is gone. */
  readonly suggested = (): Suggested => {
    const { draft } = this.inner.state
    if (this.marks === null && this.known !== null && draft !== null) {
      const { texts, fresh } = suggestedMarks(this.known.operations, draft, this.known.draft)
      const left = [...texts].map(([id, runs]) => [id, runs.filter(({ mark }) => mark !== 'deleted')] as const)
      this.marks = { texts: new Map(left), fresh, notes: new Map() }
    }
    return this.marks ?? { texts: new Map(), fresh: new Set(), notes: new Map() }
  }

  private before: SessionState['draft'] = null

  private read(): SessionState {
    const { state } = this.inner
    const { draft } = state
    if (draft !== null && draft !== this.before) {
      this.before = draft
      this.known = asAccepted(draft, this.proposer)
      this.marks = null
    }
    // Carets are in the text as it is.
    return { ...state, draft: this.known?.draft ?? draft, cursors: [] }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  submit(): void {}

  undo = () => []

  redo = () => []

  setAside(words: string, code: string): void {
    this.inner.setAside(words, code)
  }

  dismiss(id: string): void {
    this.inner.dismiss(id)
  }

  setCursor(): void {
    this.inner.setCursor(null)
  }

  hold(): void {
    this.inner.hold()
  }

  release(): void {
    this.inner.release()
  }

  /** The session beneath goes on. */
  close(): void {
    this.stop?.()
    this.stop = null
  }
}

const none: readonly Proposal[] = []
