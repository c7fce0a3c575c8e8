import { mapOffset } from './deltas'
import type { Operation, SplitParagraph, TextStretch } from './operation'

/** PR5. The stretches as they are after an operation. One whose words are all gone stays, empty, where they were. */
export const stretchesOver = (stretches: readonly TextStretch[], landed: Operation): readonly TextStretch[] =>
  stretches.length === 0 ? stretches : stretches.flatMap((stretch) => stretchOver(stretch, landed))

function stretchOver(stretch: TextStretch, landed: Operation): readonly TextStretch[] {
  const { paragraph, start = 0, length = null } = stretch
  switch (landed.op) {
    case 'editText': {
      if (landed.paragraph !== paragraph || length === null) return [stretch]
      // What is written at either end stands outside.
      const from = mapOffset(landed.delta, start)
      const to = mapOffset(landed.delta, start + length, true)
      return [{ paragraph, start: Math.min(from, to), length: Math.max(to - from, 0) }]
    }
    case 'splitParagraph':
      return landed.paragraph === paragraph ? halves(stretch, landed) : [stretch]
    case 'joinParagraph': {
      const { into, offset = 0 } = landed
      if (into !== undefined && landed.paragraph === paragraph)
        return [{ paragraph: into, start: offset + (length === null ? 0 : start), length: length ?? landed.length ?? 0 }]
      // The whole paragraph was meant as it was, not what others bring into it.
      return into === paragraph && length === null ? [{ paragraph, start: 0, length: offset }] : [stretch]
    }
    default:
      return [stretch]
  }
}

function halves(stretch: TextStretch, { offset, newId }: SplitParagraph): readonly TextStretch[] {
  const { paragraph, start = 0, length = null } = stretch
  if (length === null) return [stretch, { ...stretch, paragraph: newId }]
  const end = start + length
  if (end <= offset && start < offset) return [stretch]
  if (start >= offset) return [{ paragraph: newId, start: start - offset, length }]
  return [
    { paragraph, start, length: offset - start },
    { paragraph: newId, start: 0, length: end - offset },
  ]
}
