import type { Draft, DraftParagraph } from '../../protocol/draft'

const orders = new WeakMap<Draft['paragraphs'], readonly DraftParagraph[]>()

/** Paragraphs in the order shown: the text, then footnotes by their printed numbers. */
export function shownOrder({ paragraphs }: Draft): readonly DraftParagraph[] {
  let order = orders.get(paragraphs)
  if (order === undefined) {
    const text = paragraphs.filter((paragraph) => paragraph.kind !== 'footnote')
    const notes = paragraphs.filter((paragraph) => paragraph.kind === 'footnote')
    const number = (paragraph: DraftParagraph) => (/^\d+$/.test(paragraph.label ?? '') ? Number(paragraph.label) : 0)
    order = [...text, ...notes.toSorted((a, b) => number(a) - number(b))]
    orders.set(paragraphs, order)
  }
  return order
}
