import { offsetText, sliceText, textDelta } from '../operations/deltas'
import type { DeltaJson } from '../operations/operation'
import { writtenText } from '../operations/writtenText'
import { inOneLine, writtenLines } from './writtenLines'
import { HtmlReader, spaced } from './HtmlReader'
import { plainParagraph } from './pasted'
import type { Pasted, ReadParagraph } from './pasted'
import { plainNotes } from './plainNotes'
import { blanks } from './ReadingText'
import { lineEnds, paragraphsOf } from './readText'
import type { Surrounding } from './readText'
import { trimmed } from './trimmed'

const nothing: Pasted = { paragraphs: [], notes: new Map(), marks: new Map(), leftOut: {}, endsOpen: false }

/** What a program put on the clipboard, as a draft may hold it: its HTML where that holds anything, else its plain text. */
export function readClipboard(html: string, plain: string, surrounding: Surrounding): Pasted {
  const text = html.trim() === '' ? null : readHtml(html, surrounding)
  const read = text !== null && (text.paragraphs.length > 0 || Object.keys(text.leftOut).length > 0) ? text : readPlain(plain, surrounding)
  const held = (delta: DeltaJson) => inOneLine(writtenLines(delta))
  return {
    ...read,
    paragraphs: read.paragraphs.map((paragraph) => ({ ...paragraph, delta: held(paragraph.delta) })),
    notes: new Map([...read.notes].map(([id, note]) => [id, held(note)])),
  }
}

/** Programs that end a line within a paragraph where the author wanted a new line, not a new paragraph. */
const office =
  '[class^="Mso" i], [id^="docs-internal-guid"], meta[content*="Microsoft"], meta[content*="Word"], meta[content*="Excel"], meta[content*="LibreOffice"], meta[content*="OpenOffice"]'

export function readHtml(html: string, surrounding: Surrounding): Pasted {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const isOffice =
    document.documentElement.hasAttribute('xmlns:w') ||
    document.documentElement.hasAttribute('xmlns:x') ||
    document.querySelector(office) !== null
  // What a reader of PDF wrote as rich text, each printed line a paragraph.
  const isLines = document.querySelector('meta[content*="Cocoa HTML Writer"]') !== null
  const { paragraphs, notes, marks, leftOut } = new HtmlReader(document, isOffice, isLines)
  const around = {
    ...surrounding,
    elsewhere: `${surrounding.elsewhere}\n${paragraphs.map(({ delta }) => offsetText(delta).toLowerCase()).join('\n')}`,
  }
  const whole = paragraphs.flatMap((paragraph) => joinedLines(paragraph, around))
  const endsOpen = document.querySelector('[data-open]') !== null
  // What stands alone may belong in the middle of a sentence, its blanks with it; a draft's own text is as it is.
  return {
    paragraphs:
      whole.length > 1 && document.querySelector('[data-draft]') === null
        ? whole.map((paragraph) => ({ ...paragraph, delta: trimmed(paragraph.delta) }))
        : whole,
    notes,
    marks,
    leftOut,
    endsOpen,
  }
}

/** A paragraph whose source has line ends in it as the paragraphs these make. */
function joinedLines(paragraph: ReadParagraph, surrounding: Surrounding): ReadParagraph[] {
  const text = offsetText(paragraph.delta)
  if (!text.includes('\n')) return [paragraph]
  const lines = text.split('\n')
  const ends = lineEnds(lines, surrounding)
  let at = 0
  const parts: ReadParagraph[] = []
  lines.forEach((line, index) => {
    const delta = trimmed(sliceText(paragraph.delta, at, at + line.length))
    at += line.length + 1
    if (line.trim() === '') return
    const end = index === 0 ? 'paragraph' : ends[index - 1]
    const last = parts.at(-1)
    if (end === 'paragraph' || last === undefined) parts.push(last === undefined ? { ...paragraph, delta } : plainParagraph(delta))
    else if (end === 'blank') parts[parts.length - 1] = { ...last, delta: spaced([last.delta, delta]) }
    else
      parts[parts.length - 1] = {
        ...last,
        delta: { ops: [...sliceText(last.delta, 0, end === 'mended' ? offsetText(last.delta).length - 1 : undefined).ops, ...delta.ops] },
      }
  })
  return parts
}

/** One line stays as it is, with the blanks at its ends. */
function readPlain(text: string, surrounding: Surrounding): Pasted {
  const written = writtenText(text)
  if (written === '') return nothing
  if (!/[\r\n\f]/.test(written)) return { ...nothing, paragraphs: [plainParagraph(textDelta(written.replace(blanks, ' ')))] }
  const lines = paragraphsOf(written, { ...surrounding, elsewhere: `${surrounding.elsewhere}\n${written.toLowerCase()}` })
  const { texts, notes, marks } = plainNotes(lines.map((line) => line.replace(blanks, ' ')))
  return { ...nothing, paragraphs: texts.map(plainParagraph), notes, marks }
}
