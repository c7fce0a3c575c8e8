import type { InsertParagraph, MoveParagraph, Operation } from './operation'

type Placement = InsertParagraph | MoveParagraph

const subject = (o: Placement): string => (o.op === 'insertParagraph' ? o.id : o.paragraph)

/** The paragraph or tombstone directly before; null is the beginning. */
export const anchorOf = (o: Placement): string | null => o.behind ?? o.after

function atAnchor<T extends Placement>(o: T, anchor: string | null): T {
  if ((o.behind ?? null) === null && o.after === anchor) return o
  return { ...o, after: anchor, ...('behind' in o ? { behind: undefined } : {}) }
}

/** TX23, TX24. */
function rebasedAnchor(o: Placement, a: Operation, first: boolean): string | null {
  const anchor = anchorOf(o)
  if (a.op === 'splitParagraph' && a.paragraph === anchor) return a.newId
  // Nothing stands behind itself: a paragraph that a proposal brings may have been there before (PR8).
  if ((a.op === 'insertParagraph' || a.op === 'moveParagraph') && first && anchorOf(a) === anchor && subject(a) !== subject(o))
    return subject(a)
  return anchor
}

export const rebaseInsert = (o: InsertParagraph, a: Operation, first: boolean): Operation[] => [atAnchor(o, rebasedAnchor(o, a, first))]

/** TX23 to TX27. */
export function rebaseMove(o: MoveParagraph, a: Operation, first: boolean): Operation[] {
  if ('paragraph' in a && a.paragraph === o.paragraph) {
    if (a.op === 'moveParagraph') return first ? [o] : []
    if (a.op === 'removeParagraph' || a.op === 'joinParagraph') return []
    if (a.op === 'splitParagraph') return [atAnchor(o, anchorOf(o)), { op: 'moveParagraph', paragraph: a.newId, after: o.paragraph }]
  }
  return [atAnchor(o, rebasedAnchor(o, a, first))]
}
