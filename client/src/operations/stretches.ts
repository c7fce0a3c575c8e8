import { mapOffset } from './deltas'
import type { Operation, SplitParagraph, TextStretch } from './operation'

/**
 * PR5. The stretches as they are after an operation. One whose words are all gone stays, empty, where they were; those of one paragraph that
 * meet are one, so that splitting and joining leaves no more of them than there were. The same list where nothing changed.
 */
export function stretchesOver(stretches: readonly TextStretch[], landed: Operation): readonly TextStretch[] {
  const changed = paragraphsOf(landed)
  if (!stretches.some(({ paragraph }) => changed.includes(paragraph))) return stretches
  const after = united(eachOver(stretches, landed))
  return after.length === stretches.length && after.every((stretch, index) => stretch === stretches[index]) ? stretches : after
}

/** Splitting makes no more of them. */
const most = 100

/** The paragraphs whose text an operation changes. */
function paragraphsOf(landed: Operation): readonly unknown[] {
  if (landed.op === 'editText') return [landed.paragraph]
  if (landed.op === 'insertParagraph') return [landed.id]
  if (landed.op === 'splitParagraph') return [landed.paragraph, landed.newId]
  return landed.op === 'joinParagraph' && landed.into !== undefined ? [landed.paragraph, landed.into] : []
}

const isWhole = ({ length }: TextStretch): boolean => (length ?? null) === null

/** Each stretch after the operation. Of two whole paragraphs that a join makes one, the whole stays meant. */
function eachOver(stretches: readonly TextStretch[], landed: Operation): readonly TextStretch[] {
  if (landed.op === 'joinParagraph') {
    const { paragraph, into } = landed
    const isWholeOf = (id: string | undefined, stretch: TextStretch) => stretch.paragraph === id && isWhole(stretch)
    if (stretches.some((each) => isWholeOf(paragraph, each)) && stretches.some((each) => isWholeOf(into, each)))
      return stretches.flatMap((each) => (isWholeOf(paragraph, each) ? [] : isWholeOf(into, each) ? [each] : stretchOver(each, landed)))
  }
  const halved = stretches.length >= most ? 1 : 2
  return stretches.flatMap((stretch) =>
    landed.op === 'splitParagraph' ? stretchOver(stretch, landed).slice(0, halved) : stretchOver(stretch, landed),
  )
}

/** The stretches put together anew: those that meet are one, and stand where the last of them stood. */
function united(stretches: readonly TextStretch[]): readonly TextStretch[] {
  const result: TextStretch[] = []
  for (const stretch of stretches) {
    let whole = stretch
    for (const other of [...result]) {
      if (!meet(other, whole)) continue
      result.splice(result.indexOf(other), 1)
      whole = union(other, whole)
    }
    result.push(whole)
  }
  return result
}

const endOf = ({ start = 0, length }: TextStretch): number => start + (length ?? 0)

const meet = (a: TextStretch, b: TextStretch): boolean =>
  a.paragraph === b.paragraph && (isWhole(a) || isWhole(b) || ((a.start ?? 0) <= endOf(b) && (b.start ?? 0) <= endOf(a)))

function union(a: TextStretch, b: TextStretch): TextStretch {
  if (isWhole(a) || isWhole(b)) return { paragraph: a.paragraph }
  const start = Math.min(a.start ?? 0, b.start ?? 0)
  return { paragraph: a.paragraph, start, length: Math.max(endOf(a), endOf(b)) - start }
}

function stretchOver(stretch: TextStretch, landed: Operation): readonly TextStretch[] {
  const { paragraph, start = 0, length = null } = stretch
  switch (landed.op) {
    case 'editText': {
      if (landed.paragraph !== paragraph || length === null) return [stretch]
      // What is written at either end stands outside.
      const from = mapOffset(landed.delta, start)
      const to = mapOffset(landed.delta, start + length, true)
      return from === start && to - from === length ? [stretch] : [{ paragraph, start: Math.min(from, to), length: Math.max(to - from, 0) }]
    }
    case 'insertParagraph':
      // It comes back with other words.
      return landed.id === paragraph && length !== null && start + length > 0 ? [{ paragraph, start: 0, length: 0 }] : [stretch]
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
