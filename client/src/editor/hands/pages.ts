import { offsetText } from '../../operations/deltas'
import type { DeltaJson } from '../../operations/operation'
import { writtenText } from '../../operations/writtenText'
import type { LibraryText } from '../../protocol/contract'
import { numberOf } from '../../clipboard/numbers'
import { added } from '../../clipboard/pasted'
import type { Pasted } from '../../clipboard/pasted'
import { enactingLine } from '../../clipboard/resolutionBody'

/** What only a page has between its paragraphs: a rule, a page's or a job's number, a footnote; and the line that ends in the blank of a reader of PDF. */
const onPages = /^(?:[_＿‗]{3,}|[-–—─]{8,}|\d{1,3}\/\d{1,3}|\d{2}-\d{5}\b.*|[⁰¹²³⁴-⁹]{1,3}\s*\S.*)$/u

/** Whether a text was copied from the pages of a resolution, with what they print around and under it: the server's reader of files knows those. */
export function isPages(text: string, language: string): boolean {
  const lines = writtenText(text)
    .split(/\r\n?|\n|\f/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.some((line) => onPages.test(line)) && enactingLine(lines, language) !== null
}

/** A text that was read as a file is, as what is pasted; its masthead is none of it. */
export function pagesRead({ paragraphs, language, masthead }: Pick<LibraryText, 'paragraphs' | 'language' | 'masthead'>): Pasted {
  const notes = paragraphs.filter(({ kind }) => kind === 'footnote')
  const hasMasthead = Object.values(masthead).some(
    (value) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return {
    paragraphs: paragraphs
      .filter(({ kind }) => kind !== 'footnote')
      .map(({ kind, level, label, delta }) => ({ delta, kind, level, label: pinned(kind, label, delta, language), list: null })),
    notes: new Map(notes.map(({ id, delta }) => [id, delta])),
    marks: new Map(notes.map(({ id, label }) => [id, label ?? ''])),
    leftOut: added({}, 'masthead', hasMasthead ? 1 : 0),
    endsOpen: false,
  }
}

/** The number that does not follow from the paragraph's place. */
function pinned(kind: string, label: string | null, text: DeltaJson, language: string): string | null {
  if (label === null || kind === 'title') return null
  return kind === 'operative' || kind === 'sub' || kind === 'preambular'
    ? (numberOf(`${label} ${offsetText(text)}`, language, true)?.pinned ?? null)
    : label
}
