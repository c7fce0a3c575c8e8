import type { RedlineSide } from '../../protocol/contract'
import { stands, type MarkedText } from './redlineRows'

type Sided = Pick<RedlineSide, 'notes' | 'part'> | null | undefined

/**
 * Puts the marks of footnotes where the texts refer to them. A mark that stands at the same place in one text after another is one; where
 * notes were numbered anew, the old one went and the new one came.
 * @param texts The paragraph's stretches in order.
 * @param sides What the paragraph is in each of the texts.
 */
export function withNotes(texts: readonly MarkedText[], sides: readonly Sided[]): MarkedText[] {
  if (sides.every((side) => !side?.notes)) return [...texts]
  // How far each text has been read.
  const read = sides.map((side) => side?.part?.start ?? 0)
  const begun = sides.map(() => false)
  return texts.flatMap((stretch) => {
    const marks = sides.flatMap((side, text) => {
      if (!side?.notes || !stands(stretch, text)) return []
      const start = read[text] ?? 0
      const isFirst = begun[text] === false && start === 0
      return side.notes
        .filter(({ at }) => at <= start + stretch.text.length && (at > start || (isFirst && at === 0)))
        .map(({ at, mark }) => ({ text, at: at - start, mark }))
    })
    sides.forEach((_, text) => {
      if (!stands(stretch, text)) return
      read[text] = (read[text] ?? 0) + stretch.text.length
      begun[text] = true
    })
    return cut(stretch, marks, sides.length - 1)
  })
}

/** The stretch cut where marks stand in it, and the marks. */
function cut(stretch: MarkedText, marks: readonly { text: number; at: number; mark: string }[], last: number): MarkedText[] {
  const places = [...new Set(marks.map(({ at }) => at))].sort((a, b) => a - b)
  const pieces = places.flatMap((at, number): MarkedText[] => [
    { ...stretch, text: stretch.text.slice(places[number - 1] ?? 0, at) },
    ...throughTexts(
      stretch,
      marks.filter((mark) => mark.at === at),
      last,
    ),
  ])
  return [...pieces, { ...stretch, text: stretch.text.slice(places.at(-1) ?? 0) }].filter(({ text }) => text !== '')
}

/** Marks at one place: of each run of texts that have the same one. */
function throughTexts(stretch: MarkedText, marks: readonly { text: number; mark: string }[], last: number): MarkedText[] {
  const runs: MarkedText[] = []
  for (const { text, mark } of marks) {
    const before = runs.findLast((run) => run.text === mark && run.went === text)
    const went = text === last ? null : text + 1
    if (before) before.went = went
    else runs.push({ ...stretch, text: mark, note: true, came: text, went })
  }
  return runs.map((run) => ({ ...run, editorial: stretch.editorial || run.came !== stretch.came || run.went !== stretch.went }))
}
