import { openingWordsLength } from '../document/openingWords'
import { writtenText } from '../operations/writtenText'
import { lineEndOf } from './lineJoin'
import { isNumbered } from './numbers'
import { PrintedBody, printedWidth } from './printedLines'
import { enactingLine } from './resolutionBody'

/** What is around a text that is read: its language, and what is written elsewhere, in small letters. */
export interface Surrounding {
  readonly language: string
  readonly elsewhere: string
}

export type LineEnd = 'paragraph' | 'blank' | 'close' | 'mended'

const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u
const closing = String.raw`["”»）)\]】’]*(?:[⁰¹²³⁴-⁹\ufffc]+|\[\d{1,3}\])?$`
const ending = new RegExp(String.raw`[。．.；;：:！!？?؛؟]${closing}`, 'u')
const sign = new RegExp(String.raw`[。．.；;：:！!？?؛؟,，،]${closing}`, 'u')

/** Printed width: a Chinese, Japanese or Korean character takes two columns, a tab four. */
const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (character === '\t' ? 4 : wide.test(character) ? 2 : 1), 0)

interface Line {
  readonly text: string
  readonly width: number
  readonly indent: number
  readonly isNumbered: boolean
  readonly isRow: boolean
}

function lineOf(raw: string, language: string): Line {
  const text = raw.trim()
  const number = isNumbered(text, language)
  // A tab behind a number is its distance; between other words it parts cells.
  const isRow = (number ? text.replace(/^\S+\s*/, '') : text).includes('\t')
  return { text, width: widthOf(text), indent: widthOf(raw.slice(0, raw.length - raw.trimStart().length)), isNumbered: number, isRow }
}

/** Languages that open a paragraph with a capital letter. */
const capitals: ReadonlySet<string> = new Set(['en', 'fr', 'es'])

/** How many units at a line's start are words that open a paragraph, written as they are at its beginning. */
function openingAt(text: string, language: string): number {
  const bare = text.replace(/^[[【]+/, '')
  return capitals.has(language) && /^\p{Ll}/u.test(bare) ? 0 : openingWordsLength(bare, 'operative', language)
}

/**
 * What stands between the lines of a text. One copied from a PDF breaks at every printed line: a line that fills the column goes on in the next one, as does one
 * that ends in mid-word or before a small letter. A paragraph ends at an empty line, at a number, an indent, opening words behind a sign, and at a line that is
 * short and ends in a stop. Text whose lines do not fill a column keeps them all.
 */
export function lineEnds(raw: readonly string[], { language, elsewhere }: Surrounding): LineEnd[] {
  const lines = raw.map((line) => lineOf(line, language))
  const column = Math.max(0, ...lines.filter((line) => !line.isRow).map((line) => line.width))
  const margin = Math.min(...lines.filter((line) => line.text !== '').map((line) => line.indent))
  const isCapital = capitals.has(language)
  let first = lines[0]
  return lines.slice(1).map((next, index): LineEnd => {
    const line = lines[index] as Line
    if (goesOn(first ?? line, line, next)) return lineEndOf(line.text, next.text, elsewhere)
    first = next
    return 'paragraph'
  })

  function goesOn(start: Line, line: Line, next: Line): boolean {
    // No printer sets lines that long: they are paragraphs.
    if (line.text === '' || next.text === '' || line.isRow || next.isRow || column > 200) return false
    const isSmall = /^\p{Ll}/u.test(next.text)
    const isCut = /\p{L}[-\u2010]$/u.test(line.text) && /^[\p{L}\d]/u.test(next.text)
    if (isCut) return true
    if (column < 40) return false
    const hasStop = ending.test(line.text)
    if (next.isNumbered && !(isSmall && !sign.test(line.text))) return false
    // The lines below a number hang from it.
    if (next.indent - margin >= 2 && next.indent > line.indent && !(line === start && start.isNumbered)) return false
    const isFull = line.width >= 0.95 * column
    const opening = openingAt(next.text, language)
    // Where they are written as any other words a full line that ends in a comma may go on with them.
    if (opening > 0 && (hasStop || (opening > 1 && sign.test(line.text) && (isCapital || language === 'zh' || !isFull)))) return false
    if (isSmall && isCapital && !hasStop) return true
    return line.width >= 0.75 * column && !(hasStop && !isFull)
  }
}

/** The paragraphs of pasted plain text; cells of a row are a blank apart. A resolution that was copied from a page is read as one in a file is. */
export function paragraphsOf(text: string, surrounding: Surrounding): string[] {
  const whole = writtenText(text)
    .replace(/\r\n?|\f/g, '\n')
    .split('\n')
  const lines = whole
    .map((line, index) => ({ index, text: line.trim(), isAfterBlank: (whole[index - 1] ?? '').trim() === '' }))
    .filter((line) => line.text !== '')
  const width = printedWidth(lines)
  const start =
    width === null
      ? null
      : enactingLine(
          lines.map((line) => line.text),
          surrounding.language,
        )
  if (width === null || start === null) return joined(whole, surrounding)
  const body = lines.slice(start.index)
  return [
    ...joined(whole.slice(0, body[0]?.index), surrounding),
    ...PrintedBody.paragraphs(body, start.language, width, surrounding.elsewhere),
  ]
}

function joined(whole: readonly string[], surrounding: Surrounding): string[] {
  const paragraphs: string[] = []
  for (const block of whole.join('\n').split(/\n[ \t\u3000]*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '')
    const ends = lineEnds(lines, surrounding)
    lines.forEach((raw, index) => {
      const line = raw.trim().replace(/\t+/g, ' ')
      const end = index === 0 ? 'paragraph' : (ends[index - 1] as LineEnd)
      const last = paragraphs.at(-1) ?? ''
      if (end === 'paragraph') paragraphs.push(line)
      else paragraphs[paragraphs.length - 1] = `${end === 'mended' ? last.slice(0, -1) : last}${end === 'blank' ? ' ' : ''}${line}`
    })
  }
  return paragraphs
}
