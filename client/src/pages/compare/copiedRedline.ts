/** What stands beside the text, or only on the screen. */
const beside = '.redline-name, .redline-move, .redline-note, .redline-break, .redline-heads, .redline-legend, .redline-fold, .move-lines'

/**
 * What is selected of a redline, to be pasted elsewhere: its paragraphs with their marks as HTML; as plain text without what was struck,
 * unless nothing else is selected; of texts side by side the one in whose column it was begun and ended. The place a moved paragraph left
 * is copied only where it alone is selected.
 */
export function copiedRedline(selected: DocumentFragment, column?: string): { text: string; html: string } {
  for (const other of selected.querySelectorAll(beside)) other.remove()
  const paragraphs = [...selected.querySelectorAll('p')].filter((each) => column === undefined || each.dataset.text === column)
  const [here, origins] = [paragraphs.filter((each) => each.closest('.at-origin') === null), paragraphs.filter((each) => each.closest('.at-origin') !== null)]
  const chosen: (ParentNode & Node)[] = paragraphs.length === 0 ? [selected] : here.length > 0 ? here : origins
  const bodies = chosen.filter((each) => each.textContent !== '')
  const kept = bodies.map((each) => paragraph(each, plain(each, true))).filter(({ text }) => text !== '')
  return {
    text: joined(kept.length > 0 ? kept : bodies.map((each) => paragraph(each, plain(each, false)))).join('\n'),
    html: joined(bodies.map((each) => paragraph(each, marked(each)))).map((each) => `<p>${each}</p>`).join(''),
  }
}

const paragraph = (node: Node, text: string) => ({ text, continued: node instanceof HTMLElement && node.dataset.continued !== undefined })

/** The parts of one paragraph are one again. */
const joined = (parts: readonly { text: string, continued: boolean }[]): string[] =>
  parts.reduce<string[]>((all, { text, continued }) => (continued && all.length > 0 ? [...all.slice(0, -1), `${all.at(-1)}${text}`] : [...all, text]), [])

/** A number is apart from its paragraph by its margin only. */
const spaced = (node: Node, text: string) => (text !== '' && node instanceof Element && node.classList.contains('printed-number') ? `${text} ` : text)

const plain = (node: Node, withoutStruck: boolean): string =>
  node instanceof Text
    ? node.data
    : withoutStruck && node.nodeName === 'DEL'
      ? ''
      : spaced(node, [...node.childNodes].map((child) => plain(child, withoutStruck)).join(''))

const marked = (node: Node): string =>
  [...node.childNodes]
    .map((child) => {
      if (child instanceof Text) return escaped(child.data)
      const tag = child.nodeName === 'INS' || child.nodeName === 'DEL' ? child.nodeName.toLowerCase() : null
      return tag === null ? spaced(child, marked(child)) : `<${tag}>${marked(child)}</${tag}>`
    })
    .join('')

function escaped(text: string): string {
  const element = document.createElement('i')
  element.textContent = text
  return element.innerHTML
}
