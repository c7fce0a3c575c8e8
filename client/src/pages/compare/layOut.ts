import type { Redline, RedlineParagraph, RedlineSegment, RedlineSide } from '../../api/types'
import { structureOf } from '../../ui/document/structure'

/** A stretch of text; `step` numbers the change it belongs to, null where nothing changed. */
export interface MarkedText extends RedlineSegment {
  step: number | null
}

/** A paragraph of the redline as the page shows it. */
export interface RedlineRow {
  /** `here`: at its place in the new text (or where it was, if deleted). `origin`: the place a moved paragraph left. */
  place: 'here' | 'origin'
  paragraph: RedlineParagraph
  /** What negotiators call it in the old and in the new text; empty where it has no name. */
  oldName: string
  newName: string
  texts: MarkedText[]
  /** The change that concerns the paragraph as a whole: added, deleted, moved, other kind or level. */
  step: number | null
}

export interface RedlineLayout {
  rows: RedlineRow[]
  /** Changes are numbered 1 … steps in reading order. */
  steps: number
}

/**
 * Puts a redline into rows and numbers its changes: each run of insertions and deletions counts once, an added or deleted
 * paragraph once, a move once. A moved paragraph has two rows, at its new and at its old place, with the same numbers.
 */
export function layOut({ paragraphs }: Pick<Redline, 'paragraphs'>): RedlineLayout {
  const oldNames = namesOf(paragraphs, 'from')
  const newNames = namesOf(paragraphs, 'to')
  let steps = 0
  const rows = paragraphs.map((paragraph): RedlineRow => {
    const whole = paragraph.change !== 'unchanged' && (paragraph.change !== 'changed' || paragraph.segments.every((segment) => segment.op === 'equal'))
    const step = whole ? ++steps : null
    const inside = paragraph.change === 'changed' || paragraph.change === 'movedAndChanged'
    const texts = paragraph.segments.map((segment, at): MarkedText => {
      if (!inside) return { ...segment, step }
      if (segment.op === 'equal') return { ...segment, step: null }
      const before = paragraph.segments[at - 1]
      if (!before || before.op === 'equal') steps++
      return { ...segment, step: steps }
    })
    return {
      place: 'here', paragraph, texts, step,
      oldName: oldNames.get(paragraph.from?.index ?? -1) ?? '',
      newName: newNames.get(paragraph.to?.index ?? -1) ?? '',
    }
  })
  return { rows: withOrigins(rows), steps }
}

/** Whether anything is different in this row. */
export const isChanged = (row: RedlineRow): boolean => row.paragraph.change !== 'unchanged'

/** The change after (or before) the current one, from the ends around; null where there is none. */
export function stepFrom(current: number | null, by: 1 | -1, steps: number): number | null {
  if (steps === 0) return null
  if (current === null) return by === 1 ? 1 : steps
  return ((current - 1 + by + steps) % steps) + 1
}

const moved = (row: RedlineRow) => row.paragraph.change === 'moved' || row.paragraph.change === 'movedAndChanged'

function withOrigins(rows: readonly RedlineRow[]): RedlineRow[] {
  const origins = rows
    .filter(moved)
    .map((row): RedlineRow => ({ ...row, place: 'origin', texts: row.texts.filter((text) => text.op !== 'insert') }))
    .sort((a, b) => fromIndex(b) - fromIndex(a))
  const placed = [...rows]
  for (const origin of origins) {
    const before = placed.findLastIndex((row) => !moved(row) && fromIndex(row) !== -1 && fromIndex(row) < fromIndex(origin))
    placed.splice(before + 1, 0, origin)
  }
  return placed
}

const fromIndex = (row: RedlineRow): number => row.paragraph.from?.index ?? -1

function namesOf(paragraphs: readonly RedlineParagraph[], end: 'from' | 'to'): Map<number, string> {
  const sides = paragraphs.map((paragraph) => paragraph[end]).filter((side): side is RedlineSide => Boolean(side))
  sides.sort((a, b) => a.index - b.index)
  // What was split or joined has a side for each of its parts.
  const whole = sides.filter((side, at) => side.index !== sides[at - 1]?.index)
  const lines = structureOf(whole.map(({ index, kind, level, label }) => ({ id: String(index), kind, level, label, text: '', status: 'open' as const })))
  return new Map(lines.map((line) => [Number(line.id), line.name]))
}
