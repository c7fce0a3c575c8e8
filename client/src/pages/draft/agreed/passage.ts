import Delta from 'quill-delta'
import { offsetText } from '../../../operations/deltas'
import type { Operation } from '../../../operations/operation'
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
  const edit = new Delta().retain(from)
  let at = from
  const pass = (isMeant: (unit: string) => boolean) => {
    const start = at
    while (at < to && isMeant(text[at] ?? '')) at++
    edit.retain(at - start)
  }
  pass((unit) => unit === embed || unit.trim() === '')
  for (const { op, text: words } of segments) {
    // The segments go from the agreed wording to one's own.
    if (op === 'delete') edit.insert(words)
    else
      for (let left = words.length; left > 0;) {
        pass((unit) => unit === embed)
        const start = at
        while (at < to && left > 0 && text[at] !== embed) [at, left] = [at + 1, left - 1]
        if (at === start) return null
        if (op === 'equal') edit.retain(at - start)
        else edit.delete(at - start)
      }
  }
  return [{ op: 'editText', paragraph, delta: { ops: edit.chop().ops } }]
}
