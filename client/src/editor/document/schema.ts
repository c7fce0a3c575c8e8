import { Schema } from 'prosemirror-model'

/** Whether text stands behind a line break in its paragraph; one at the end, or before another person's cursor, only keeps a line open. */
function endsLine(lineBreak: Node): boolean {
  for (let next = lineBreak.nextSibling; next !== null; next = next.nextSibling)
    if (
      !(next instanceof Element && next.classList.contains('ProseMirror-widget')) &&
      (next.nodeName === 'BR' || next.nodeName === 'SUP' || next.textContent?.trim())
    )
      return true
  const parent = lineBreak.parentElement
  return parent !== null && /^(?:A|B|EM|FONT|I|SPAN|STRONG|U)$/.test(parent.nodeName) && endsLine(parent)
}

/** A draft as one document: paragraphs in the draft's order, footnote bodies last. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'inline*',
      attrs: { id: { default: '' }, kind: { default: 'plain' }, level: { default: 0 } },
      parseDOM: [
        { tag: '.gutter', ignore: true, priority: 60 },
        { tag: '.beneath', ignore: true, priority: 60 },
        { tag: 'p' },
        { tag: 'div' },
        { tag: 'li' },
        { tag: 'h1' },
        { tag: 'h2' },
        { tag: 'h3' },
        { tag: 'h4' },
        { tag: 'blockquote' },
      ],
      toDOM: () => ['p', 0],
    },
    text: { group: 'inline' },
    footnoteReference: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { footnote: {} },
      toDOM: (node) => ['sup', { class: 'footnote-reference', 'data-footnote': node.attrs.footnote as string }],
      parseDOM: [{ tag: 'sup[data-footnote]', getAttrs: (element) => ({ footnote: element.dataset.footnote ?? '' }) }],
    },
    /** A line end within a paragraph, as the browser left it; what it parts become paragraphs when the change is handed on. */
    lineEnd: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      leafText: () => '\n',
      toDOM: () => ['br'],
      parseDOM: [{ tag: 'br', getAttrs: (element) => endsLine(element) && null }],
    },
    /** An embed this editor does not know; kept as it came. */
    embed: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { value: {} },
      toDOM: () => ['span', { class: 'unknown-embed' }, '▢'],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: (mark) => ['a', { href: mark.attrs.href as string, rel: 'noopener noreferrer nofollow', title: mark.attrs.href as string }, 0],
    },
    em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value) => /^(?:bold(?:er)?|[5-9]\d\d)$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
  },
})
