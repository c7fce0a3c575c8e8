// The server's importers read the same table.
import table from '../../../src/Drafting.Formats/fixed-wording.tsv?raw'
import { offsetText } from '../operations/deltas'
import type { ParagraphKind } from '../operations/operation'
import { openingWordsLength } from '../document/openingWords'
import { levelOf, openTo } from './levels'
import type { OpenRows } from './levels'
import { narrow, numberOf, withoutNumber } from './numbers'
import type { ReadParagraph } from './pasted'
import { endsInColon, endsInComma, endsInSemicolon, endsInStop, lastSign } from './punctuation'

type Part = 'preamble' | 'operative' | 'declaration' | 'close' | 'annex'

interface Wording {
  readonly enacting: RegExp
  readonly annex: RegExp
  readonly meeting: RegExp
}

// Such lines are short; the bound keeps the time small on any text.
const line = (pattern = ''): RegExp => new RegExp(`^(?=.{1,500}$)(?:${pattern})$`, 'ius')

const wordings: ReadonlyMap<string, Wording> = new Map(
  table
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'))
    .map(([language = '', enacting, annex, meeting]) => [
      language,
      { enacting: line(enacting), annex: line(annex), meeting: line(meeting) },
    ]),
)

const longestHeading = 160

const section =
  /^((?:[A-ZА-Я]|[IVXLC]{1,7})(?:\.|\s[-–—])|[一二三四五六七八九十]{1,3}(?:、|\.)|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء)\u064b?\s*[-–.])\s*(.+)$/su

const bracketsBefore = (text: string): number => /^(?:[[［【〔][[［【〔 ]*)?/u.exec(text)?.[0].length ?? 0

export const inside = (text: string): string => text.slice(bracketsBefore(text))

/** The units of a section's label and the blanks behind it: “A. ”, “二、”; 0 where there is none. */
function sectionLabel(text: string): number {
  const found = section.exec(narrow(text))
  if (!found) return 0
  const [, label = '', rest = ''] = found
  return /^[\u2e80-\u9fff]/u.test(label) || text[label.length] === ' ' ? text.length - rest.length : 0
}

export const isSectionHeading = (text: string): boolean =>
  text.length <= longestHeading && lastSign(text) === '' && sectionLabel(inside(text)) > 0

/** What negotiators have set in brackets is a paragraph, unless it is labelled as a section. */
const isHeading = (text: string): boolean =>
  lastSign(text) === '' && text.length <= longestHeading && /\p{L}/u.test(text) && !/^[[［【〔]|[\]］】〕]$/u.test(text)

/** English, French and Spanish; the other languages go by the known opening words alone. */
const participle = /^\p{Lu}\p{Ll}+(?:ing|ant|ando|endo)(?!\p{L})/u

/** Whether a line begins as a paragraph does. */
export function opensParagraph(text: string, language: string, kind?: 'preambular'): boolean {
  const bare = inside(text)
  if (openingWordsLength(bare, 'preambular', language) > 0 || (['en', 'fr', 'es'].includes(language) && participle.test(bare))) return true
  return kind === undefined && openingWordsLength(bare, 'operative', language) > 0
}

/** Lines that are a part of a resolution by themselves. */
export function isOwnLine(text: string, language: string): boolean {
  const wording = wordings.get(language)
  return wording !== undefined && (wording.enacting.test(text) || wording.annex.test(text) || wording.meeting.test(text))
}

/** The line in which the organ speaks. Its name alone is the masthead's where it speaks again further down. */
function enactingIn(lines: readonly string[], { enacting }: Wording): number {
  const speaks = lines.flatMap((text, index) => (enacting.test(text) ? [index] : []))
  return speaks.find((index) => lastSign(lines[index] ?? '') !== '') ?? speaks.at(-1) ?? -1
}

/** Where the text of a resolution begins, and its language, that of the draft before others; null where no organ speaks. */
export function enactingLine(lines: readonly string[], language: string): { index: number; language: string } | null {
  for (const spoken of new Set([language, ...wordings.keys()])) {
    const wording = wordings.get(spoken)
    const index = wording ? enactingIn(lines, wording) : -1
    if (index >= 0) return { index, language: spoken }
  }
  return null
}

/**
 * Says of each paragraph of a resolution, from its enacting line on, what it is, as the server does where a file is read. Kinds and lists that the source tells stay.
 * The twin of the server's `ResolutionBody`.
 */
export function resolutionBody(paragraphs: readonly ReadParagraph[], language: string): ReadParagraph[] {
  const wording = wordings.get(language)
  const isNumbered = paragraphs.some(({ delta, list }) => list !== null || numberOf(offsetText(delta), language, false)?.value === 1)
  const open: OpenRows = []
  let part: Part = 'preamble'
  let lastNumber = 0
  let before: { readonly text: string; readonly isSection: boolean } | null = null

  return paragraphs.map((paragraph) => {
    const text = offsetText(paragraph.delta)
    const read = paragraph.kind === null && paragraph.list === null ? of(paragraph, text) : told(paragraph)
    before = { text, isSection: read.kind === 'sub' && sectionLabel(inside(text)) > 0 }
    return read
  })

  function told(paragraph: ReadParagraph): ReadParagraph {
    if (paragraph.kind === 'operative') part = 'operative'
    openTo(paragraph.kind === 'sub' ? paragraph.level : 0, open)
    return paragraph
  }

  function of(paragraph: ReadParagraph, text: string): ReadParagraph {
    const as = (kind: ParagraphKind): ReadParagraph => ({ ...paragraph, kind })
    if (wording?.enacting.test(text)) {
      part = 'preamble'
      lastNumber = 0
      return as('enacting')
    }
    if (wording?.annex.test(text)) {
      part = 'annex'
      lastNumber = 0
      return as('heading')
    }
    if (wording?.meeting.test(text)) {
      part = 'close'
      return as('plain')
    }
    return numbered(paragraph, text) ?? sectioned(paragraph, text) ?? as(unnumbered(text))
  }

  function numbered(paragraph: ReadParagraph, text: string): ReadParagraph | null {
    const number = numberOf(text, language, open.length >= 2)
    if (number === null || number.length >= text.length || (number.isChinese && sectionLabel(inside(text)) > 0)) return null
    const rest = { ...paragraph, delta: withoutNumber(paragraph.delta, number.length, number.brackets), label: number.pinned }
    if (number.sort === 'preambular') return { ...rest, kind: 'preambular' }
    if (number.sort === 'sub') return part === 'close' ? null : { ...rest, kind: 'sub', level: levelOf(number.token, open) }
    const { value } = number
    if (value !== 1 && (value < lastNumber || value > lastNumber + 3)) return null
    lastNumber = value
    open.length = 0
    if (part === 'declaration' || part === 'annex') return { ...rest, kind: 'plain', label: text.slice(0, number.length).trim() }
    part = 'operative'
    return { ...rest, kind: 'operative' }
  }

  /** “A. General” is a heading; “A. The States;” after a colon, or after another such, is part of a list. */
  function sectioned(paragraph: ReadParagraph, text: string): ReadParagraph | null {
    if (isSectionHeading(text)) return { ...paragraph, kind: 'heading' }
    const [brackets, length] = [bracketsBefore(text), sectionLabel(inside(text))]
    if (part !== 'operative' || length === 0 || before === null || !(before.isSection || endsInColon(before.text))) return null
    const label = text.slice(brackets, brackets + length).trim()
    open.length = 0
    open.push({ sort: 'letter', token: label })
    return { ...paragraph, kind: 'sub', level: 1, label, delta: withoutNumber(paragraph.delta, brackets + length, brackets) }
  }

  function unnumbered(text: string): ParagraphKind {
    const opens = (kind: ParagraphKind) => openingWordsLength(inside(text), kind, language) > 0
    if (part === 'operative') return isHeading(text) ? 'heading' : !isNumbered && opens('operative') ? 'operative' : 'plain'
    if (part !== 'preamble') return part !== 'close' && isHeading(text) ? 'heading' : 'plain'
    const [isOpening, isBracketed, sign] = [opens('preambular'), bracketsBefore(text) > 0, lastSign(text)]
    if (endsInComma(text) || (isOpening && isBracketed && sign === '') || (isOpening && isNumbered && endsInSemicolon(text)))
      return 'preambular'
    // A single operative paragraph bears no number. What it adopts may follow it, with numbers of its own.
    if (isOpening && sign !== '' && (!isNumbered || endsInColon(text))) {
      part = endsInColon(text) ? 'declaration' : 'operative'
      return 'operative'
    }
    if (isOpening && endsInStop(text)) return 'preambular'
    return isHeading(text) ? 'heading' : 'plain'
  }
}
