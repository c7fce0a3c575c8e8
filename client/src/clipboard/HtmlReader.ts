import type { DeltaJson, ParagraphKind } from '../operations/operation'
import { stylesOf } from './declarations'
import type { Declarations } from './declarations'
import { htmlList, wordList } from './lists'
import { isNoteBody, noteMarksOf } from './noteMarks'
import type { NoteMarks } from './noteMarks'
import { isCommentBody, isMachinery, notText } from './notText'
import { added } from './pasted'
import type { LeftOut, LeftOutKind, ListItem, ReadParagraph } from './pasted'
import { plainLook, ReadingText } from './ReadingText'
import type { Look } from './ReadingText'
import { trimmed } from './trimmed'

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'ul',
  'caption',
  'td',
  'th',
  'tr',
])

const kinds: readonly string[] = ['title', 'heading', 'enacting', 'preambular', 'operative', 'sub', 'plain'] satisfies ParagraphKind[]

type Said = Pick<ReadParagraph, 'kind' | 'level' | 'label'> & { list: ListItem | null }

const nothingSaid: Said = { kind: null, level: 0, label: null, list: null }

/** Walks a document that was copied and takes the text out of it, paragraph by paragraph. */
export class HtmlReader {
  paragraphs: ReadParagraph[] = []
  readonly notes = new Map<string, DeltaJson>()
  readonly marks = new Map<string, string>()
  leftOut: LeftOut = {}
  private readonly styles: (element: Element) => Declarations
  private readonly noteMarks: NoteMarks
  private readonly text = new ReadingText()
  private said = nothingSaid
  /** Open conditions of Word; what stands in a list's is the number it printed. */
  private conditions: string[] = []
  private copied: boolean
  private hidden = false
  /** Whether all of the block around was copied, so that blanks at its ends are none of the text. */
  private isWhole = false
  private omitted: LeftOutKind | null = null
  private comments = 0
  /** Bodies of notes whose marks are nowhere: they are the text where there is no other. */
  private readonly loose: Element[] = []

  constructor(
    document: Document,
    /** Whether a program wrote it for which a line end within a paragraph is no more than that. */
    private readonly isOffice: boolean,
    /** Whether each paragraph is a printed line. */
    private readonly isLines: boolean,
  ) {
    this.styles = stylesOf(document)
    this.noteMarks = noteMarksOf(document.body, this.styles)
    this.copied = !hasComment(document, 'StartFragment')
    this.walk(document.body, plainLook)
    this.flush()
    // Notes stand behind what was copied.
    this.copied = true
    if (this.paragraphs.length === 0) for (const body of this.loose) this.block(body, new Map(), plainLook)
    else if (this.loose.length > 0) this.leftOut = added(this.leftOut, 'footnote', this.loose.length)
    for (const [body, name] of this.noteMarks.bodies) if (this.marks.has(name)) this.notes.set(name, this.bodyOf(body))
    const bodies = [...document.body.querySelectorAll('*')].filter((element) => isCommentBody(element, this.styles(element))).length
    this.leftOut = added(this.leftOut, 'comment', Math.max(bodies, this.comments))
  }

  private walk(node: Node, look: Look): void {
    if (node.nodeType === Node.COMMENT_NODE) this.comment((node as Comment).data.trim())
    else if (node.nodeType === Node.TEXT_NODE) this.characters((node as Text).data, look)
    else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element, look)
  }

  private children(element: Element, look: Look): void {
    for (const child of element.childNodes) this.walk(child, look)
  }

  private comment(data: string): void {
    if (data === 'StartFragment') this.copied = true
    else if (data === 'EndFragment') this.copied = false
    else if (data.startsWith('[if ') && !data.endsWith('<![endif]')) this.conditions.push(data)
    else if (data === '[endif]') this.conditions.pop()
  }

  private characters(data: string, look: Look): void {
    if (!this.copied) return
    if (this.conditions.some((condition) => condition.includes('supportLists'))) return this.printedNumber(data)
    if (this.hidden) return this.omit('hidden', data)
    this.text.add(data, look)
    if (data.trim() !== '') this.omitted = null
  }

  private printedNumber(data: string): void {
    const { level, number } = this.said.list ?? { level: 1, number: '' }
    this.said = { ...this.said, list: { level, number: `${number}${data}`.trim() } }
  }

  /** Pieces that follow one another are one: programs cut them where the look changes. */
  private omit(kind: LeftOutKind, text: string): void {
    if (text.trim() === '' || this.omitted === kind) return
    this.omitted = kind
    if (kind === 'comment') this.comments++
    else this.leftOut = added(this.leftOut, kind, 1)
  }

  private element(element: Element, outer: Look): void {
    if (isMachinery(element) || this.noteMarks.bodies.has(element) || element.hasAttribute('data-label')) return
    const styles = this.styles(element)
    const reason = notText(element, styles)
    if (reason !== null) {
      if (this.copied) this.omit(reason, reason === 'picture' ? 'x' : wordsIn(element))
      return
    }
    if (this.noteMarks.leadsBack(element)) return
    const mark = this.noteMarks.marks.get(element)
    if (mark) return this.mark(mark.name, mark.shown)
    if (styles.get('mso-list') === 'ignore') return this.copied ? this.printedNumber(element.textContent) : undefined
    if (isNoteBody(element, styles)) return void this.loose.push(element)
    const wasHidden = this.hidden
    const visibility = styles.get('visibility')
    if (visibility !== undefined) this.hidden = /^(?:hidden|collapse)$/.test(visibility)
    this.content(element, styles, lookOf(element, styles, outer))
    this.hidden = wasHidden
  }

  private content(element: Element, styles: Declarations, look: Look): void {
    if (element.localName === 'br') this.lineEnd()
    else if (element.localName === 'img') this.picture(element as HTMLImageElement, look)
    else if (element.localName === 'tr') this.row(element, look)
    else if (this.isLines && element.localName === 'p') this.line(element, look)
    else if (blocks.has(element.localName) || /^(?:block|flex|grid|list-item|table(?:-row)?)$/.test(styles.get('display') ?? ''))
      this.block(element, styles, look)
    else this.children(element, look)
  }

  private block(element: Element, styles: Declarations, look: Look): void {
    this.flush()
    const said = this.saidBy(element, styles)
    if (said !== null) this.said = said
    const wasWhole = this.isWhole
    this.isWhole = this.copied && element.localName !== 'body' && !look.isOwn
    this.children(element, look)
    this.flush()
    this.isWhole = wasWhole
    if (said !== null) this.said = nothingSaid
  }

  private line(element: Element, look: Look): void {
    this.children(element, look)
    this.text.lineEnd()
  }

  private saidBy(element: Element, styles: Declarations): Said | null {
    const kind = element.getAttribute('data-kind')
    if (kind !== null && kinds.includes(kind)) {
      return {
        ...nothingSaid,
        kind: kind as ParagraphKind,
        level: Number(element.getAttribute('data-level') ?? 0) || 0,
        label: element.getAttribute('data-pinned'),
      }
    }
    if (element.localName === 'li') return { ...nothingSaid, list: htmlList(element, this.styles) }
    const level = wordList(styles)
    if (level !== null) return { ...nothingSaid, list: { level, number: '' } }
    return /^h[1-6]$/.test(element.localName) ? { ...nothingSaid, kind: 'heading' } : null
  }

  private lineEnd(): void {
    if (!this.copied || this.hidden) return
    if (this.isOffice) this.text.add(' ', plainLook)
    else this.text.lineEnd()
  }

  private picture(image: HTMLImageElement, look: Look): void {
    const alternative = image.getAttribute('alt') ?? ''
    if (/^\p{Extended_Pictographic}/u.test(alternative)) this.characters(alternative, look)
    else if (this.copied && Number(image.getAttribute('width') ?? 2) > 1) this.omit('picture', 'x')
  }

  /** A row of a table is one line, its cells apart; where a cell holds paragraphs of its own they stay such. */
  private row(element: Element, look: Look): void {
    this.flush()
    const before = this.paragraphs
    const cells: ReadParagraph[][] = []
    for (const child of element.childNodes) {
      this.paragraphs = []
      this.walk(child, look)
      this.flush()
      if (this.paragraphs.length > 0) cells.push(this.paragraphs)
    }
    this.paragraphs = before
    const [first] = cells[0] ?? []
    if (first === undefined) return
    const isLine = cells.every((cell) => cell.length === 1)
    this.paragraphs.push(
      ...(isLine ? [{ ...first, delta: unbroken(spaced(cells.map(([cell]) => cell?.delta ?? { ops: [] }))) }] : cells.flat()),
    )
  }

  private mark(name: string, shown: string): void {
    if (!this.copied || this.hidden) return
    this.marks.set(name, shown)
    this.text.mark(name)
    this.omitted = null
  }

  private flush(): void {
    const hadText = this.text.hasText
    const delta = this.text.take()
    this.omitted = null
    if (!hadText) return
    this.paragraphs.push({ ...this.said, delta: this.isWhole ? trimmed(delta) : delta })
    this.said = nothingSaid
    this.conditions = []
  }

  private bodyOf(body: Element): DeltaJson {
    const before = this.paragraphs
    this.paragraphs = []
    this.conditions = []
    const look = lookOf(body, this.styles(body), plainLook)
    this.children(body, look)
    this.flush()
    const read = look.isOwn ? (this.paragraphs[0]?.delta ?? { ops: [] }) : spaced(this.paragraphs.map(({ delta }) => delta))
    this.paragraphs = before
    return { ops: unbroken(read).ops.filter((op) => typeof op.insert === 'string') }
  }
}

/** What an element holds for a reader. */
const wordsIn = (element: Element): string =>
  [...element.childNodes]
    .map((child) =>
      child.nodeType === Node.TEXT_NODE
        ? (child as Text).data
        : child.nodeType === Node.ELEMENT_NODE && !isMachinery(child as Element)
          ? wordsIn(child as Element)
          : '',
    )
    .join('')

/** Texts behind one another, a blank between. */
export const spaced = (texts: readonly DeltaJson[]): DeltaJson => ({
  ops: texts.flatMap((text, index) => [...(index > 0 ? [{ insert: ' ' }] : []), ...trimmed(text).ops]),
})

const unbroken = ({ ops }: DeltaJson): DeltaJson => ({
  ops: ops.map((op) => (typeof op.insert === 'string' ? { ...op, insert: op.insert.replaceAll('\n', ' ') } : op)),
})

function lookOf(element: Element, styles: Declarations, outer: Look): Look {
  const look = { ...outer, isOwn: outer.isOwn || element.hasAttribute('data-draft') }
  if (element.localName === 'i' || element.localName === 'em') look.em = true
  if (element.localName === 'b' || element.localName === 'strong') look.strong = true
  const [slant, weight, align] = [styles.get('font-style'), styles.get('font-weight'), styles.get('vertical-align') ?? '']
  if (slant !== undefined) look.em = /^(?:italic|oblique)/.test(slant)
  if (weight !== undefined) look.strong = /^(?:bold(?:er)?|[5-9]\d\d)$/.test(weight)
  const raise = Number.parseFloat(styles.get('mso-text-raise') ?? '0')
  if (element.localName === 'sup' || align === 'super' || raise > 0) look.script = 'raised'
  if (element.localName === 'sub' || align === 'sub' || raise < 0) look.script = 'lowered'
  const space = styles.get('white-space')
  if (element.localName === 'pre' || (space !== undefined && space !== 'inherit'))
    look.pre = element.localName === 'pre' || /^(?:pre|break-spaces)/.test(space ?? '')
  const link = element.getAttribute('data-link')
  if (link !== null && /^https?:/i.test(link)) look.link = link
  return look
}

function hasComment(document: Document, data: string): boolean {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT)
  while (walker.nextNode()) if ((walker.currentNode as Comment).data.trim() === data) return true
  return false
}
