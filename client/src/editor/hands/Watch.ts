import type { EditorView } from 'prosemirror-view'
import { viewOf } from '../around/ParagraphView'
import { shownWords } from '../document/shownContent'

/** Milliseconds without a change after which the text is at rest. */
const rest = 300

/** A paragraph that is not shown as it is: where it stands in the document, and its element. */
export interface Difference {
  readonly from: number
  readonly to: number
  readonly paragraph: string
  readonly element: HTMLElement | null
  /** Whether it is words that differ, and not only what stands around them. */
  readonly inWords: boolean
}

/** Compares what is shown with the document it is drawn from whenever the text comes to rest. */
export class Watch {
  private readonly observer: MutationObserver
  private waiting: ReturnType<typeof setTimeout> | undefined
  /** How many looks in a row found something: who writes there without end is met ever more seldom. */
  private unrest = 0

  constructor(
    private readonly view: EditorView,
    private readonly look: () => void,
  ) {
    this.observer = new MutationObserver(() => {
      this.later()
    })
    this.observer.observe(view.dom, { childList: true, characterData: true, subtree: true })
  }

  later(): void {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(this.look, rest * 2 ** Math.min(this.unrest, 8))
  }

  stop(): void {
    clearTimeout(this.waiting)
    this.observer.disconnect()
  }

  /** Every paragraph that is not shown as it is; an element that belongs to none counts with the one before it. */
  differences(): Difference[] {
    const found: Difference[] = []
    const elements = [...this.view.dom.childNodes]
    let index = 0
    this.view.state.doc.forEach((node, from) => {
      const element = this.view.nodeDOM(from)
      const isPlaced = element === elements[index]
      index = isPlaced ? index + 1 : elements.indexOf(element as ChildNode) + 1 || index
      const isFollowed = elements[index] !== undefined && viewOf(elements[index] as ChildNode) === undefined
      const isElement = element instanceof HTMLElement
      const inWords = isElement && element.lastChild?.textContent !== node.textContent && shownWords(element) !== node.textContent
      if (!isElement || !isPlaced || isFollowed || inWords || viewOf(element)?.isWhole !== true)
        found.push({ from, to: from + node.nodeSize, paragraph: node.attrs.id as string, element: isElement ? element : null, inWords })
    })
    return found
  }

  found(something: boolean): void {
    this.unrest = something ? this.unrest + 1 : 0
  }
}
