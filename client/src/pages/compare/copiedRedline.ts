/** What stands beside the text, or only on the screen. */
const beside = '.redline-name, .redline-blank, .redline-move, .redline-break, .redline-heads, .redline-legend, .redline-fold, .move-lines'

/**
 * What is selected of a redline, to be pasted elsewhere: its paragraphs with their marks as HTML; as plain text without what was struck,
 * unless nothing else is selected; of texts side by side the one in whose column it was begun and ended. The place a moved paragraph left
 * is copied only where it alone is selected. Footnotes go along with their marks as HTML: `notes` has their texts by the mark.
 */
export function copiedRedline(
  selected: DocumentFragment,
  column?: string,
  notes: ReadonlyMap<string, string> = new Map(),
): { text: string; html: string } {
  for (const other of selected.querySelectorAll(beside)) other.remove()
  const paragraphs = [...selected.querySelectorAll('p')].filter((each) => column === undefined || each.dataset.text === column)
  const [here, origins] = [
    paragraphs.filter((each) => each.closest('.at-origin') === null),
    paragraphs.filter((each) => each.closest('.at-origin') !== null),
  ]
  const chosen: (ParentNode & Node)[] = paragraphs.length === 0 ? [selected] : here.length > 0 ? here : origins
  const bodies = chosen.filter((each) => each.textContent !== '')
  const kept = bodies.map((each) => paragraph(each, plain(each, true))).filter(({ text }) => text !== '')
  const referred = new Set(
    bodies.flatMap((each) => [...each.querySelectorAll('.redline-note')].map((mark) => plainMark(mark))).filter((mark) => notes.has(mark)),
  )
  const isNote = (each: Node) =>
    each instanceof Element &&
    each.closest('[data-kind=footnote]') !== null &&
    referred.has(plainMark(each.querySelector('.printed-number')))
  // What is all struck was chosen for its words: they are not a deletion where they are pasted.
  const written = bodies
    .filter((each) => !isNote(each))
    .map((each) => paragraph(each, kept.length > 0 ? marked(each, referred) : escaped(plain(each, false))))
  return {
    text: joined(kept.length > 0 ? kept : bodies.map((each) => paragraph(each, plain(each, false)))).join('\n'),
    html: [
      ...joined(written).map((each) => `<p>${each}</p>`),
      ...[...referred].map(
        (mark) => `<p data-note="compared ${escaped(mark)}"><span data-label>${escaped(mark)} </span>${escaped(notes.get(mark) ?? '')}</p>`,
      ),
    ].join(''),
  }
}

/** The footnotes of a redline as they are last, or as a column has them, by their marks. */
export const notesOfRedline = (sheet: ParentNode, column?: string): Map<string, string> =>
  new Map(
    [...sheet.querySelectorAll('.redline-row[data-kind=footnote] p')]
      .filter((each) => column === undefined || (each as HTMLElement).dataset.text === column)
      .map((each) => {
        const number = each.querySelector('.printed-number')
        const mark = plainMark(number)
        return [
          mark,
          plain(each, true)
            .slice(number === null ? 0 : spaced(number, mark).length)
            .trim(),
        ]
      }),
  )

/** A mark as it is last; empty where it went. */
const plainMark = (element: Element | null): string =>
  element === null
    ? ''
    : [...element.childNodes]
        .map((child) => plain(child, true))
        .join('')
        .trim()

const paragraph = (node: Node, text: string) => ({ text, continued: node instanceof HTMLElement && node.dataset.continued !== undefined })

/** The parts of one paragraph are one again. */
const joined = (parts: readonly { text: string; continued: boolean }[]): string[] =>
  parts.reduce<string[]>(
    (all, { text, continued }) => (continued && all.length > 0 ? [...all.slice(0, -1), `${all.at(-1)}${text}`] : [...all, text]),
    [],
  )

/** A number is apart from its paragraph by its margin only. */
const spaced = (node: Node, text: string) =>
  text !== '' && node instanceof Element && node.classList.contains('printed-number') ? `${text} ` : text

const isMark = (node: Node): node is Element => node instanceof Element && node.classList.contains('redline-note')

const plain = (node: Node, withoutStruck: boolean): string =>
  node instanceof Text
    ? node.data
    : isMark(node)
      ? ''
      : withoutStruck && node.nodeName === 'DEL'
        ? ''
        : spaced(node, [...node.childNodes].map((child) => plain(child, withoutStruck)).join(''))

const marked = (node: Node, notes: ReadonlySet<string>): string =>
  [...node.childNodes]
    .map((child) => {
      if (child instanceof Text) return escaped(child.data)
      if (isMark(child))
        return notes.has(plainMark(child))
          ? `<sup data-footnote="compared ${escaped(plainMark(child))}">${escaped(plainMark(child))}</sup>`
          : ''
      const tag = child.nodeName === 'INS' || child.nodeName === 'DEL' ? child.nodeName.toLowerCase() : null
      return tag === null ? spaced(child, marked(child, notes)) : `<${tag}>${marked(child, notes)}</${tag}>`
    })
    .join('')

function escaped(text: string): string {
  const element = document.createElement('i')
  element.textContent = text
  return element.innerHTML
}
