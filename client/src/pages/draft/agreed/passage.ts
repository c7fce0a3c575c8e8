import { offsetText } from '../../../operations/deltas'
import type { DeltaJson, Operation } from '../../../operations/operation'
import type { AgreedWording } from '../../../protocol/contract'
import type { Draft } from '../../../protocol/draft'

const embed = '\ufffc'

/** Words of a paragraph, by where they stand in it: UTF-16 units, an embed counting 1. */
export interface Passage {
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/** Its words as they are asked about: without marks of notes, without blanks at the ends. */
export const wordsOf = (draft: Pick<Draft, 'paragraphs'>, { paragraph, from, to }: Passage): string =>
  offsetText(draft.paragraphs.find(({ id }) => id === paragraph)?.delta ?? { ops: [] })
    .slice(from, to)
    .replaceAll(embed, '')
    .trim()

/**
 * The edit that gives a passage an agreed wording: only what differs is written, so that notes and what others write stay. Null where the
 * passage does not read as it was asked about any more.
 */
export function takenOver(
  draft: Pick<Draft, 'paragraphs'>,
  passage: Passage,
  { segments }: Pick<AgreedWording, 'segments'>,
): Operation[] | null {
  const { paragraph, from, to } = passage
  const own = segments.map(({ op, text }) => (op === 'delete' ? '' : text)).join('')
  if (wordsOf(draft, passage) !== own) return null
  const text = offsetText(draft.paragraphs.find(({ id }) => id === paragraph)?.delta ?? { ops: [] })
  const ops: DeltaJson['ops'][number][] = []
  let at = from
  const pass = (isMeant: (unit: string) => boolean) => {
    const start = at
    while (at < to && isMeant(text[at] ?? '')) at++
    if (at > start) ops.push({ retain: at - start })
  }
  if (from > 0) ops.push({ retain: from })
  pass((unit) => unit === embed || unit.trim() === '')
  for (const { op, text: words } of segments) {
    // The segments go from the agreed wording to one's own.
    if (op === 'delete') ops.push({ insert: words })
    else
      for (let left = words.length; left > 0;) {
        pass((unit) => unit === embed)
        const start = at
        while (at < to && left > 0 && text[at] !== embed) [at, left] = [at + 1, left - 1]
        if (at === start) return null
        ops.push(op === 'equal' ? { retain: at - start } : { delete: at - start })
      }
  }
  return [
    {
      op: 'editText',
      paragraph,
      delta: { ops: ops.reduce(joined, []).filter((op, index, all) => index < all.length - 1 || op.retain === undefined) },
    },
  ]
}

/** Retains that follow each other are one. */
function joined(ops: DeltaJson['ops'][number][], op: DeltaJson['ops'][number]): DeltaJson['ops'][number][] {
  const last = ops.at(-1)
  if (typeof last?.retain !== 'number' || typeof op.retain !== 'number') return [...ops, op]
  return [...ops.slice(0, -1), { retain: last.retain + op.retain }]
}
