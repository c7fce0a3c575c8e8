import Delta from 'quill-delta'
import { concatTexts, lengthOf } from '../../operations/deltas'
import type { DeltaJson, Operation } from '../../operations/operation'
import type { DraftParagraph } from '../../protocol/draft'

/** A place in the draft: `offset` in UTF-16 units. */
export interface Place {
  readonly paragraph: string
  readonly offset: number
}

const edit = (paragraph: string, delta: Delta): Operation[] => {
  const { ops } = delta.chop()
  return ops.length === 0 ? [] : [{ op: 'editText', paragraph, delta: { ops } }]
}

const inserting = (offset: number, text: DeltaJson): Delta => new Delta().retain(offset).concat(new Delta([...text.ops]))

/** Removes what lies between two places in different paragraphs and joins the second to the first. */
function joinAcross(paragraphs: readonly DraftParagraph[], from: Place, to: Place): Operation[] {
  const first = paragraphs.findIndex((paragraph) => paragraph.id === from.paragraph)
  const last = paragraphs.findIndex((paragraph) => paragraph.id === to.paragraph)
  const [start, end] = [paragraphs[first], paragraphs[last]]
  if (!start || !end || first >= last) return []
  return [
    ...edit(start.id, new Delta().retain(from.offset).delete(lengthOf(start.delta) - from.offset)),
    ...paragraphs.slice(first + 1, last).map((between): Operation => ({ op: 'removeParagraph', paragraph: between.id })),
    ...edit(end.id, new Delta().delete(to.offset)),
    { op: 'joinParagraph', paragraph: end.id, into: start.id, offset: from.offset, length: lengthOf(end.delta) - to.offset },
  ]
}

/**
 * Puts `lines` in the place of what lies between two places; one line stays inside the paragraph, several split it. The caret belongs
 * at `caret` afterwards. Paragraphs are those shown, `from` before `to`.
 */
export function replaceRange(
  paragraphs: readonly DraftParagraph[],
  from: Place,
  to: Place,
  lines: readonly DeltaJson[],
  newId: () => string,
): { operations: Operation[]; caret: Place } {
  const within = from.paragraph === to.paragraph
  const [first = { ops: [] }, ...rest] = lines
  const last = rest.pop()
  const deleted = within ? to.offset - from.offset : 0
  const operations: Operation[] = within ? [] : joinAcross(paragraphs, from, to)
  if (last === undefined) {
    operations.push(...edit(from.paragraph, inserting(from.offset, first).delete(deleted)))
    return { operations, caret: { paragraph: from.paragraph, offset: from.offset + lengthOf(first) } }
  }
  operations.push(...edit(from.paragraph, new Delta().retain(from.offset).delete(deleted)))
  const tail = newId()
  operations.push({ op: 'splitParagraph', paragraph: from.paragraph, offset: from.offset, newId: tail })
  operations.push(...edit(from.paragraph, inserting(from.offset, first)))
  const { kind = 'plain', level = 0 } = paragraphs.find((paragraph) => paragraph.id === from.paragraph) ?? {}
  let after = from.paragraph
  for (const line of rest) {
    const id = newId()
    operations.push({ op: 'insertParagraph', id, after, kind, level, delta: concatTexts({ ops: [] }, line) })
    after = id
  }
  operations.push(...edit(tail, inserting(0, last)))
  return { operations, caret: { paragraph: tail, offset: lengthOf(last) } }
}
