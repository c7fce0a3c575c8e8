import type { EditorView } from 'prosemirror-view'
import type { Offer, Offers } from './completions'
import type { TFunction } from 'i18next'
import './offers.css'

/** Milliseconds that an offer stands before it is read aloud: who types on is not interrupted. */
const settled = 700

const listId = 'offers'
const optionId = (at: number): string => `${listId}-${at}`

/**
 * What is offered, on the screen and aloud. Nothing of it is an element of the text, which is what the text's elements hold: the rest of a word is
 * drawn by the sheet of styles behind the paragraph's last character, all else stands over the text.
 */
export class OffersShown {
  private readonly list = document.createElement('div')
  private readonly mark = document.createElement('button')
  private readonly said = document.createElement('p')
  /** The paragraph behind which the rest of a word stands. */
  private paragraph: HTMLElement | null = null
  private isThere = false
  private saying: ReturnType<typeof setTimeout> | undefined
  taken: (offer: Offer) => void = () => undefined

  constructor(
    private readonly view: EditorView,
    language: string,
    private readonly t: TFunction,
  ) {
    this.list.className = 'offers no-print'
    this.list.id = listId
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', t('later:offers.list'))
    this.list.dataset.testid = 'offers'
    this.list.hidden = true
    this.mark.className = 'offer-mark no-print'
    this.mark.type = 'button'
    this.mark.tabIndex = -1
    this.mark.dataset.testid = 'offer-mark'
    this.mark.hidden = true
    for (const part of [this.list, this.mark]) {
      part.lang = language
      // The caret stays in the text.
      part.addEventListener('mousedown', (event) => {
        event.preventDefault()
      })
    }
    this.said.className = 'heard'
    this.said.setAttribute('role', 'status')
    this.said.dataset.testid = 'offers-said'
    view.dom.parentElement?.append(this.list, this.mark, this.said)
  }

  remove(): void {
    this.show(null, null, false)
    for (const part of [this.list, this.mark, this.said]) part.remove()
  }

  /** Whether the rest of a word stands behind the caret. */
  get isRest(): boolean {
    return this.paragraph !== null
  }

  /** The key that leads on in the line. */
  get forward(): string {
    return this.paragraph?.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  }

  /** `at` is the marked one of a list, `hasTab` whether Tab takes what is shown. */
  show(offers: Offers | null, at: number | null, hasTab: boolean): void {
    if (offers === null && !this.isThere) return
    this.isThere = offers !== null
    const rest = offers?.as === 'rest' ? this.lastLine() : null
    this.showRest(rest, rest === null ? '' : (offers?.offers[0]?.edit.text ?? ''))
    this.showList(rest !== null || offers?.as === 'mark' ? null : offers, at)
    this.showMark(offers?.as === 'mark' ? offers : null, hasTab)
    this.say(offers, at)
  }

  sayNothing(): void {
    this.said.textContent = this.t('later:offers.nothing')
  }

  /** The paragraph, where the caret stands behind all that it shows; null where something follows. */
  private lastLine(): HTMLElement | null {
    const { $head } = this.view.state.selection
    if ($head.parentOffset < $head.parent.content.size) return null
    const { node } = this.view.domAtPos($head.pos)
    const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.draft-text') ?? null
    const last = paragraph?.lastChild
    return last instanceof Text || (last instanceof HTMLElement && last.isContentEditable && last.nodeName !== 'BR') ? paragraph : null
  }

  private showRest(paragraph: HTMLElement | null, rest: string): void {
    if (this.paragraph !== paragraph) this.paragraph?.removeAttribute('data-rest')
    this.paragraph = paragraph
    if (paragraph !== null && paragraph.dataset.rest !== rest) paragraph.dataset.rest = rest
  }

  private showList(offers: Offers | null, at: number | null): void {
    const { dom } = this.view
    this.list.hidden = offers === null
    if (offers === null) {
      this.list.replaceChildren()
      for (const name of ['aria-controls', 'aria-activedescendant']) dom.removeAttribute(name)
      return
    }
    this.list.replaceChildren(...offers.offers.map((offer, index) => this.option(offer, index, at)))
    dom.setAttribute('aria-controls', listId)
    if (at === null) dom.removeAttribute('aria-activedescendant')
    else dom.setAttribute('aria-activedescendant', optionId(at))
    const { $head } = this.view.state.selection
    const [caret, begun] = [this.view.coordsAtPos($head.pos), this.view.coordsAtPos($head.start() + offers.from)]
    place(this.list, begun.top === caret.top ? begun : caret, 'below')
  }

  private option(offer: Offer, index: number, at: number | null): HTMLElement {
    const option = document.createElement('div')
    option.id = optionId(index)
    option.className = 'offer'
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', String(index === at))
    option.dataset.testid = 'offer'
    option.textContent = offer.words
    if (offer.note !== undefined) {
      const note = document.createElement('small')
      note.textContent = offer.note
      option.append(note)
    }
    if (index === (at ?? 0)) option.dataset.key = '↹'
    option.addEventListener('click', () => {
      this.taken(offer)
    })
    return option
  }

  private showMark(offers: Offers | null, hasTab: boolean): void {
    const [offer] = offers?.offers ?? []
    this.mark.hidden = offer === undefined
    if (offer === undefined) return
    this.mark.textContent = offer.words
    this.mark.title = this.t('later:offers.mark', { words: offer.words })
    this.mark.setAttribute('aria-label', this.mark.title)
    this.mark.dataset.key = hasTab ? '↹' : ''
    this.mark.onclick = () => {
      this.taken(offer)
    }
    place(this.mark, this.view.coordsAtPos(this.view.state.selection.$head.start()), 'above')
  }

  private say(offers: Offers | null, at: number | null): void {
    clearTimeout(this.saying)
    const [first] = offers?.offers ?? []
    if (offers === null || first === undefined) {
      if (this.said.textContent !== '') this.said.textContent = ''
      return
    }
    // The marked one is read as the text's active descendant.
    if (at !== null) return
    const count = offers.offers.length
    const words =
      offers.as === 'mark' || count === 1
        ? this.t(`later:offers.${offers.as === 'mark' ? 'mark' : 'one'}`, { words: first.words })
        : this.t('later:offers.several', { count, first: first.words })
    this.saying = setTimeout(() => (this.said.textContent = words), settled)
  }
}

interface Line {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** Puts something at a place in a line, below it or above, within the paper and where it is seen. */
function place(element: HTMLElement, { left, top, bottom }: Line, side: 'above' | 'below'): void {
  const paper = element.offsetParent?.getBoundingClientRect()
  if (paper === undefined) return
  const { offsetWidth, offsetHeight } = element
  const isBelow = side === 'below' && bottom + offsetHeight < innerHeight
  const start = getComputedStyle(element).direction === 'rtl' ? left - offsetWidth : left
  element.style.left = `${Math.max(4, Math.min(start - paper.left, paper.width - offsetWidth - 4))}px`
  element.style.top = `${(isBelow ? bottom : top - offsetHeight) - paper.top}px`
}
