import type { ParagraphKind, RedlineAuthor, RedlineChange } from '../../protocol/contract'

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
  /** The mark of a reference to a footnote, which is no part of the text compared: it is shown, not counted. */
  note?: true
  /** Who made the change, where the texts say so. */
  by?: RedlineAuthor
  /** The change it belongs to; null where nothing changed. */
  step: number | null
}

export type Division = 'split' | 'joined'

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
  /** Null: at its place in the last text (or where it was, if deleted). Else the text in which it stood here, before the next step moved it. */
  left: number | null
  /** One for each text compared; null where it is not in that text. */
  sides: (RowSide | null)[]
  /** What each step, from one text to the next, did to it; null where neither has it. */
  changes: (RedlineChange | null)[]
  /** For each step whether it made several paragraphs of this one, or one of several; null where it did neither. */
  divisions: (Division | null)[]
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
export const isChanged = (row: Pick<RedlineRow, 'changes'>): boolean =>
  row.changes.some((change) => change !== null && change !== 'unchanged')

export const isMove = (change: RedlineChange | null | undefined): boolean => change === 'moved' || change === 'movedAndChanged'

/** Whether a stretch is in a text. */
export const stands = ({ came, went }: Pick<MarkedText, 'came' | 'went'>, text: number): boolean =>
  came <= text && (went === null || went > text)

/** Whether this row is the place of its paragraph in a text: before a step moved it, it stood where that step found it. */
export function standsIn({ sides, changes, left }: Pick<RedlineRow, 'sides' | 'changes' | 'left'>, text: number): boolean {
  return Boolean(sides[text]) && left === moveFrom(changes, text)
}

/** What the paragraph is called at this place. */
export const sideHere = (row: RedlineRow): RowSide | null => (row.left === null ? lastSide(row) : (row.sides[row.left] ?? null))

/** The next step that moves a paragraph of a text, counted from 0; null where none does. */
function moveFrom(changes: RedlineRow['changes'], text: number): number | null {
  const step = changes.findIndex((change, at) => at >= text && isMove(change))
  return step < 0 ? null : step
}

/** A move that ends or begins at a row: the other place (its `left`), and what the paragraph is called there. */
export interface MoveEnd {
  place: number | null
  name: string
}

/** Where the paragraph came from to this place; null where it was always here. */
export function movedHere({ changes, sides, left }: RedlineRow): MoveEnd | null {
  const step = changes.findLastIndex((change, at) => isMove(change) && (left === null || at < left))
  return step < 0 ? null : { place: step, name: sides[step]?.name ?? '' }
}

/** Where it went from this place; null where it stayed. */
export function movedAway(row: RedlineRow): MoveEnd | null {
  if (row.left === null) return null
  const place = moveFrom(row.changes, row.left + 1)
  return { place, name: sideHere({ ...row, left: place })?.name ?? '' }
}

/** Which part of a paragraph the row is, that a step divided or joined; null where the whole is meant, or how much of it is not known. */
export function partAt({ divisions, sides }: Pick<RedlineRow, 'divisions' | 'sides'>, step: number): RowSide['part'] {
  if (divisions[step] === 'split') return sides[step]?.part ?? null
  // The next step may have split what this one joined; then the part is that step's.
  return divisions[step] === 'joined' && divisions[step + 1] !== 'split' ? (sides[step + 1]?.part ?? null) : null
}

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

/** A paragraph without its place and the numbers of its changes. */
type BareRow = Omit<RedlineRow, 'step' | 'left'>

/**
 * Numbers the changes of rows in reading order: an added, deleted or moved paragraph counts once, and so does each run of marks inside
 * one. A moved paragraph has a row at each of its places. Without `editorial`, what leaves the wording alone is shown as it is in the last text and not counted.
 */
export function numberChanges(
  unnumbered: readonly BareRow[],
  places: readonly { paragraph: number; left: number | null }[],
  editorial: boolean,
): RedlineLayout {
  const anchors: string[] = []
  const rows = unnumbered.map((bare): RedlineRow => {
    const row = { ...(editorial ? bare : withoutEditorial(bare)), left: null }
    const explained = (text: MarkedText) =>
      row.changes.some(
        (change, at) =>
          (change === 'inserted' && text.came === at + 1 && text.went === null) ||
          (change === 'deleted' && text.went === at + 1 && text.came === 0),
      )
    const marked = (text: MarkedText) => !text.note && (text.came > 0 || text.went !== null) && !explained(text)
    const whole = row.changes.some((change) => wholeChanges.includes(change)) || (isChanged(row) && !row.texts.some(marked))
    const step = whole ? anchors.push(row.key) : null
    let runs = 0
    let run: number | null = null
    let quiet: boolean | null = null
    const texts = row.texts.map((text) => {
      if (text.note) return text
      if (!marked(text)) {
        run = null
        return { ...text, step: explained(text) ? step : null }
      }
      if (run === null || quiet !== text.editorial) run = anchors.push(`${row.key}.${++runs}`)
      quiet = text.editorial
      return { ...text, step: run }
    })
    return { ...row, texts, step }
  })
  return { rows: places.flatMap(({ paragraph, left }) => (rows[paragraph] ? [{ ...rows[paragraph], left }] : [])), anchors }
}

function withoutEditorial(row: BareRow): BareRow {
  const texts = row.texts
    .filter((text) => !text.editorial || text.went === null)
    .map((text) => (text.editorial ? { ...text, came: 0, editorial: false } : text))
  return {
    ...row,
    texts,
    editorial: false,
    changes: row.changes.map((change, step) => (isEditorial(row, step) ? withoutChange(change) : change)),
  }
}

/** Whether a step did nothing to the paragraph's words, its kind or its level: only to its spacing and the like. */
function isEditorial({ editorial, texts, sides }: BareRow, step: number): boolean {
  if (editorial) return true
  const marks = texts.filter(({ came, went, note }) => !note && (came === step + 1 || went === step + 1))
  const [old, now] = [sides[step], sides[step + 1]]
  return marks.length > 0 && marks.every((mark) => mark.editorial) && old?.kind === now?.kind && old?.level === now?.level
}

const withoutChange = (change: RedlineChange | null) =>
  change === 'changed' ? 'unchanged' : change === 'movedAndChanged' ? 'moved' : change
