import type { EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { CitedNumbers } from './CitedNumbers'
import { offersAt, sameBefore } from './completions'
import type { Caret, Offer, Offers } from './completions'
import type { Doings, Offering } from './offering'
import type { OffersShown } from './OffersShown'

/** Through what attention is paid and what was taken is written. */
interface Means {
  readonly offering: Offering
  readonly doings: () => Doings
  readonly mayWrite: (paragraph: string) => boolean
  readonly sendAway: (gone: Partial<Doings>) => void
  readonly write: (tr: Transaction) => void
}

/** The key that an input method has taken for itself. */
const ofInputMethod = 229

const textOf = (state: EditorState, index: number): string => {
  const { content } = state.doc.child(index)
  return content.textBetween(0, content.size, undefined, '\ufffc')
}

/** Where the caret stands in the draft. */
function caretOf(state: EditorState): Caret {
  const { $head } = state.selection
  const index = $head.index(0)
  const kindOf = (at: number) => state.doc.child(at).attrs.kind as string
  const before = sameBefore(index, kindOf)
  return {
    kind: kindOf(index),
    text: textOf(state, index),
    offset: $head.parentOffset,
    before: before < 0 ? null : textOf(state, before),
  }
}

/**
 * When something is offered, and which keys it has. It looks once a frame, before that is drawn. What is not shown has no keys; an input method
 * is left alone from its first sign until a key that is not its own.
 */
export class Attention {
  private held: Offers | null = null
  /** The list that somebody was shown last. */
  private turnedTo: Offers | null = null
  /** Which of a list is marked; null as long as nobody has turned to the list. */
  private at: number | null = null
  private isAsked = false
  /** Whether an input method writes, or has just written. */
  private isQuiet = false
  private frame: number | null = null
  private doingsBefore: Doings | null = null
  private readonly cited: CitedNumbers

  constructor(
    private readonly view: EditorView,
    private readonly shown: OffersShown,
    private readonly means: Means,
  ) {
    this.cited = new CitedNumbers(means.offering.citations, () => {
      this.lookSoon()
    })
    shown.taken = (offer) => {
      this.take(offer)
    }
    addEventListener('resize', this.placeAnew)
  }

  update(view: EditorView, before: EditorState): void {
    const [now, was] = [view.state.selection, before.selection]
    const isHere = now.$head.parent === was.$head.parent && now.$head.parentOffset === was.$head.parentOffset && now.empty === was.empty
    const isSame = isHere && this.means.doings() === this.doingsBefore
    this.doingsBefore = this.means.doings()
    // Elsewhere in the text: what is offered stays, and goes with its paragraph.
    if (isSame) {
      if (this.held !== null && view.state.doc !== before.doc) this.lookSoon()
      return
    }
    if (!isHere && view.state.doc === before.doc) this.isAsked = false
    this.held = null
    this.lookSoon()
  }

  destroy(): void {
    removeEventListener('resize', this.placeAnew)
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    this.cited.forget()
    this.shown.remove()
  }

  // Input methods

  composes(): void {
    this.isQuiet = true
    this.hide()
  }

  /** A key, before anybody has it. */
  keyBegins(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === ofInputMethod) return this.composes()
    if (!this.isQuiet) return
    this.isQuiet = false
    this.lookSoon()
  }

  leave(): void {
    this.isAsked = false
    this.hide()
  }

  // Keys

  /** Whether the key is taken. */
  key(event: KeyboardEvent): boolean {
    if (this.isQuiet || event.isComposing) return false
    const isAsking = (event.key === ' ' && event.ctrlKey) || (event.code === 'Slash' && event.altKey && !event.ctrlKey)
    if (isAsking && !event.metaKey && !event.shiftKey) return this.ask()
    const { held } = this
    if (held === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const isTaken = this.hasKey(event.key, held)
    if (isTaken) event.stopPropagation()
    return isTaken
  }

  private hasKey(key: string, held: Offers): boolean {
    if (key === 'Escape') return this.sendAway(held)
    if (key === 'Tab') return this.tab(held)
    if (this.shown.isRest) return key === 'End' || key === this.shown.forward ? this.take(held.offers[0]) : false
    if (held.as === 'mark') return false
    if (key === 'ArrowDown') return this.move(held, this.at === null ? 0 : this.at + 1)
    if (this.at === null) return false
    if (key === 'ArrowUp') return this.move(held, this.at - 1)
    return key === 'Enter' ? this.take(held.offers[this.at]) : false
  }

  /** The mark of a repetition has the key only at the opening: further on it sets the paragraph one level down, as ever. */
  private tab(held: Offers): boolean {
    if (held.as === 'mark' && !this.isAtOpening(held)) return false
    return this.take(held.offers[this.at ?? 0])
  }

  private isAtOpening({ length = 0 }: Offers): boolean {
    return this.view.state.selection.$head.parentOffset <= length + 1
  }

  private move({ offers }: Offers, to: number): boolean {
    this.at = (to + offers.length) % offers.length
    this.draw()
    return true
  }

  private ask(): boolean {
    this.isAsked = true
    this.at = null
    this.look()
    if (this.held === null) {
      this.isAsked = false
      this.shown.sayNothing()
    } else if (!this.shown.isRest) this.move(this.held, 0)
    return true
  }

  private sendAway(held: Offers): boolean {
    const { $head } = this.view.state.selection
    const { goneMarks } = this.means.doings()
    this.isAsked = false
    this.hide()
    this.means.sendAway(
      held.as === 'mark' ? { goneMarks: new Set([...goneMarks, $head.parent.attrs.id as string]) } : { gone: $head.start() + held.from },
    )
    return true
  }

  private take(offer: Offer | undefined): boolean {
    if (offer === undefined) return false
    const { state } = this.view
    const start = state.selection.$head.start()
    const { from, to, text } = offer.edit
    this.isAsked = false
    this.hide()
    this.means.write(state.tr.insertText(text, start + from, start + to).scrollIntoView())
    return true
  }

  // Looking

  private lookSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.look()
    })
  }

  private readonly placeAnew = (): void => {
    if (this.held !== null) this.lookSoon()
  }

  private look(): void {
    const offers = this.offersHere()
    const isSame = offers !== null && this.at !== null && (this.isAsked || offers === this.turnedTo)
    this.held = this.turnedTo = offers
    this.at = isSame ? Math.min(this.at ?? 0, offers.offers.length - 1) : null
    if (offers === null) this.isAsked = false
    this.draw()
  }

  private offersHere(): Offers | null {
    const { view } = this
    const { $head, empty } = view.state.selection
    const { isTyping, gone, goneMarks } = this.means.doings()
    const id = $head.parent.attrs.id as string | undefined
    if (this.isQuiet || view.composing || !view.editable || !view.hasFocus() || !empty || !id) return null
    if (!(isTyping || this.isAsked) || !this.means.mayWrite(id)) return null
    const { language, names } = this.means.offering
    const caret = caretOf(view.state)
    const offers = this.cited.at(caret, id, language) ?? offersAt(caret, language, names, this.isAsked)
    if (offers === null || this.isAsked) return offers
    const isGone = offers.as === 'mark' ? goneMarks.has(id) : gone === $head.start() + offers.from
    return isGone ? null : offers
  }

  private hide(): void {
    this.held = null
    this.at = null
    this.draw()
  }

  private draw(): void {
    this.shown.show(this.held, this.at, this.held?.as !== 'mark' || this.isAtOpening(this.held))
  }
}
