import type { TFunction } from 'i18next'
import { keymap } from 'prosemirror-keymap'
import { EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view'
import { directionIn } from '../kit/directionIn'
import { newId } from '../operations/newId'
import type { Operation } from '../operations/operation'
import type { Draft, Proposal } from '../protocol/draft'
import { wordsOf } from '../session/setAside'
import type { DraftSession } from '../session/DraftSession'
import { closedTo } from '../document/rights'
import { Announcer } from './around/Announcer'
import { BrowserSelection } from './hands/BrowserSelection'
import { changedPart } from './document/changedPart'
import { leftOutWords } from './hands/leftOutWords'
import { moveStep, placeOfChange } from './hands/commands'
import type { Change } from './hands/commands'
import { Composition } from './hands/Composition'
import { copyingPlugin } from './hands/copying'
import { documentChanges } from './document/documentChanges'
import { draggingPlugin } from './hands/dragging'
import { Finding } from './find/Finding'
import { FootnoteMarkView } from './around/FootnoteMarkView'
import { foundPlacesPlugin } from './find/foundPlaces'
import { selectedRange } from './hands/Hands'
import type { Hands } from './hands/Hands'
import { redraw } from './around/innerView'
import { inPlaceOf, inputsPlugin } from './hands/inputs'
import type { Layer, MakeLayer } from './around/Layer'
import { keysOf } from './hands/keys'
import { openingsPlugin } from './around/openings'
import { OwnNotes } from './around/OwnNotes'
import { paragraphActions } from './hands/paragraphActions'
import { openMenu } from './around/paragraphMenu'
import { docOf } from './document/paragraphNode'
import { shownOrder } from './document/shownOrder'
import { ParagraphView } from './around/ParagraphView'
import { pastingPlugin } from './hands/pasting'
import type { ReadPages } from './hands/pasting'
import { patch } from './document/patch'
import { beneathLines } from './around/beneathLines'
import { proposalsPlugin, showProposals } from './around/proposals'
import { hasSameOrder } from './around/sameOrder'
import { showSuggested, suggestedPlugin } from './around/suggested'
import type { Suggested } from './around/suggested'
import { placeOf, positionAt, positionOf, select } from './document/places'
import { remoteCursorsPlugin, showCursors } from './around/remoteCursors'
import type { Cursors } from './around/remoteCursors'
import type { Place } from './hands/replaceRange'
import { shownContent, shownParser } from './document/shownContent'
import { Surroundings } from './around/Surroundings'
import { Watch } from './hands/Watch'
import type { Difference } from './hands/Watch'
import { showWriters, writersPlugin } from './around/writers'
import type { Writers } from './around/writers'
import type { Proposing } from './proposing'

/** Milliseconds within which typing belongs to one step of undo. */
const typingPause = 1000

/** Milliseconds within which a refusal is not repeated. */
const refusalPause = 5000

const fromSession = 'fromSession'

const isOwn = (tr: Transaction): boolean => !tr.getMeta(fromSession)

const none: readonly Proposal[] = []

export interface DraftViewOptions {
  readonly session: DraftSession
  readonly draft: Draft
  readonly t: TFunction
  readonly readOnly: boolean
  readonly nameOfDelegation: (code: string) => string
  readonly nameOfPerson: (user: string) => string
  readonly onActiveParagraph: (paragraph: string | null) => void
  /** Asks why a delegation reopens an agreed paragraph; null where the reader may not. */
  readonly askReopen: ((paragraph: string) => void) | null
  /** Asks what a delegation proposes of a paragraph; null where the reader may not. */
  readonly propose: Proposing | null
  /** Makes reservations of the brackets that were typed in a paragraph; null where the reader may not. */
  readonly reserveBrackets: ((paragraph: string) => void) | null
  /** What to call those whose a proposal is; null where proposals are not shown. */
  readonly nameOfProposal: ((proposal: Proposal) => string) | null
  /** What the reader suggests, where what he writes is not the text; null where it is. */
  readonly suggested: (() => Suggested) | null
  /** Shows why something was not done, or not all of it. */
  readonly refuse: (message: string) => void
  readonly readPages: ReadPages
}

/** One ProseMirror view over a whole draft: its own changes become operations, the session's state is what it shows. */
export class DraftView implements Hands {
  private readonly view: EditorView
  private options: DraftViewOptions
  private active: string | null = null
  private typedAt = 0
  private refusedAt = 0
  private own = false
  /** What was shown last; sync has nothing to do while all of it is the same. */
  private shown: readonly unknown[] = []
  private drawn: readonly unknown[] = [none, null, null]
  private layers: readonly Layer[] = []
  private readonly surroundings = new Surroundings(() => this.showCursors())
  private readonly announcer = new Announcer()
  private readonly notes = new OwnNotes()
  /** Where the caret stood before a paragraph was put in, by the paragraph's id: undo leads back there. */
  private readonly cameFrom = new Map<string, Place>()
  private readonly selection = new BrowserSelection()
  private readonly composition: Composition
  private readonly watch: Watch
  readonly finding: Finding
  private readonly unsubscribe: () => void

  constructor(place: HTMLElement, options: DraftViewOptions) {
    this.options = options
    this.composition = new Composition(
      options.session,
      () => this.commit(),
      () => this.sync(),
    )
    const state = EditorState.create({
      doc: docOf(options.draft),
      plugins: [
        this.composition.plugin,
        this.selection.plugin,
        keymap(keysOf(this)),
        this.typing(),
        inputsPlugin(this),
        this.pasting(),
        copyingPlugin(this),
        draggingPlugin(this),
        openingsPlugin(options.draft.language),
        remoteCursorsPlugin(this.cursors()),
        foundPlacesPlugin(),
        writersPlugin(),
        proposalsPlugin(),
        suggestedPlugin(),
      ],
    })
    this.view = new EditorView(place, {
      state,
      attributes: () => ({
        class: 'draft-editor',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.options.t('editor.text'),
        'aria-readonly': String(this.options.readOnly),
        'data-testid': 'draft-editor',
        // The way past everything above the text leads here, also for who only reads.
        id: 'main',
        ...(this.options.readOnly ? { tabindex: '0' } : {}),
        dir: directionIn(this.draft.language),
        spellcheck: 'false',
        // A browser that translates the page would write its translation into the draft.
        translate: 'no',
        lang: this.draft.language,
      }),
      editable: () => !this.options.readOnly && this.options.session.state.status !== 'closed',
      domParser: shownParser,
      dispatchTransaction: (tr) => this.dispatch(tr),
      nodeViews: {
        paragraph: (node) => new ParagraphView(node, this.surroundings, this.menu, this.moveByKey),
        footnoteReference: (node) => new FootnoteMarkView(node, this.surroundings),
      },
    })
    this.finding = new Finding(this, this.view, (mark) => this.decorate(mark))
    this.watch = new Watch(this.view, () => this.look())
    place.append(this.announcer.dom)
    this.showSurroundings()
    this.sync()
    this.unsubscribe = options.session.subscribe(() => this.sync())
  }

  private pasting(): Plugin {
    return pastingPlugin(this, {
      notes: this.notes,
      readPages: (text, language) => this.options.readPages(text, language),
      say: (leftOut) => this.options.refuse(leftOutWords(leftOut, this.options.t)),
    })
  }

  configure(options: DraftViewOptions): void {
    this.options = options
    this.nameOf = this.naming()
    this.view.setProps({})
    this.sync()
  }

  destroy(): void {
    this.composition.finish(this.view)
    this.unsubscribe()
    this.watch.stop()
    this.options.session.setCursor(null)
    this.view.destroy()
    this.surroundings.destroy()
    this.announcer.stop()
  }

  get state(): EditorState {
    return this.view.state
  }

  get draft(): Draft {
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
    this.decorate((tr) => showCursors(tr, this.cursors()))
  }

  /** Changes what is shown beside the text. */
  private decorate(mark: (tr: Transaction) => Transaction): void {
    if (this.view.isDestroyed || this.view.composing) return
    this.selection.read(this.view)
    this.view.dispatch(mark(this.view.state.tr).setMeta(fromSession, true))
  }

  private showSurroundings(): void {
    this.surroundings.show({ draft: this.draft, t: this.options.t, active: this.active, nameOf: this.nameOf })
  }

  /** Colours the text by who wrote it; null for none. */
  showWriters(writers: Writers | null): void {
    this.decorate((tr) => showWriters(tr, writers))
  }

  /** Draws something more beside the text, which may come after it; gives what takes it away again. */
  addLayer(make: MakeLayer): () => void {
    const layer = make({ Plugin, PluginKey, Decoration, DecorationSet, isOwn, write: (tr) => this.write(tr) })
    const reconfigure = (plugins: readonly Plugin[]) => {
      if (!this.view.isDestroyed) this.view.updateState(this.view.state.reconfigure({ plugins }))
    }
    this.layers = [...this.layers, layer]
    reconfigure([layer.plugin, ...this.view.state.plugins])
    this.drawLayers()
    return () => {
      this.layers = this.layers.filter((other) => other !== layer)
      reconfigure(this.view.state.plugins.filter((plugin) => plugin !== layer.plugin))
    }
  }

  /** What the layers show may be something else now. */
  drawLayers(): void {
    this.decorate((tr) => {
      for (const layer of this.layers) layer.draw(tr, this.draft)
      return tr
    })
  }

  /** Carries out a change of the document as a step of undo of its own. */
  private write(tr: Transaction): void {
    this.typedAt = 0
    this.view.dispatch(tr)
    this.typedAt = 0
  }

  focus(): void {
    this.view.focus()
  }

  /** Selects words and brings them into the middle of the screen. */
  point(from: Place, to: Place): void {
    const { tr } = this.view.state
    const [start, end] = [positionAt(tr.doc, from), positionAt(tr.doc, to)]
    if (start === null || end === null) return
    this.focus()
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start, end)).setMeta(fromSession, true))
    this.finding.reveal({ ...from, from: from.offset, to: to.offset })
  }

  /** Where a position of the document stands on the screen. */
  whereIs(position: number): { readonly top: number; readonly bottom: number } {
    return this.view.coordsAtPos(position)
  }

  /** Whether its reader writes in the text. */
  get writes(): boolean {
    return this.view.editable
  }

  /** Where somebody is writing; null where the text has no focus. */
  get writingAt(): Place | null {
    return this.view.hasFocus() ? placeOf(this.view.state.selection.$head) : null
  }

  writeAt(place: Place): void {
    this.focus()
    this.caretTo(place)
  }

  // What the document does

  private dispatch(tr: Transaction): void {
    this.view.updateState(this.view.state.apply(tr))
    this.surroundings.writeIn(placeOf(this.view.state.selection.$head)?.paragraph ?? null)
    if (tr.docChanged && isOwn(tr) && !this.composition.isOpen) this.commit()
    if (tr.selectionSet || tr.docChanged) this.selected()
  }

  /** Turns what differs from the session's draft into operations. */
  private commit(): void {
    const { doc, selection } = this.view.state
    const change = documentChanges(shownOrder(this.draft), doc, placeOf(selection.$head), newId)
    const operations = this.notes.with(this.draft, change.operations)
    this.asOwn(() => {
      if (operations.length > 0) {
        const now = Date.now()
        const continues = now - this.typedAt < typingPause
        this.typedAt = now
        if (this.allowed(operations)) this.options.session.submit(operations, { continues })
      }
      this.sync()
    })
    if (change.caret) this.caretTo(change.caret)
  }

  /** Whether this person may do it; if not it is said, and whole words are kept where they can be copied. */
  private allowed(operations: readonly Operation[]): boolean {
    const code = closedTo(this.draft, operations)
    if (code === null) return true
    const words = wordsOf(operations)
    if (words.length > 1) this.options.session.setAside(words, code)
    const now = Date.now()
    const why = code === 'paragraphAgreed' ? 'agreedIsClosed' : 'followsOriginal'
    if (now - this.refusedAt > refusalPause) this.options.refuse(this.options.t(`editor.${why}`))
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

  perform(change: Change | null): boolean {
    if (change === null || this.options.readOnly) return false
    if (change.operations.length === 0) return true
    const operations = this.notes.with(this.draft, change.operations)
    if (this.allowed(operations)) {
      this.remember(operations)
      this.typedAt = 0
      this.asOwn(() => this.options.session.submit(operations))
      if (change.caret) this.caretTo(change.caret)
    }
    return true
  }

  private remember(operations: readonly Operation[]): void {
    const place = placeOf(this.view.state.selection.$head)
    for (const operation of operations) if (place && operation.op === 'insertParagraph') this.cameFrom.set(operation.id, place)
  }

  caretTo(place: Place): void {
    this.view.dispatch(select(this.view.state.tr, place).setMeta(fromSession, true).scrollIntoView())
  }

  step(direction: 'undo' | 'redo'): boolean {
    if (this.options.readOnly) return false
    this.asOwn(() => {
      const operations = this.options.session[direction]()
      const gone = operations.find((operation) => operation.op === 'removeParagraph' && this.cameFrom.has(operation.paragraph))
      const place = gone?.op === 'removeParagraph' ? this.cameFrom.get(gone.paragraph) : placeOfChange(operations)
      if (place) this.caretTo(place)
    })
    return true
  }

  // What the session says

  /** Shows the session's draft, changing the document by as little as possible. */
  private sync(): void {
    if (this.view.isDestroyed || this.composition.isOpen) return
    const { session } = this.options
    if (this.isShown(session.state.draft, session.state.cursors)) return
    if (!this.own) this.selection.read(this.view)
    const { state } = this.view
    const { empty, head, $head } = state.selection
    const before = empty ? placeOf($head) : null
    const tr = patch(state.tr, docOf(this.draft))
    // A moved paragraph is taken out and put in again; the caret goes with it.
    if (before && tr.mapping.mapResult(head).deletedAcross && positionOf(tr.doc, before.paragraph) !== null) select(tr, before)
    const cursorsMoved = this.shown[1] !== session.state.cursors || this.shown[2] !== this.options
    if (cursorsMoved) showCursors(tr, this.cursors())
    const isDrawn = this.draw(tr)
    tr.setMeta(fromSession, true).setMeta('addToHistory', false)
    const was = this.view.state.doc
    if (tr.docChanged || cursorsMoved || isDrawn) this.view.dispatch(tr)
    this.showSurroundings()
    this.shown = [session.state.draft, session.state.cursors, this.options, this.view.state.doc]
    if (tr.docChanged && !this.own) this.tell(was)
  }

  /** Draws what is proposed and what is suggested, beside the document; false where nothing of it is other than it was. */
  private draw(tr: Transaction): boolean {
    const { nameOfProposal, suggested, t } = this.options
    const proposals = nameOfProposal === null ? none : (this.draft.proposals ?? none)
    const own = suggested === null ? null : suggested()
    const hasLayer = this.layers.filter((layer) => layer.draw(tr, this.draft)).length > 0
    const drawn = [proposals, nameOfProposal, own, t]
    if (drawn.every((part, at) => part === this.drawn[at]) && (proposals.length === 0 || hasSameOrder(tr.before, tr.doc))) return hasLayer
    this.drawn = drawn
    showProposals(tr, nameOfProposal === null ? null : { proposals, nameOf: nameOfProposal })
    showSuggested(tr, own)
    this.surroundings.showBeneath(beneathLines(this.draft, proposals, nameOfProposal, own, t))
    return true
  }

  private isShown(draft: Draft | null, cursors: unknown): boolean {
    return [draft, cursors, this.options, this.view.state.doc].every((part, index) => part === this.shown[index])
  }

  /**
   * What is shown is the session's draft: where it is not, though everything is at rest, the difference becomes operations if it can,
   * else the draft is drawn anew. It is reported, as something wrote past the editor.
   */
  private look(): void {
    if (this.view.isDestroyed) return
    if (this.composition.isOpen) return this.watch.later()
    this.selection.read(this.view)
    const found = this.watch.differences()
    const isDraft = this.view.state.doc.eq(docOf(this.draft))
    this.watch.found(found.length > 0 || !isDraft)
    if (found.length === 0 && isDraft) return
    if (this.view.editable) this.takeIn(found)
    for (const { from, to } of this.watch.differences()) redraw(this.view, from, to)
    if (this.view.editable) this.commit()
    else this.sync()
    console.warn('What the text showed was not the draft and was mended.', {
      paragraphs: found.map(({ paragraph }) => paragraph),
      draft: this.draft.id,
      shown: isDraft,
    })
  }

  private takeIn(found: readonly Difference[]): void {
    const { tr } = this.view.state
    for (const { from, to, element, inWords } of found.toReversed())
      if (element && inWords) tr.replaceWith(from + 1, to - 1, shownContent(element))
    if (tr.docChanged) this.view.dispatch(tr)
  }

  private tell(was: EditorState['doc']): void {
    const { t } = this.options
    const { doc } = this.view.state
    const { first, last } = changedPart(was, doc)
    for (let index = first; index < last; index++) {
      const changed = this.draft.paragraphs.find((paragraph) => paragraph.id === doc.child(index).attrs.id)
      if (!changed?.by) continue
      return this.announcer.say(
        t('editor.changed', { who: this.nameOf(changed.delegation, changed.by), what: this.surroundings.spokenName(changed, t) }),
      )
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

  // What the hands do

  private typing(): Plugin {
    return new Plugin({
      props: {
        handleTextInput: (_view, _from, _to, text) => {
          const range = selectedRange(this)
          if (range === null || range.from.paragraph === range.to.paragraph || this.composition.isOpen) return false
          return this.perform(inPlaceOf(this, range, text))
        },
        handleDOMEvents: {
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

  private readonly moveByKey = (id: string, by: 1 | -1): void => void this.perform(moveStep(this.draft, id, by))

  private readonly menu = (id: string, anchor: HTMLElement): void => {
    const actions = [
      ...this.layers.flatMap((layer) => layer.actions(id)),
      ...paragraphActions(this, id, this.options, () => this.view.focus()),
    ]
    if (actions.length > 0) openMenu(anchor, actions)
  }
}
