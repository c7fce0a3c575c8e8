import type { Suggested } from '../../../../editor/around/suggested'
import { applyOperations, writtenOut } from '../../../../document/applyOperation'
import { findLive, stateOf } from '../../../../document/draftState'
import type { DraftState, PlacedParagraph } from '../../../../document/draftState'
import { draftView } from '../../../../document/draftView'
import { lengthOf } from '../../../../operations/deltas'
import { countHunks } from '../../../../operations/hunks'
import { onText } from '../../../../operations/onText'
import type { Operation } from '../../../../operations/operation'
import { append, named } from '../../../../operations/proposalSteps'
import type { CaretPlace } from '../../../../protocol/contract'
import type { Draft, DraftParagraph } from '../../../../protocol/draft'
import type { RemoteCursor } from '../../../../protocol/messages'
import type { DraftSession, SessionState } from '../../../../session/DraftSession'
import { wordsOf } from '../../../../session/setAside'
import { afterLanding } from './afterLanding'
import type { Landed } from './afterLanding'
import { changesBetween, textBefore } from './changesBetween'
import { mappedOffset, suggestedMarks } from './suggestedMarks'
import type { KeptSuggestions, SuggestionStore } from './suggestionStore'

/** Steps that can be undone. */
const longest = 100

/** What a suggestion can be made of: OP1 to OP8. All else is done at once, for everyone. */
const suggestible = onText

/** Suggestions as they were at some time; `typing` is the paragraph that a run of typing, which led away from there, stays in. */
interface Step {
  readonly operations: readonly Operation[]
  readonly typing: string | null
}

/** What is suggested, in numbers. */
export interface SuggestionCount {
  readonly changes: number
  readonly paragraphs: number
  /** It could not be kept on this device. */
  readonly unkept: boolean
}

/**
 * A draft's session as somebody sees it who suggests: the text is shown as if his suggestions were done, and what he writes becomes part of
 * them instead of the text. They are kept on his device alone, and are rebased over whatever happens to the text beneath.
 */
export class SuggestingSession implements DraftSession {
  state: SessionState
  private operations: readonly Operation[] = []
  private undone: readonly Step[] = []
  private done: readonly Step[] = []
  private base: Draft | null
  private marks: Suggested | null = null
  /** Whether anything is kept on the device. */
  private isKept = false
  private unkept = false
  /** Ids under which the kept suggestions were proposed, until one is known to have arrived. */
  private arriving: readonly string[] = []
  private counted: SuggestionCount = { changes: 0, paragraphs: 0, unkept: false }
  private readonly listeners = new Set<() => void>()
  private stops: readonly (() => void)[] = []

  constructor(
    private readonly inner: DraftSession,
    private readonly store: SuggestionStore,
  ) {
    this.base = inner.state.draft
    this.state = inner.state
  }

  /** Takes up what is kept on the device and follows what happens, until it is closed. */
  open(): void {
    this.base = this.inner.state.draft
    this.stops = [
      this.inner.subscribe(() => {
        this.landed()
      }),
      this.store.follow((kept) => {
        const before = this.operations
        this.takeUp(kept)
        if (JSON.stringify(before) !== JSON.stringify(this.operations))
          this.done = [...this.done, { operations: before, typing: null }].slice(-longest)
        this.tell()
      }),
    ]
    this.takeUp(this.store.read())
    if (this.arriving.length === 0) this.keep()
    this.tell()
  }

  // What is suggested

  /** Operations of all that is suggested, each written for the draft with those before it. */
  get suggestions(): readonly Operation[] {
    return this.operations
  }

  /** The same object while it says the same. */
  get count(): SuggestionCount {
    return this.counted
  }

  /** How the suggestions are drawn over the text; the same object while nothing changed. */
  readonly suggested = (): Suggested => {
    const { draft } = this.state
    this.marks ??=
      this.base && draft ? suggestedMarks(this.operations, this.base, draft) : { texts: new Map(), fresh: new Set(), notes: new Map() }
    return this.marks
  }

  /** Nothing is suggested any more: it is given up. */
  clear(): void {
    this.done = this.undone = []
    this.change([])
  }

  /** What was suggested was proposed under these ids. The device keeps it until one of them has arrived: only then can it be lost no more. */
  propose(ids: readonly string[]): void {
    if (ids.length === 0) return this.clear()
    this.keep(ids)
    this.done = this.undone = []
    this.operations = []
    this.arriving = ids
    this.drawAnew()
    this.tell()
  }

  // As a session

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  submit(operations: readonly Operation[], options: { readonly continues?: boolean } = {}): void {
    const others = operations.filter(({ op }) => !suggestible.has(op))
    if (others.length > 0) this.inner.submit(others, options)
    const own = operations.filter(({ op }) => suggestible.has(op))
    if (own.length === 0) return
    const [only] = own
    const typing = own.length === 1 && only?.op === 'editText' ? only.paragraph : null
    const last = this.done.at(-1)
    const continues = options.continues === true && typing !== null && last?.typing === typing
    if (!continues) this.done = [...this.done, { operations: this.operations, typing }].slice(-longest)
    this.undone = []
    this.change(append(this.operations, this.written(own)))
  }

  /** With what depends on the draft filled in. */
  private written(operations: readonly Operation[]): readonly Operation[] {
    let at = this.applied(this.operations)
    return operations.map((operation) => {
      if (at === null) return operation
      const whole = withoutEmptyTail(at, writtenOut(at, operation))
      at = applyOperations(at, [whole])
      return whole
    })
  }

  undo(): readonly Operation[] {
    const step = this.done.at(-1)
    if (step === undefined) return []
    this.done = this.done.slice(0, -1)
    this.undone = [...this.undone, { operations: this.operations, typing: null }]
    return this.stepTo(step)
  }

  redo(): readonly Operation[] {
    const step = this.undone.at(-1)
    if (step === undefined) return []
    this.undone = this.undone.slice(0, -1)
    this.done = [...this.done, { operations: this.operations, typing: null }]
    return this.stepTo(step)
  }

  private stepTo({ operations }: Step): readonly Operation[] {
    const before = this.state.draft
    this.change(operations)
    return before && this.state.draft ? changesBetween(textBefore(before), this.state.draft) : []
  }

  setAside(words: string, code: string): void {
    this.inner.setAside(words, code)
  }

  dismiss(id: string): void {
    this.inner.dismiss(id)
  }

  /** Others see the caret where it would be in the text as they have it; in a paragraph that only its writer sees, nowhere. */
  setCursor(cursor: CaretPlace | null): void {
    const isThere = cursor !== null && this.base?.paragraphs.some(({ id }) => id === cursor.paragraph) === true
    const runs = cursor === null ? undefined : this.suggested().texts.get(cursor.paragraph ?? '')
    if (cursor === null || !isThere) this.inner.setCursor(null)
    else if (runs === undefined) this.inner.setCursor(cursor)
    else {
      const at = (offset: number) => mappedOffset(runs, offset, 'draft')
      this.inner.setCursor({ ...cursor, anchor: at(cursor.anchor), head: at(cursor.head) })
    }
  }

  hold(): void {
    this.inner.hold()
  }

  release(): void {
    this.inner.release()
  }

  /** The session beneath goes on. */
  close(): void {
    for (const stop of this.stops) stop()
    this.stops = []
  }

  // What happens beneath

  private landed(): void {
    const { draft } = this.inner.state
    if (draft === null || draft === this.base) {
      this.draw(this.state.draft)
      this.tell()
      return
    }
    if (this.arriving.length > 0 && hasArrived(draft, this.arriving)) {
      this.arriving = []
      if (this.operations.length === 0) this.isKept = !this.store.write(null)
    }
    if (!this.store.isCurrent()) {
      // Somebody suggests under another tab, whose word has not come here yet.
      this.base = draft
      this.takeUp(this.store.read())
      this.tell()
      return
    }
    const isIdle = this.operations.length + this.done.length + this.undone.length === 0
    let lost: readonly Operation[] = []
    if (this.base !== null && this.base.paragraphs !== draft.paragraphs && !isIdle) {
      const landed = afterLanding(textBefore(this.base), draft)
      const now = landed(this.operations)
      this.operations = now.operations
      lost = now.lost
      const rebased = (step: Step): Step => ({ ...step, operations: landed(step.operations).operations })
      this.done = this.done.map(rebased)
      this.undone = this.undone.map(rebased)
    }
    this.base = draft
    this.drawAnew()
    // What is said here comes back as news from beneath: by now it is known what lies there.
    this.say(lost)
    if (this.arriving.length === 0) this.keep()
    this.tell()
  }

  /** What was kept on the device, for the text as it is now. */
  private takeUp(given: KeptSuggestions | null): void {
    const { base } = this
    const { proposed = [] } = given ?? {}
    this.arriving = base !== null && proposed.length > 0 && isKnown(base, proposed) ? proposed : []
    const kept = this.arriving.length > 0 ? null : given
    this.isKept = given !== null
    const before = { order: kept?.order ?? [], words: new Map(Object.entries(kept?.words ?? {})) }
    const { operations, lost }: Landed =
      kept === null || base === null ? { operations: [], lost: [] } : afterLanding(before, base)(kept.operations)
    this.operations = operations
    this.drawAnew()
    this.say(lost)
  }

  /** No word goes without being said. */
  private say(lost: readonly Operation[]): void {
    const words = wordsOf(lost)
    if (words.trim() !== '') this.inner.setAside(words, 'paragraphRemoved')
  }

  private change(operations: readonly Operation[]): void {
    this.operations = operations
    this.drawAnew()
    this.keep()
    this.tell()
  }

  private applied(operations: readonly Operation[]): DraftState | null {
    return this.base === null ? null : applyOperations(placedState(this.base), operations)
  }

  private drawAnew(): void {
    const state = this.operations.length === 0 ? null : this.applied(this.operations)
    const draft = state === null ? this.base : draftView(state)
    this.marks = null
    // Who may not change the text by hand writes his suggestions as an editor writes the text.
    this.draw(draft === null || draft.role === 'facilitator' ? draft : { ...draft, role: 'editor', wordingBy: 'editors' })
    this.recount()
  }

  private draw(draft: Draft | null): void {
    const { state } = this.inner
    this.state = { ...state, draft }
    this.state = { ...this.state, cursors: this.seen(state.cursors) }
  }

  /** Other people's carets, where they are in the text as it is shown here. */
  private seen(cursors: readonly RemoteCursor[]): readonly RemoteCursor[] {
    const { texts } = this.suggested()
    if (!cursors.some(({ paragraph }) => texts.has(paragraph))) return cursors
    return cursors.map((cursor) => {
      const runs = texts.get(cursor.paragraph)
      const at = (offset: number) => (runs === undefined ? offset : mappedOffset(runs, offset, 'shown'))
      return runs === undefined ? cursor : { ...cursor, anchor: at(cursor.anchor), head: at(cursor.head) }
    })
  }

  private keep(proposed: readonly string[] = []): void {
    const { base, operations } = this
    this.arriving = []
    if (base === null || (operations.length === 0 && !this.isKept)) return
    const names = new Set(operations.flatMap(named))
    const kept = base.paragraphs.filter(({ id }) => names.has(id))
    this.unkept = !this.store.write(
      operations.length === 0
        ? null
        : {
            revision: base.revision,
            operations,
            order: base.paragraphs.map(({ id }) => id),
            words: Object.fromEntries(kept.map(({ id, delta }) => [id, delta])),
            ...(proposed.length > 0 ? { proposed } : {}),
          },
    )
    this.isKept = operations.length > 0
    this.recount()
  }

  private recount(): void {
    const changes = countHunks(this.operations)
    const paragraphs = new Set(this.operations.flatMap((operation) => named(operation)[0] ?? [])).size
    const { unkept, counted } = this
    if (counted.changes !== changes || counted.paragraphs !== paragraphs || counted.unkept !== unkept)
      this.counted = { changes, paragraphs, unkept }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener()
  }
}

/** Whether one of these proposals is known here, if only as work that waits. */
const isKnown = (draft: Draft, ids: readonly string[]): boolean => (draft.proposals ?? []).some(({ id }) => ids.includes(id))

/** Whether one of these proposals stands in the log; one that waits is nobody's yet. */
const hasArrived = (draft: Draft, ids: readonly string[]): boolean =>
  (draft.proposals ?? []).some(({ id, by }) => by !== null && ids.includes(id))

/** A paragraph begun behind another is new, and not a part of that. */
function withoutEmptyTail(draft: DraftState, operation: Operation): Operation {
  const split = operation.op === 'splitParagraph' ? findLive(draft, operation.paragraph) : undefined
  if (operation.op !== 'splitParagraph' || split === undefined || operation.offset < lengthOf(split.delta)) return operation
  const { id: after, kind, level } = split
  return { op: 'insertParagraph', id: operation.newId, after, kind, level, delta: { ops: [] } }
}

const placedOnce = new WeakMap<DraftParagraph, PlacedParagraph>()

/** The draft to apply operations to; its paragraphs are the same objects as long as the draft's are, so that each is drawn once. */
function placedState(draft: Draft): DraftState {
  const paragraphs = draft.paragraphs.map((paragraph) => {
    let placed = placedOnce.get(paragraph)
    if (placed === undefined) {
      ;[placed] = stateOf({ ...draft, paragraphs: [paragraph] }).paragraphs as [PlacedParagraph]
      placedOnce.set(paragraph, placed)
    }
    return placed
  })
  return { ...stateOf({ ...draft, paragraphs: [] }), paragraphs }
}
