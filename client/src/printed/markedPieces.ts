import type { RedlineSegment } from '../protocol/contract'
import { lengthOf, offsetText, sliceText, textDelta } from '../operations/deltas'
import type { DeltaJson } from '../operations/operation'

/** A stretch of a paragraph as it is printed: as it stands, put in, or taken out. */
export interface MarkedPiece {
  op: RedlineSegment['op']
  editorial: boolean
  text: DeltaJson
}

const embed = '\ufffc'

/** A text cut where its marks begin and end. Marks know nothing of embeds; those stay with what stands before them. */
export function markedPieces(text: DeltaJson, segments: readonly RedlineSegment[]): MarkedPiece[] {
  const units = offsetText(text)
  let at = 0
  const pieces = segments.map(({ op, text: words, editorial = false }): MarkedPiece => {
    if (op === 'delete') return { op, editorial, text: textDelta(words) }
    const start = at
    for (let left = words.length; at < units.length && (left > 0 || units[at] === embed); at++) if (units[at] !== embed) left--
    return { op, editorial, text: sliceText(text, start, at) }
  })
  return at < units.length ? [...pieces, { op: 'equal', editorial: false, text: sliceText(text, at, lengthOf(text)) }] : pieces
}
