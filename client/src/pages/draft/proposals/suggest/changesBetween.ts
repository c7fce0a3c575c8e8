import Delta from 'quill-delta'
import { concatTexts, lengthOf, opLength, plainText, sliceText } from '../../../../operations/deltas'
import type { DeltaJson, Operation } from '../../../../operations/operation'
import type { Draft } from '../../../../protocol/draft'

/** A text as it was: the order of its paragraphs, and the words of those that matter. */
export interface TextBefore {
  readonly order: readonly string[]
  readonly words: ReadonlyMap<string, DeltaJson>
}

export const textBefore = ({ paragraphs }: Pick<Draft, 'paragraphs'>): TextBefore => ({
  order: paragraphs.map(({ id }) => id),
  words: new Map(paragraphs.map(({ id, delta }) => [id, delta])),
})

const difference = (before: DeltaJson, after: DeltaJson): DeltaJson =>
  before === after ? { ops: [] } : { ops: new Delta([...before.ops]).diff(new Delta([...after.ops])).ops }

/** Units that an edit deletes at the very end of a text. */
function deletedAtEnd(text: DeltaJson, { ops }: DeltaJson): number {
  const reached = ops.reduce((sum, op) => (op.insert === undefined ? sum + opLength(op) : sum), 0)
  const last = ops.findLast((op) => op.insert === undefined)
  return reached === lengthOf(text) ? (last?.delete ?? 0) : 0
}

/**
 * What happened to a text, as operations: nobody has to know by whose doing. Words that went into a paragraph of their own were split off, those
 * of a paragraph that is gone and stand in the one before were joined to it; all else is edited, put in or taken out. Of paragraphs whose
 * words before are not known, only that they are gone. The order is not looked at.
 */
export function changesBetween(before: TextBefore, { paragraphs }: Pick<Draft, 'paragraphs'>): readonly Operation[] {
  const operations: Operation[] = []
  const known = new Set(before.order)
  const after = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const words = new Map(before.words)
  /** The last paragraph before one in an order that both know. */
  const previous = (order: readonly string[], at: number) => order.slice(0, at).findLast((id) => known.has(id) && after.has(id))

  before.order.forEach((id, at) => {
    if (after.has(id)) return
    const text = words.get(id)
    const into = previous(before.order, at)
    const target = into === undefined ? undefined : words.get(into)
    const now = into === undefined ? undefined : after.get(into)?.delta
    const isJoined =
      text !== undefined &&
      target !== undefined &&
      now !== undefined &&
      plainText(text) !== '' &&
      plainText(now).includes(plainText(text)) &&
      !plainText(target).includes(plainText(text))
    if (into === undefined || target === undefined || text === undefined || !isJoined) {
      operations.push({ op: 'removeParagraph', paragraph: id })
      return
    }
    operations.push({ op: 'joinParagraph', paragraph: id, into, offset: lengthOf(target), length: lengthOf(text) })
    words.set(into, concatTexts(target, text))
  })

  const order = paragraphs.map(({ id }) => id)
  const fresh = paragraphs.map((paragraph, at) => ({ paragraph, at })).filter(({ paragraph: { id } }) => !known.has(id))
  const split = new Set<string>()
  for (const { paragraph, at } of fresh.toReversed()) {
    const from = previous(order, at)
    const text = from === undefined ? undefined : words.get(from)
    const now = from === undefined ? undefined : after.get(from)?.delta
    if (from === undefined || text === undefined || now === undefined) continue
    const deleted = deletedAtEnd(text, difference(text, now))
    const tail = plainText(sliceText(text, lengthOf(text) - deleted))
    const own = plainText(paragraph.delta)
    const length = tail === '' || own === '' ? 0 : own.endsWith(tail) ? deleted : tail.endsWith(own) ? lengthOf(paragraph.delta) : 0
    if (length === 0 || length > deleted) continue
    const offset = lengthOf(text) - length
    operations.push({ op: 'splitParagraph', paragraph: from, offset, newId: paragraph.id })
    words.set(from, sliceText(text, 0, offset))
    words.set(paragraph.id, sliceText(text, offset))
    split.add(paragraph.id)
  }
  for (const { paragraph, at } of fresh) {
    const { id, kind, level, delta } = paragraph
    if (!split.has(id)) operations.push({ op: 'insertParagraph', id, after: order[at - 1] ?? null, kind, level, delta })
  }

  for (const { id, delta } of paragraphs) {
    const text = words.get(id)
    const edit = text === undefined ? { ops: [] } : difference(text, delta)
    if (edit.ops.length > 0) operations.push({ op: 'editText', paragraph: id, delta: edit })
  }
  return operations
}
