import type { Suggested } from '../../../../editor/around/suggested'
import type { Selected } from '../../../../editor/proposing'
import { draftView } from '../../../../document/draftView'
import { countHunks } from '../../../../operations/hunks'
import { onText } from '../../../../operations/onText'
import type { Operation } from '../../../../operations/operation'
import { append, named } from '../../../../operations/proposalSteps'
import type { CaretPlace } from '../../../../protocol/contract'
import type { Draft, Proposal } from '../../../../protocol/draft'
import type { RemoteCursor } from '../../../../protocol/messages'
import type { DraftSession, SessionState } from '../../../../session/DraftSession'
import { wordsOf } from '../../../../session/setAside'
import { afterLanding } from './afterLanding'
import type { Landed } from './afterLanding'
import { AppliedOnce } from './AppliedOnce'
import { changesBetween, textBefore } from './changesBetween'
import { Continued } from './Continued'
import { LateWriting } from './LateWriting'
import { mappedOffset, suggestedMarks } from './suggestedMarks'
import { keptFor } from './suggestionStore'
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
  /** Proposals that are gone on with. */
  readonly continued: number
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
  /** Those that the device keeps, as they read now. */
  private written: readonly Operation[] = []
  private undone: readonly Step[] = []
  private done: readonly Step[] = []
  /** The text as everyone sees it. */
  private beneath: Draft | null
  /** The text that suggestions are written for: with the proposals that are gone on with. */
  private base: Draft | null
  private readonly continued = new Continued()
  private marks: Suggested | null = null
  private readonly applied = new AppliedOnce()
  private readonly late = new LateWriting(() => this.write())
  /** Whether this tab is the last that wrote what the device keeps. */
  private isOwn = false
  /** Whether anything is kept on the device. */
  private isKept = false
  private unkept = false
  /** Ids under which the kept suggestions were proposed, until one is known to have arrived. */
  private arriving: readonly string[] = []
  private counted: SuggestionCount = { changes: 0, paragraphs: 0, continued: 0, unkept: false }
  private readonly listeners = new Set<() => void>()
  private stops: readonly (() => void)[] = []

  constructor(
    private readonly inner: DraftSession,
    private readonly store: SuggestionStore,
  ) {
    this.beneath = this.base = inner.state.draft
    this.state = inner.state
  }

  /** Takes up what is kept on the device and follows what happens, until it is closed. */
  open(): void {
    this.lie(this.inner.state.draft)
    this.stops = [
      this.inner.subscribe(() => {
        this.landed()
      }),
      this.store.leaving(() => {
        this.late.now()
      }),
      this.store.follow((kept) => {
        const before = this.operations
        this.meet(kept)
        if (JSON.stringify(before) !== JSON.stringify(this.operations))
          this.done = [...this.done, { operations: before, typing: null }].slice(-longest)
        this.tell()
      }),
    ]
    const kept = this.store.read()
    this.takeUp(kept)
    if (this.arriving.length === 0 && kept?.revision !== this.base?.revision) this.keep()
    this.tell()
  }

  // What is suggested

  /** What was written here is kept, and what another tab has written is known: there is nothing else to be proposed. */
  settle(): void {
    this.late.now()
    if (this.store.isCurrent()) return
    this.meet(this.store.read())
    this.tell()
  }

  /** Operations of all that is suggested, each written for the draft with those before it. */
  get suggestions(): readonly Operation[] {
    return this.operations
  }

  /** The same object while it says the same. */
  get count(): SuggestionCount {
    return this.counted
  }

  /** The text that they are written for. */
  get writtenFor(): Draft | null {
    return this.base
  }

  /** The proposals that are gone on with, as they are now. */
  get goesOnWith(): readonly Proposal[] {
    return this.beneath === null ? [] : this.continued.of(this.beneath)
  }

  /**
   * Goes on with a proposal: it is shown as if it were done, and what is written where it is goes into it. False where another that is
   * gone on with is about the same paragraphs.
   */
  goOn(proposal: string): boolean {
    if (this.beneath === null || !this.continued.add(this.beneath, proposal)) return false
    const lost = this.lie(this.beneath)
    this.drawAnew()
    this.say(lost)
    if (this.operations.length > 0) this.late.ask()
    this.tell()
    return true
  }

  /**
   * Puts on top of what is suggested what was written elsewhere; `onto` tells what that is for the text as it is shown. Gives how many
   * changes it is.
   */
  bring(onto: (shown: Draft) => Landed): number {
    this.settle()
    const { draft } = this.state
    if (draft === null) return 0
    const { operations, lost } = onto(draft)
    if (operations.length > 0) {
      this.done = [...this.done, { operations: this.operations, typing: null }].slice(-longest)
      this.undone = []
      this.change(append(this.operations, operations))
      this.late.now()
    }
    this.say(lost)
    return countHunks(operations)
  }

  /** How the suggestions are drawn over the text; the same object while nothing changed. */
  readonly suggested = (): Suggested => {
    const { draft } = this.state
    const { beneath, operations } = this
    const proposed = this.goesOnWith.flatMap((proposal) => proposal.operations)
    this.marks ??=
      beneath && draft
        ? suggestedMarks(proposed.length === 0 ? operations : append(proposed, operations), beneath, draft)
        : { texts: new Map(), fresh: new Set(), notes: new Map() }
    return this.marks
  }

  /** Nothing is suggested any more: it is given up. */
  clear(): void {
    this.done = this.undone = []
    this.operations = []
    this.continued.set([])
    this.lie(this.beneath)
    this.change([])
    this.late.now()
  }

  /** What was suggested was proposed under these ids. The device keeps it until one of them has arrived: only then can it be lost no more. */
  propose(ids: readonly string[]): void {
    if (ids.length === 0) return this.clear()
    this.keep(ids)
    this.done = this.undone = []
    this.operations = this.written = []
    this.arriving = ids
    this.continued.set([])
    this.lie(this.beneath)
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
    this.change(this.base === null ? append(this.operations, own) : this.applied.with(this.base, this.operations, own))
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
    const isThere = cursor !== null && this.beneath?.paragraphs.some(({ id }) => id === cursor.paragraph) === true
    const runs = cursor === null ? undefined : this.suggested().texts.get(cursor.paragraph ?? '')
    if (cursor === null || !isThere) this.inner.setCursor(null)
    else if (runs === undefined) this.inner.setCursor(cursor)
    else {
      const at = (offset: number) => mappedOffset(runs, offset, 'draft')
      this.inner.setCursor({ ...cursor, anchor: at(cursor.anchor), head: at(cursor.head) })
    }
  }

  /** Where words that are selected here stand in the text as everyone sees it; undefined where none of them do. */
  outside(paragraph: string, { start, length }: Selected): Selected | undefined {
    const runs = this.suggested().texts.get(paragraph)
    if (runs === undefined) return { start, length }
    const [from, to] = [mappedOffset(runs, start, 'draft'), mappedOffset(runs, start + length, 'draft')]
    return to > from ? { start: from, length: to - from } : undefined
  }

  hold(): void {
    this.inner.hold()
  }

  release(): void {
    this.inner.release()
  }

  /** The session beneath goes on. */
  close(): void {
    this.late.now()
    for (const stop of this.stops) stop()
    this.stops = []
  }

  // What happens beneath

  private landed(): void {
    const { draft } = this.inner.state
    if (draft === null || draft === this.beneath) {
      this.draw(this.state.draft)
      this.tell()
      return
    }
    if (this.arriving.length > 0 && hasArrived(draft, this.arriving)) {
      this.arriving = []
      if (this.operations.length === 0 && this.store.isCurrent()) this.isKept = !this.store.write(null)
    }
    const lost = this.lie(draft)
    if (!this.store.isCurrent()) {
      // Somebody suggests under another tab, whose word has not come here yet.
      if (this.operations !== this.written) this.say(lost)
      this.meet(this.store.read())
      this.tell()
      return
    }
    this.drawAnew()
    // What is said here comes back as news from beneath: by now it is known what lies there.
    this.say(lost)
    if (this.arriving.length === 0 && (this.isOwn || lost.length > 0)) this.late.ask()
    this.tell()
  }

  /** What is suggested, for the text as it is now; what of it has no place any more. */
  private lie(draft: Draft | null): readonly Operation[] {
    const before = this.base
    this.beneath = draft
    this.base = draft === null ? null : this.continued.beneath(draft)
    const isIdle = this.operations.length + this.done.length + this.undone.length === 0
    if (this.base === null || before === null || before.paragraphs === this.base.paragraphs || isIdle) return []
    const landed = afterLanding(textBefore(before), this.base)
    const isWritten = this.operations === this.written
    const { operations, lost } = landed(this.operations)
    this.operations = operations
    this.written = isWritten ? operations : landed(this.written).operations
    const rebased = (step: Step): Step => ({ ...step, operations: landed(step.operations).operations })
    this.done = this.done.map(rebased)
    this.undone = this.undone.map(rebased)
    return lost
  }

  /** What another tab has written is what is suggested; words that were written here and are not kept yet go on top of it. */
  private meet(kept: KeptSuggestions | null): void {
    const { base, operations, written } = this
    const own = base === null || operations === written ? null : draftView(this.applied.of(base, operations))
    const before = base === null || own === null ? null : textBefore(draftView(this.applied.of(base, written)))
    this.takeUp(kept)
    const { draft } = this.state
    if (own === null || before === null || draft === null) return
    const more = changesBetween(before, own)
    if (more.length === 0) return
    const on = afterLanding(before, draft)(more)
    this.change(append(this.operations, on.operations))
    this.say(on.lost)
  }

  /** What was kept on the device, for the text as it is now. */
  private takeUp(given: KeptSuggestions | null): void {
    const { beneath } = this
    const { proposed = [] } = given ?? {}
    this.arriving = beneath !== null && proposed.length > 0 && isKnown(beneath, proposed) ? proposed : []
    const kept = this.arriving.length > 0 ? null : given
    this.continued.set(kept?.continues ?? [])
    const base = beneath === null ? null : this.continued.beneath(beneath)
    this.base = base
    this.isKept = given !== null
    this.isOwn = false
    this.late.cancel()
    const before = { order: kept?.order ?? [], words: new Map(Object.entries(kept?.words ?? {})) }
    const { operations, lost }: Landed =
      kept === null || base === null ? { operations: [], lost: [] } : afterLanding(before, base)(kept.operations)
    this.operations = this.written = operations
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
    this.arriving = []
    this.drawAnew()
    this.late.ask()
    this.tell()
  }

  private drawAnew(): void {
    const { base, operations } = this
    const draft = base === null || operations.length === 0 ? base : draftView(this.applied.of(base, operations))
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

  /** Keeps what is suggested; what another tab has written meanwhile is not written over. */
  private write(): void {
    if (!this.store.isCurrent()) this.meet(this.store.read())
    this.keep()
    this.tell()
  }

  private keep(proposed: readonly string[] = []): void {
    const { base, operations } = this
    this.arriving = []
    this.late.cancel()
    if (base === null || (operations.length === 0 && !this.isKept)) {
      this.written = operations
      return
    }
    this.unkept = !this.store.write(operations.length === 0 ? null : keptFor(base, operations, this.continued.names, proposed))
    this.isKept = operations.length > 0
    this.isOwn = true
    if (!this.unkept) this.written = operations
    this.recount()
  }

  private recount(): void {
    const changes = countHunks(this.operations)
    const paragraphs = new Set(this.operations.flatMap((operation) => named(operation)[0] ?? [])).size
    const continued = this.goesOnWith.length
    const { unkept, counted } = this
    if (counted.changes !== changes || counted.paragraphs !== paragraphs || counted.continued !== continued || counted.unkept !== unkept)
      this.counted = { changes, paragraphs, continued, unkept }
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
