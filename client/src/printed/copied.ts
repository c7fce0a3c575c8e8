import { lengthOf } from '../operations/deltas'
import type { DeltaJson, ParagraphKind } from '../operations/operation'
import { raised } from '../operations/scriptText'
import { footnoteReferences } from '../document/printedLabels'

/** A paragraph of the text from which something is copied. */
export interface CopiedFrom {
  readonly id: string
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly pinnedLabel?: string | null
  readonly delta: DeltaJson
}

/** What is copied of one paragraph; `id` is null where its paragraph is not known. */
export interface Piece {
  readonly id: string | null
  readonly delta: DeltaJson
}

interface CopiedParagraph {
  readonly delta: DeltaJson
  /** Given where it is copied from its beginning. */
  readonly said: CopiedFrom | null
}

/** What goes on the clipboard: paragraphs, and the footnotes they refer to. */
export interface Copied {
  readonly paragraphs: readonly CopiedParagraph[]
  readonly notes: readonly { readonly id: string; readonly mark: string; readonly delta: DeltaJson }[]
  readonly endsOpen: boolean
}

/** Pieces of a text with the footnotes they refer to, wherever those stand. Bodies that are copied along with other paragraphs are these notes. */
export function copiedOf(pieces: readonly Piece[], text: readonly CopiedFrom[]): Copied {
  const known = new Map(text.map((paragraph) => [paragraph.id, paragraph]))
  const sourceOf = ({ id }: Piece) => (id === null ? undefined : known.get(id))
  const bodies = pieces.filter((piece) => sourceOf(piece)?.kind === 'footnote')
  const isNoteAlone = bodies.length === pieces.length
  const chosen = isNoteAlone ? pieces : pieces.filter((piece) => !bodies.includes(piece))
  const isWhole = (piece: Piece | undefined) =>
    piece !== undefined && lengthOf(piece.delta) === lengthOf(sourceOf(piece)?.delta ?? { ops: [] })
  const paragraphs = chosen.map((piece, index) => ({
    delta: piece.delta,
    said: !isNoteAlone && (index > 0 || isWhole(piece)) ? (sourceOf(piece) ?? null) : null,
  }))
  const named = new Set([
    ...chosen.flatMap(({ delta }) => footnoteReferences(delta)),
    ...(isNoteAlone ? [] : bodies.map(({ id }) => id ?? '')),
  ])
  const notes = text
    .filter(({ id, kind }) => kind === 'footnote' && named.has(id))
    .map(({ id, label, delta }) => ({ id, mark: label ?? '*', delta }))
  return {
    paragraphs,
    notes: notes.toSorted((a, b) => Number(a.mark) - Number(b.mark)),
    endsOpen: chosen.length > 1 && !isWhole(chosen.at(-1)),
  }
}

const labelOf = ({ said }: CopiedParagraph, { paragraphs }: Copied): string =>
  paragraphs.length > 1 && said?.label ? `${said.label} ` : ''

/** As HTML: a page for other programs, with what a draft is to know about it in `data-` attributes. */
export function htmlOf(copied: Copied, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment()
  const markOf = new Map(copied.notes.map(({ id, mark }) => [id, mark]))
  copied.paragraphs.forEach((paragraph, index) => {
    const { said } = paragraph
    const element = document.createElement(said === null && copied.paragraphs.length === 1 ? 'span' : 'p')
    element.dataset.draft = ''
    if (said)
      Object.assign(element.dataset, { kind: said.kind, level: String(said.level), ...(said.pinnedLabel && { pinned: said.pinnedLabel }) })
    if (copied.endsOpen && index === copied.paragraphs.length - 1) element.dataset.open = ''
    appendLabel(element, labelOf(paragraph, copied))
    append(element, paragraph.delta, markOf)
    fragment.append(element)
  })
  if (copied.notes.length > 0) {
    const section = document.createElement('section')
    section.setAttribute('role', 'doc-endnotes')
    for (const { id, mark, delta } of copied.notes) {
      const body = document.createElement('p')
      body.dataset.note = id
      body.dataset.draft = ''
      appendLabel(body, `${mark} `)
      append(body, delta, markOf)
      section.append(body)
    }
    fragment.append(section)
  }
  return fragment
}

function appendLabel(element: HTMLElement, label: string): void {
  if (label === '') return
  const span = element.ownerDocument.createElement('span')
  span.dataset.label = ''
  span.textContent = label
  element.append(span)
}

function append(element: HTMLElement, delta: DeltaJson, markOf: ReadonlyMap<string, string>): void {
  const document = element.ownerDocument
  for (const { insert, attributes = {} } of delta.ops) {
    let node: Node
    if (typeof insert === 'string') node = document.createTextNode(insert)
    else if (typeof insert?.footnote === 'string') {
      const mark = document.createElement('sup')
      mark.dataset.footnote = insert.footnote
      mark.setAttribute('role', 'doc-noteref')
      mark.textContent = markOf.get(insert.footnote) ?? '*'
      node = mark
    } else continue
    const wrap = (tag: string) => {
      const outer = document.createElement(tag)
      outer.append(node)
      node = outer
      return outer
    }
    if (attributes.em === true) wrap('em')
    if (attributes.strong === true) wrap('strong')
    if (typeof attributes.link === 'string') {
      const link = wrap('a')
      link.setAttribute('href', attributes.link)
      link.dataset.link = attributes.link
    }
    element.append(node)
  }
}

/** As plain text: marks raised, the notes behind the paragraphs; several paragraphs with their numbers. */
export function textOf(copied: Copied): string {
  const marks = new Map(copied.notes.map(({ id, mark }) => [id, raised(mark, ' ') ?? `[${mark}]`]))
  const written = ({ ops }: DeltaJson) =>
    ops
      .map(({ insert }) =>
        typeof insert === 'string' ? insert : typeof insert?.footnote === 'string' ? (marks.get(insert.footnote) ?? '*') : '',
      )
      .join('')
  const texts = copied.paragraphs.map((paragraph) => `${labelOf(paragraph, copied)}${written(paragraph.delta)}`)
  return [...texts, ...copied.notes.map(({ id, delta }) => `${marks.get(id)} ${written(delta)}`)].join('\n\n')
}
