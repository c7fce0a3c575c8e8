import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import type { MarkView } from './gutter'
import type { Surroundings } from './Surroundings'

/** The mark of a footnote in the text; its number follows from the order of the marks. */
export class FootnoteMarkView implements NodeView, MarkView {
  readonly dom = document.createElement('sup')
  /** What is heard of it: a superscript itself has no name, and only a link may be called a reference to a note. */
  private readonly heard = document.createElement('span')
  private readonly footnote: string

  constructor(
    node: Node,
    private readonly surroundings: Surroundings,
  ) {
    this.footnote = node.attrs.footnote as string
    this.dom.className = 'footnote-reference'
    this.dom.dataset.footnote = this.footnote
    this.heard.setAttribute('role', 'img')
    this.dom.append(this.heard)
    surroundings.addMark(this.footnote, this)
  }

  draw(mark: string, spoken: string): void {
    if (this.dom.dataset.mark === mark && this.heard.getAttribute('aria-label') === spoken) return
    this.dom.dataset.mark = mark
    this.heard.setAttribute('aria-label', spoken)
  }

  update(node: Node): boolean {
    return node.attrs.footnote === this.footnote
  }

  destroy(): void {
    this.surroundings.dropMark(this.footnote, this)
  }

  ignoreMutation(): boolean {
    return true
  }
}
