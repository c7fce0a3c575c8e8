import { opLength } from './deltas'
import type { DeltaJson, Operation, TextStretch } from './operation'
import { named } from './proposalSteps'
import { anchorOf } from './rebaseOrder'

/** What a proposal is about; `insteadOf` is the paragraph whose place a rival text would take. */
export interface Stake {
  readonly operations: readonly Operation[]
  readonly reserved: readonly TextStretch[]
  readonly insteadOf: string | null
}

/**
 * PR6. Whether an operation that lands changes what a proposal changes as well: the same words, order or setting; or takes away what it
 * changes. Judged by characters, never by time.
 */
export const touches = ({ operations, reserved, insteadOf }: Stake, landed: Operation): boolean =>
  operations.some((step) => touchesStep(step, landed)) ||
  reserved.some((stretch) => touchesStretch(stretch, landed)) ||
  (insteadOf !== null && changesPlace.has(landed.op) && named(landed).includes(insteadOf))

const changesPlace: ReadonlySet<Operation['op']> = new Set(['editText', 'removeParagraph', 'joinParagraph', 'splitParagraph'])

function touchesStep(mine: Operation, theirs: Operation): boolean {
  if (theirs.op === 'editText' && 'paragraph' in mine) {
    if (mine.op === 'editText') return mine.paragraph === theirs.paragraph && cross(changes(mine.delta), changes(theirs.delta))
    if (mine.op === 'removeParagraph') return mine.paragraph === theirs.paragraph
    if (mine.op === 'splitParagraph')
      return mine.paragraph === theirs.paragraph && cross([[mine.offset, mine.offset]], changes(theirs.delta))
  }
  if (theirs.op === 'setParagraphStatus') return false
  if (theirs.op === 'removeParagraph' && mine.op === 'editText') return mine.paragraph === theirs.paragraph
  if (theirs.op === 'removeParagraph' || theirs.op === 'joinParagraph') {
    if (mine.op === 'setParagraph') return mine.paragraph === theirs.paragraph
    if (mine.op === 'insertParagraph') return anchorOf(mine) === theirs.paragraph
    if (mine.op === 'moveParagraph') return anchorOf(mine) === theirs.paragraph || mine.paragraph === theirs.paragraph
  }
  if (mine.op === 'moveParagraph' && theirs.op === 'moveParagraph') return mine.paragraph === theirs.paragraph
  if (mine.op === 'setParagraph' && theirs.op === 'setParagraph') return mine.paragraph === theirs.paragraph
  if (standsBeside.has(mine.op) || landsBeside.has(theirs.op)) return false
  // Cuts and joins of the same paragraphs, and removals of what is cut or joined.
  const theirNames = new Set(named(theirs))
  return named(mine).some((paragraph) => paragraph !== null && theirNames.has(paragraph))
}

/** Operations of a proposal that nothing else touches than what is named above, and such that land. */
const standsBeside: ReadonlySet<Operation['op']> = new Set(['editText', 'setParagraph', 'insertParagraph'])
const landsBeside: ReadonlySet<Operation['op']> = new Set([...standsBeside, 'moveParagraph', 'restoreParagraph'])

function touchesStretch(stretch: TextStretch, landed: Operation): boolean {
  const { paragraph, start = 0, length = null } = stretch
  if (landed.op === 'removeParagraph') return landed.paragraph === paragraph
  if (landed.op !== 'editText' || landed.paragraph !== paragraph) return false
  return length === null || cross([[start, start + length]], changes(landed.delta))
}

type Range = readonly [start: number, end: number]

/** What an edit deletes or formats, and as empty ranges where it inserts, in units of the text before it. */
function changes(edit: DeltaJson): readonly Range[] {
  const found: Range[] = []
  let at = 0
  for (const op of edit.ops) {
    const length = op.insert === undefined ? opLength(op) : 0
    if (op.retain === undefined || op.attributes !== undefined) found.push([at, at + length])
    at += length
  }
  return found
}

/** Whether any two share a unit, or one that is empty stands within the other. Two inserts at one place stand beside each other. */
const cross = (mine: readonly Range[], theirs: readonly Range[]): boolean =>
  mine.some(([start, end]) => theirs.some(([from, to]) => start < to && from < end))
