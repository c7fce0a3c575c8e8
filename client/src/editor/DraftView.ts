import { toggleMark } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { EditorState, Plugin, TextSelection } from 'prosemirror-state'
import type { Command, Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Operation, ParagraphKind } from '../operations/operation'
import type { Draft } from '../protocol/draft'
import type { DraftSession } from '../session/DraftSession'
import { changedPart } from './changedPart'
import { pastedLines } from './clipboard'
import { indent, insertFootnote, joinBack, moveBehind, moveStep, placeOfChange, replace, setKind, shownAfter, splitAt } from './commands'
import type { Change } from './commands'
import { documentChanges } from './documentChanges'
import { findAll, replacements } from './find'
import type { Match } from './find'
import { isMarked, restoredNotes, withNotes } from './footnotes'
import { foundPlacesPlugin, markFound } from './foundPlaces'
import { graphemeBefore, graphemeBehind } from './graphemes'
import { FootnoteMarkView } from './FootnoteMarkView'
import { openingsPlugin } from './openings'
import { openMenu } from './paragraphMenu'
import { namesOf, spokenName } from './paragraphNames'
import { docOf, shownOrder } from './paragraphNode'
import { ParagraphView, draggedType } from './ParagraphView'
import { withoutListNumbers } from './pastedText'
import { patch } from './patch'
import { placeOf, positionAt, positionOf, select } from './places'
import { remoteCursorsPlugin, showCursors } from './remoteCursors'
import type { Cursors } from './remoteCursors'
import type { Place } from './replaceRange'
import { schema } from './schema'
import { Surroundings } from './Surroundings'
import { isClosed, touchesAgreed } from './agreed'
import { showWriters, writersPlugin } from './writers'
import type { Writers } from './writers'
import type { Words } from './words'

/** Milliseconds within which typing belongs to one step of undo. */
const typingPause = 1000

/** Milliseconds within which a refusal is not repeated. */
const refusalPause = 5000

const fromSession = 'fromSession'

export interface DraftViewOptions {
  readonly session: DraftSession
  readonly draft: Draft
  readonly words: Words
  readonly readOnly: boolean
  readonly nameOfDelegation: (code: string) => string
  readonly nameOfPerson: (user: string) => string
  readonly onActiveParagraph: (paragraph: string | null) => void
  /** Asks why a delegation reopens an agreed paragraph; null where the reader may not. */
  readonly askReopen: ((paragraph: string) => void) | null
  /** Says something to listeners, politely. */
  readonly say: (message: string) => void
  /** Shows why something was not done. */
  readonly refuse: (message: string) => void
}

/** One ProseMirror view over a whole draft: its own changes become operations, the session's state is what it shows. */
export class DraftView {
  private readonly view: EditorView
  private options: DraftViewOptions
  private active: string | null = null
  private typedAt = 0
  private refusedAt = 0
  private composing = false
  private own = false
  private readonly cutNotes = new Set<string>()
  /** What was shown last; sync has nothing to do while all of it is the same. */
  private shown: readonly unknown[] = []
  private readonly surroundings = new Surroundings(() => this.showCursors())
  private readonly unsubscribe: () => void

  constructor(place: HTMLElement, options: DraftViewOptions) {
    this.options = options
    const state = EditorState.create({
      doc: docOf(options.draft),
      plugins: [keymap(this.keys()), this.handlers(), openingsPlugin(options.draft.language), remoteCursorsPlugin(this.cursors()), foundPlacesPlugin(), writersPlugin()],
    })
    this.view = new EditorView(place, {
      state,
      attributes: () => ({
        class: 'draft-editor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.options.words.text,
        'aria-readonly': String(this.options.readOnly),
        'data-testid': 'draft-editor',
        dir: this.draft.language === 'ar' ? 'rtl' : 'ltr',
        spellcheck: 'false',
        lang: this.draft.language,
      }),
      editable: () => !this.options.readOnly && this.options.session.state.status !== 'closed',
      dispatchTransaction: (tr) => this.dispatch(tr),
      nodeViews: {
        paragraph: (node) => new ParagraphView(node, this.surroundings, this.menu, this.moveByKey),
        footnoteReference: (node) => new FootnoteMarkView(node, this.surroundings),
      },
    })
    this.showSurroundings()
    this.unsubscribe = options.session.subscribe(() => this.sync())
  }

  configure(options: DraftViewOptions): void {
    this.options = options
    this.nameOf = this.naming()
    this.view.setProps({})
    this.sync()
  }

  destroy(): void {
    this.unsubscribe()
    if (this.composing) this.options.session.release()
    this.options.session.setCursor(null)
    this.view.destroy()
    this.surroundings.destroy()
  }

  private get draft(): Draft {
    return this.options.session.state.draft ?? this.options.draft
  }

  /** Whom a change or a cursor is from: the delegation, else the person. */
  private nameOf = this.naming()

  /** A new function where names may have changed, so that what was drawn with them is drawn again. */
  private naming() {
    return (delegation: string | null | undefined, user: string | null | undefined): string =>
      delegation ? this.options.nameOfDelegation(delegation) : this.options.nameOfPerson(user ?? '')
  }

  private cursors(): Cursors {
    return { cursors: this.options.session.state.cursors, nameOf: this.nameOf, isNear: this.surroundings.isNear }
  }

  private showCursors(): void {
    if (!this.view.isDestroyed && !this.view.composing) this.view.dispatch(showCursors(this.view.state.tr, this.cursors()).setMeta(fromSession, true))
  }

  private showSurroundings(): void {
    this.surroundings.show({ draft: this.draft, words: this.options.words, active: this.active, nameOf: this.nameOf })
  }

  // Finding

  /** Every place of a phrase in the draft as it is shown. */
  find = (phrase: string): Match[] => findAll(shownOrder(this.draft), phrase)

  showFound(matches: readonly Match[], chosen: Match | null): void {
    if (!this.view.isDestroyed) this.view.dispatch(markFound(this.view.state.tr, matches, chosen).setMeta(fromSession, true))
  }

  /** Colours the text by who wrote it; null for none. */
  showWriters(writers: Writers | null): void {
    if (!this.view.isDestroyed && !this.view.composing) this.view.dispatch(showWriters(this.view.state.tr, writers).setMeta(fromSession, true))
  }

  focus(): void {
    this.view.focus()
  }

  /** Brings a found place into the middle of the screen. */
  reveal({ paragraph, from }: Match): void {
    const at = positionAt(this.view.state.doc, { paragraph, offset: from })
    if (at === null) return
    const { node } = this.view.domAtPos(at)
    const element = node instanceof HTMLElement ? node : node.parentElement
    element?.scrollIntoView({ block: 'center' })
  }

  /** Puts `text` in the place of the matches, as one step of undo; those in paragraphs closed to this person stay as they are. */
  replaceFound(matches: readonly Match[], text: string): { replaced: number; closed: number } {
    const open = matches.filter(({ paragraph }) => !touchesAgreed(this.draft, [{ op: 'removeParagraph', paragraph }]))
    const words = text.replaceAll(/\s+/g, ' ').normalize('NFC')
    this.perform({ operations: replacements(shownOrder(this.draft), open, words) })
    return { replaced: open.length, closed: matches.length - open.length }
  }

  // What the document does

  private dispatch(tr: Transaction): void {
    this.view.updateState(this.view.state.apply(tr))
    if (tr.docChanged && !tr.getMeta(fromSession) && !this.composing && !this.view.composing) this.commit()
    if (tr.selectionSet || tr.docChanged) this.selected()
  }

  /** Turns what differs from the session's draft into operations. */
  private commit(): void {
    const { doc, selection } = this.view.state
    const operations = this.withNotes(documentChanges(shownOrder(this.draft), doc, placeOf(selection.$head), () => crypto.randomUUID()))
    if (operations.length === 0) return
    const now = Date.now()
    const continues = now - this.typedAt < typingPause
    this.typedAt = now
    this.asOwn(() => {
      if (this.allowed(operations)) this.options.session.submit(operations, { continues })
      this.sync()
    })
  }

  private allowed(operations: readonly Operation[]): boolean {
    if (!touchesAgreed(this.draft, operations)) return true
    const now = Date.now()
    if (now - this.refusedAt > refusalPause) this.options.refuse(this.options.words.agreedIsClosed)
    this.refusedAt = now
    return false
  }

  private asOwn(act: () => void): void {
    this.own = true
    try {
      act()
    } finally {
      this.own = false
    }
  }

  /** Carries a command out; false where there is none. */
  private perform(change: Change | null): boolean {
    if (change === null || this.options.readOnly) return false
    if (change.operations.length === 0) return true
    const operations = this.withNotes(change.operations)
    if (this.allowed(operations)) {
      this.typedAt = 0
      this.asOwn(() => this.options.session.submit(operations))
      if (change.caret) this.caretTo(change.caret)
    }
    return true
  }

  private caretTo(place: Place): void {
    this.view.dispatch(select(this.view.state.tr, place).setMeta(fromSession, true).scrollIntoView())
  }

  private step(direction: 'undo' | 'redo'): boolean {
    if (this.options.readOnly) return false
    this.asOwn(() => {
      const place = placeOfChange(this.options.session[direction]())
      if (place) this.caretTo(place)
    })
    return true
  }

  // What the session says

  /** Shows the session's draft, changing the document by as little as possible. */
  private sync(): void {
    if (this.composing || this.view.composing || this.view.isDestroyed) return
    const { session } = this.options
    if (this.isShown(session.state.draft, session.state.cursors)) return
    this.readBrowser()
    const { state } = this.view
    const { empty, head, $head } = state.selection
    const before = empty ? placeOf($head) : null
    const tr = patch(state.tr, docOf(this.draft))
    // A moved paragraph is taken out and put in again; the caret goes with it.
    if (before && tr.mapping.mapResult(head).deletedAcross && positionOf(tr.doc, before.paragraph) !== null) select(tr, before)
    const cursorsMoved = this.shown[1] !== session.state.cursors || this.shown[2] !== this.options
    if (cursorsMoved) showCursors(tr, this.cursors())
    tr.setMeta(fromSession, true).setMeta('addToHistory', false)
    const was = this.view.state.doc
    if (tr.docChanged || cursorsMoved) this.view.dispatch(tr)
    this.showSurroundings()
    this.shown = [session.state.draft, session.state.cursors, this.options, this.view.state.doc]
    if (tr.docChanged && !this.own) this.tell(was)
  }

  private isShown(draft: Draft | null, cursors: unknown): boolean {
    return [draft, cursors, this.options, this.view.state.doc].every((part, index) => part === this.shown[index])
  }

  /** Has ProseMirror read what the browser did and has not reported yet, so that showing something new does not put the caret back. */
  private readBrowser(): void {
    if (!this.own && this.view.hasFocus()) (this.view as unknown as { domObserver: { flush(): void } }).domObserver.flush()
  }

  private tell(was: EditorState['doc']): void {
    const { words, say } = this.options
    const { doc } = this.view.state
    const { first, last } = changedPart(was, doc)
    for (let index = first; index < last; index++) {
      const changed = this.draft.paragraphs.find((paragraph) => paragraph.id === doc.child(index).attrs.id)
      if (!changed?.by) continue
      return say(words.changed(this.nameOf(changed.delegation, changed.by), spokenName(changed, namesOf(this.draft), words)))
    }
  }

  private selected(): void {
    const { $anchor, $head } = this.view.state.selection
    const [anchor, head] = [placeOf($anchor), placeOf($head)]
    const { session, onActiveParagraph } = this.options
    const active = this.view.hasFocus() ? (head?.paragraph ?? null) : this.active
    if (head && this.view.hasFocus()) {
      const from = anchor?.paragraph === head.paragraph ? anchor.offset : $anchor.pos < $head.pos ? 0 : $head.parent.content.size
      session.setCursor({ paragraph: head.paragraph, anchor: from, head: head.offset })
    }
    if (active === this.active) return
    this.active = active
    onActiveParagraph(active)
    this.showSurroundings()
  }

  // Keys, paste, drag, composition

  /** A mark may be pasted that is nowhere now and whose footnote is one of this draft, cut out here or left alone. */
  private readonly isOwnNote = (footnote: string): boolean => {
    const { draft } = this
    const isHere = this.cutNotes.has(footnote) || draft.paragraphs.some((paragraph) => paragraph.id === footnote && paragraph.kind === 'footnote')
    return isHere && !isMarked(draft, footnote)
  }

  /** Operations with the removal of footnotes whose marks go; these are remembered, as a mark may be pasted elsewhere. */
  private withNotes(operations: readonly Operation[]): readonly Operation[] {
    const whole = withNotes(this.draft, operations)
    for (const operation of whole.slice(operations.length)) if (operation.op === 'removeParagraph') this.cutNotes.add(operation.paragraph)
    return whole
  }

  private range(): { from: Place; to: Place } | null {
    const { $from, $to } = this.view.state.selection
    const [from, to] = [placeOf($from), placeOf($to)]
    return from && to ? { from, to } : null
  }

  private activeParagraph() {
    const head = placeOf(this.view.state.selection.$head)
    return this.draft.paragraphs.find((paragraph) => paragraph.id === head?.paragraph) ?? null
  }

  private keys(): Record<string, Command> {
    const onParagraph = (make: (draft: Draft, id: string) => Change | null): Command => () => {
      const paragraph = this.activeParagraph()
      return paragraph !== null && this.perform(make(this.draft, paragraph.id))
    }
    const onPlain = (act: (draft: Draft, from: Place, to: Place) => Change | null): Command => () => {
      const range = this.range()
      return range !== null && this.perform(act(this.draft, range.from, range.to))
    }
    const kind = (name: ParagraphKind): Command => () => {
      const paragraph = this.activeParagraph()
      return paragraph !== null && this.perform(setKind(paragraph, name))
    }
    const level = (by: 1 | -1): Command => () => {
      const paragraph = this.activeParagraph()
      return paragraph !== null && this.perform(indent(paragraph, by))
    }
    const erase = (joinId: (draft: Draft, at: Place) => string | null, edges: (text: string, offset: number) => [number, number]): Command => () => {
      const range = this.range()
      if (range === null) return false
      const { from, to } = range
      if (from.paragraph !== to.paragraph) return this.perform(replace(this.draft, from, to, [{ ops: [] }]))
      if (from.offset !== to.offset) return false
      const id = joinId(this.draft, from)
      if (id !== null) return this.perform(joinBack(this.draft, id)) || true
      const { parent } = this.view.state.selection.$head
      const [start, end] = edges(parent.textBetween(0, parent.content.size, undefined, '\ufffc'), from.offset)
      // A character of one unit is left to the browser.
      return end - start > 1 && this.perform(replace(this.draft, { ...from, offset: start }, { ...from, offset: end }, [{ ops: [] }]))
    }
    const isFirst = (_: Draft, at: Place) => (at.offset === 0 ? at.paragraph : null)
    const isLast = (draft: Draft, at: Place) =>
      at.offset === this.view.state.selection.$head.parent.content.size ? (shownAfter(draft, at.paragraph)?.id ?? null) : null
    const nothing = (_: string, offset: number): [number, number] => [offset, offset]
    const back = erase(isFirst, (text, offset) => [graphemeBefore(text, offset), offset])
    const forward = erase(isLast, (text, offset) => [offset, graphemeBehind(text, offset)])
    const wordBack = erase(isFirst, nothing)
    const wordForward = erase(isLast, nothing)
    const enter: Command = () => onPlain(splitAt)(this.view.state) || true
    const em = schema.marks.em
    const strong = schema.marks.strong
    const leave: Command = (_state, _dispatch, view) => {
      view?.dom.blur()
      return true
    }
    return {
      Escape: leave,
      Enter: enter,
      'Shift-Enter': enter,
      Backspace: back,
      'Mod-Backspace': wordBack,
      'Shift-Backspace': back,
      Delete: forward,
      'Mod-Delete': wordForward,
      Tab: level(1),
      'Shift-Tab': level(-1),
      'Alt-ArrowUp': onParagraph((draft, id) => moveStep(draft, id, -1)),
      'Alt-ArrowDown': onParagraph((draft, id) => moveStep(draft, id, 1)),
      'Mod-b': toggleMark(strong),
      'Mod-i': toggleMark(em),
      'Mod-z': () => this.step('undo'),
      'Mod-y': () => this.step('redo'),
      'Mod-Shift-z': () => this.step('redo'),
      'Mod-Alt-1': kind('preambular'),
      'Mod-Alt-2': kind('operative'),
      'Mod-Alt-3': kind('sub'),
      'Mod-Alt-4': kind('heading'),
      'Mod-Alt-5': kind('plain'),
      'Mod-Alt-f': onPlain((draft, _, to) => insertFootnote(draft, to)),
      'Mod-a': (state, dispatch) => {
        dispatch?.(state.tr.setSelection(TextSelection.between(state.doc.resolve(0), state.doc.resolve(state.doc.content.size))))
        return true
      },
    }
  }

  private handlers(): Plugin {
    return new Plugin({
      props: {
        handleTextInput: (_view, _from, _to, text) => {
          const range = this.range()
          if (range === null || range.from.paragraph === range.to.paragraph || this.composing) return false
          return this.perform(replace(this.draft, range.from, range.to, [{ ops: [{ insert: text }] }]))
        },
        transformPastedHTML: withoutListNumbers,
        handlePaste: (_view, event, slice) => {
          const range = this.range()
          const lines = pastedLines(slice, event.clipboardData, this.isOwnNote)
          if (range === null || lines.length === 0) return false
          const paragraph = this.draft.paragraphs.find((other) => other.id === range.from.paragraph)
          const whole = paragraph?.kind === 'footnote' ? [{ ops: lines.flatMap((line) => line.ops) }] : lines
          const change = replace(this.draft, range.from, range.to, whole)
          return this.perform({ ...change, operations: [...restoredNotes(this.draft, whole), ...change.operations] })
        },
        handleDrop: (view, event) => {
          const id = event.dataTransfer?.getData(draggedType)
          if (!id) return false
          const after = this.dropAnchor(view, event)
          if (after !== undefined) this.perform(moveBehind(this.draft, id, after))
          return true
        },
        handleDOMEvents: {
          dragover: (_view, event) => {
            if (!event.dataTransfer?.types.includes(draggedType)) return false
            event.preventDefault()
            return true
          },
          compositionstart: () => {
            if (!this.composing) this.options.session.hold()
            this.composing = true
            return false
          },
          compositionend: () => {
            this.afterComposition()
            return false
          },
          focus: () => {
            // The browser places the caret after this event.
            setTimeout(() => !this.view.isDestroyed && this.selected(), 60)
            return false
          },
          blur: () => {
            this.options.session.setCursor(null)
            return false
          },
        },
      },
    })
  }

  /** ProseMirror reads the composed text a moment after the event; until then the difference is not whole. */
  private afterComposition(): void {
    setTimeout(() => {
      if (!this.composing || this.view.isDestroyed) return
      if (this.view.composing) return this.afterComposition()
      this.composing = false
      this.commit()
      this.options.session.release()
      this.sync()
    }, 20)
  }

  /** Behind which paragraph a dragged one is dropped; undefined where it is nowhere near. */
  private dropAnchor(view: EditorView, event: DragEvent): string | null | undefined {
    const found = view.posAtCoords({ left: event.clientX, top: event.clientY })
    if (!found) return undefined
    const $pos = view.state.doc.resolve(found.pos)
    const index = $pos.index(0)
    const shown = shownOrder(this.draft)
    const over = shown[index]
    const dom = over && view.nodeDOM($pos.posAtIndex(index, 0))
    if (!over || over.kind === 'footnote' || !(dom instanceof HTMLElement)) return undefined
    const { top, height } = dom.getBoundingClientRect()
    return event.clientY > top + height / 2 ? over.id : (shown[index - 1]?.id ?? null)
  }

  private readonly moveByKey = (id: string, by: 1 | -1): void => void this.perform(moveStep(this.draft, id, by))

  private readonly menu = (id: string, anchor: HTMLElement): void => {
    const { draft } = this
    const { words, readOnly, askReopen } = this.options
    const paragraph = draft.paragraphs.find((other) => other.id === id)
    if (!paragraph) return
    const reopening = askReopen !== null && isClosed(paragraph) ? [{ name: 'reopen', words: words.reopen, run: () => { askReopen(id) } }] : []
    if (readOnly) {
      if (reopening.length > 0) openMenu(anchor, reopening, () => {})
      return
    }
    const run = (make: () => Change | null) => () => {
      if (placeOf(this.view.state.selection.$head)?.paragraph !== id) this.caretTo({ paragraph: id, offset: 0 })
      this.view.focus()
      this.perform(make())
    }
    const kinds: ParagraphKind[] = paragraph.kind === 'footnote' ? [] : ['preambular', 'operative', 'sub', 'heading', 'enacting', 'title', 'plain']
    const statuses = (['open', 'bracketed', 'agreedAdRef', 'agreed'] as const).filter((status) => draft.role === 'facilitator' && status !== paragraph.status)
    const item = (name: string, text: string, make: () => Change | null) => ({ name, words: text, run: run(make) })
    openMenu(
      anchor,
      [
        ...reopening,
        ...statuses.map((status) => item(`status-${status}`, words.setStatus[status], () => ({ operations: [{ op: 'setParagraphStatus', paragraph: id, status }] }))),
        item('up', words.up, () => moveStep(draft, id, -1)),
        item('down', words.down, () => moveStep(draft, id, 1)),
        item('footnote', words.footnote, () => insertFootnote(draft, { paragraph: id, offset: paragraph.delta.ops.length === 0 ? 0 : this.endOf(id) })),
        item('remove', words.remove, () => ({ operations: [{ op: 'removeParagraph', paragraph: id }] })),
        ...kinds.map((kind) => ({
          ...item(kind, words.kinds[kind as keyof typeof words.kinds], () => setKind(paragraph, kind)),
          checked: kind === paragraph.kind,
        })),
      ],
      () => {},
    )
  }

  private endOf(id: string): number {
    const position = positionOf(this.view.state.doc, id)
    return position === null ? 0 : (this.view.state.doc.nodeAt(position)?.content.size ?? 0)
  }
}
