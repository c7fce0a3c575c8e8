import type { ParagraphKind, RedlineAuthor, RedlineChange } from '../../api/types'

/**
 * A stretch of a paragraph through two texts (0 old, 1 new) or three. It stands in every text from `came` on up to, not including,
 * `went`; null: it is still there in the last one.
 */
export interface MarkedText {
  text: string
  came: number
  went: number | null
  /** Where only spacing and the like differ, not the wording. */
  editorial: boolean
  /** Who made the change, where the texts say so. */
  by?: RedlineAuthor
  /** The change it belongs to; null where nothing changed. */
  step: number | null
}

/** What a paragraph is in one of the texts. */
export interface RowSide {
  id: string
  index: number
  kind: ParagraphKind
  level: number
  label: string | null
  /** What negotiators call it; empty where it has no name. */
  name: string
  /** Which of its parts is meant, where it has several counterparts. */
  part: { number: number; of: number } | null
}

/** A paragraph of the redline as the page shows it. */
export interface RedlineRow {
  /** Names the paragraph in an address: `new-ID`, or `old-ID` where the last text does not have it; of a later part `new-ID~2`. */
  key: string
  /** `here`: at its place in the last text (or where it was, if deleted). `origin`: the place a moved paragraph left. */
  place: 'here' | 'origin'
  /** One for each text compared; null where it is not in that text. */
  sides: (RowSide | null)[]
  /** What each step, from one text to the next, did to it; null where neither has it. */
  changes: (RedlineChange | null)[]
  /** One old paragraph became several, or several became one; this row is one of the parts. */
  division: 'split' | 'joined' | null
  /** Where only spacing and the like differ. */
  editorial: boolean
  /** Who made, removed or moved the paragraph's end, where the texts say so. */
  endBy?: RedlineAuthor
  texts: MarkedText[]
  /** The change that concerns the paragraph as a whole: added, deleted, moved, other kind or level. */
  step: number | null
}

export interface RedlineLayout {
  rows: RedlineRow[]
  /** What each change is called in an address, in reading order: the change numbered n is `anchors[n - 1]`. */
  anchors: string[]
}

/** The paragraph as it is last. */
export const lastSide = (row: RedlineRow): RowSide | null => row.sides.findLast((side) => side !== null) ?? null

/** Who changed the paragraph, where the texts say so, each with the last time. */
export function authorsOf({ texts, endBy }: Pick<RedlineRow, 'texts' | 'endBy'>): RedlineAuthor[] {
  const authors = new Map<string, RedlineAuthor>()
  for (const by of [...texts.map((text) => text.by), endBy]) {
    if (by && (authors.get(by.name)?.at ?? '') <= (by.at ?? '')) authors.set(by.name, by)
  }
  return [...authors.values()]
}

/** Whether anything is different in this row. */
export const isChanged = (row: RedlineRow): boolean => row.changes.some((change) => change !== null && change !== 'unchanged')

export const isMove = (change: RedlineChange | null): boolean => change === 'moved' || change === 'movedAndChanged'

/** The change after (or before) the current one, from the ends around; null where there is none. */
export function stepFrom(current: number | null, by: 1 | -1, steps: number): number | null {
  if (steps === 0) return null
  if (current === null) return by === 1 ? 1 : steps
  return ((current - 1 + by + steps) % steps) + 1
}

/** The change an address names; the paragraph's first one where that change is gone; null where nothing is left of it. */
export function stepAt(anchors: readonly string[], anchor: string): number | null {
  const exact = anchors.indexOf(anchor)
  if (exact >= 0) return exact + 1
  const paragraph = anchor.replace(/\.\d+$/, '')
  const near = anchors.findIndex((other) => other.replace(/\.\d+$/, '') === paragraph)
  return near >= 0 ? near + 1 : null
}

/** The changes of a paragraph taken as a whole. */
const wholeChanges: readonly (RedlineChange | null)[] = ['inserted', 'deleted', 'moved', 'movedAndChanged']

/**
 * Numbers the changes of rows in reading order: an added, deleted or moved paragraph counts once, and so does each run of marks inside
 * one. Without `editorial`, what leaves the wording alone is shown as it is in the last text and not counted.
 */
export function numberChanges(unnumbered: readonly Omit<RedlineRow, 'step'>[], editorial: boolean): RedlineLayout {
  const anchors: string[] = []
  const rows = unnumbered.map((bare): RedlineRow => {
    const row = editorial ? bare : withoutEditorial(bare)
    const explained = (text: MarkedText) =>
      row.changes.some((change, at) => (change === 'inserted' && text.came === at + 1 && text.went === null) || (change === 'deleted' && text.went === at + 1 && text.came === 0))
    const marked = (text: MarkedText) => (text.came > 0 || text.went !== null) && !explained(text)
    const whole = row.changes.some((change) => wholeChanges.includes(change)) || (isChanged({ ...row, step: null }) && !row.texts.some(marked))
    const step = whole ? anchors.push(row.key) : null
    let runs = 0
    let run: number | null = null
    const texts = row.texts.map((text, at) => {
      if (!marked(text)) {
        run = null
        return { ...text, step: explained(text) ? step : null }
      }
      if (run === null || row.texts[at - 1]?.editorial !== text.editorial) run = anchors.push(`${row.key}.${++runs}`)
      return { ...text, step: run }
    })
    return { ...row, texts, step }
  })
  return { rows: withOrigins(rows), anchors }
}

function withoutEditorial<Row extends Omit<RedlineRow, 'step'>>(row: Row): Row {
  const texts = row.texts.filter((text) => !text.editorial || text.went === null).map((text) => (text.editorial ? { ...text, came: 0, editorial: false } : text))
  return { ...row, texts, editorial: false, changes: row.changes.map((change, step) => (isEditorial(row, step) ? withoutChange(change) : change)) }
}

/** Whether a step did nothing to the paragraph's words, its kind or its level: only to its spacing and the like. */
function isEditorial({ editorial, texts, sides }: Omit<RedlineRow, 'step'>, step: number): boolean {
  if (editorial) return true
  const marks = texts.filter(({ came, went }) => came === step + 1 || went === step + 1)
  const [old, now] = [sides[step], sides[step + 1]]
  return marks.length > 0 && marks.every((mark) => mark.editorial) && old?.kind === now?.kind && old?.level === now?.level
}

const withoutChange = (change: RedlineChange | null) => (change === 'changed' ? 'unchanged' : change === 'movedAndChanged' ? 'moved' : change)

/** A moved paragraph stands at its new place and, once more, at the place it left in the first text that had it. */
function withOrigins(rows: readonly RedlineRow[]): RedlineRow[] {
  const left = (row: RedlineRow) => row.changes.findIndex(isMove)
  const placed = [...rows]
  const origins = rows.filter((row) => left(row) >= 0).sort((a, b) => indexIn(b, left(b)) - indexIn(a, left(a)))
  for (const row of origins) {
    const text = left(row)
    const before = placed.findLastIndex((other) => left(other) !== text && indexIn(other, text) !== -1 && indexIn(other, text) < indexIn(row, text))
    placed.splice(before + 1, 0, { ...row, place: 'origin', texts: row.texts.filter(({ came, went }) => came <= text && (went === null || went > text)) })
  }
  return placed
}

const indexIn = (row: RedlineRow, text: number): number => row.sides[text]?.index ?? -1
