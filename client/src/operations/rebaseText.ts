import { cut, lengthChange, mapOffset, shift, transform } from './deltas'
import type { DeltaJson, EditText, JoinParagraph, Operation, RemoveParagraph, RestoreParagraph, SplitParagraph } from './operation'

type WrittenJoin = Required<JoinParagraph>

/** The join with its written-out fields; a join that nobody applied yet touches nothing. */
export const written = (join: JoinParagraph): WrittenJoin | null =>
  join.into !== undefined && join.offset !== undefined && join.length !== undefined ? (join as WrittenJoin) : null

const edit = (paragraph: string, delta: DeltaJson): EditText[] => (delta.ops.length === 0 ? [] : [{ op: 'editText', paragraph, delta }])

const split = (paragraph: string, offset: number, newId: string): SplitParagraph => ({ op: 'splitParagraph', paragraph, offset, newId })

/** TX1, TX2, TX4, TX5, TX15. */
export function rebaseEdit(o: EditText, a: Operation, first: boolean): Operation[] {
  if (a.op === 'editText' && a.paragraph === o.paragraph) return edit(o.paragraph, transform(a.delta, o.delta, first))
  if (a.op === 'splitParagraph' && a.paragraph === o.paragraph) {
    const [before, behind] = cut(o.delta, a.offset)
    return [...edit(o.paragraph, before), ...edit(a.newId, behind)]
  }
  const join = a.op === 'joinParagraph' ? written(a) : null
  if (join?.paragraph === o.paragraph) return edit(join.into, shift(o.delta, join.offset))
  if (join?.into === o.paragraph && join.length > 0) return edit(o.paragraph, transform(joinedText(join), o.delta, false))
  return [o]
}

/** The join as its target sees it: so many units inserted. */
const joinedText = (join: WrittenJoin): DeltaJson => ({
  ops: [...(join.offset > 0 ? [{ retain: join.offset }] : []), { insert: ' '.repeat(join.length) }],
})

/** TX3, TX7, TX7a, TX8, TX9, TX16. */
export function rebaseSplit(o: SplitParagraph, a: Operation, first: boolean): Operation[] {
  if ((a.op === 'splitParagraph' && a.newId === o.newId) || (a.op === 'insertParagraph' && a.id === o.newId)) return []
  if (a.op === 'editText' && a.paragraph === o.paragraph) return [{ ...o, offset: o.offset === 0 ? 0 : mapOffset(a.delta, o.offset) }]
  if (a.op === 'splitParagraph' && a.paragraph === o.paragraph) {
    if (o.offset < a.offset || (o.offset === a.offset && !first)) return [o]
    return [{ ...o, paragraph: a.newId, offset: o.offset - a.offset }]
  }
  const join = a.op === 'joinParagraph' ? written(a) : null
  if (join?.paragraph === o.paragraph) return [{ ...o, paragraph: join.into, offset: join.offset + o.offset }]
  if (join?.into === o.paragraph && o.offset > join.offset) return [{ ...o, offset: o.offset + join.length }]
  return [o]
}

/** TX6, TX10 to TX14, TX18. */
export function rebaseJoin(o: JoinParagraph, a: Operation, first: boolean): Operation[] {
  const join = written(o)
  if (join === null) return [o]
  switch (a.op) {
    case 'editText':
      if (a.paragraph === join.paragraph) return [{ ...join, length: join.length + lengthChange(a.delta) }]
      if (a.paragraph === join.into) return [{ ...join, offset: mapOffset(a.delta, join.offset) }]
      return [o]
    case 'splitParagraph':
      if (a.paragraph === join.paragraph) return [{ ...join, length: a.offset }]
      if (a.paragraph === join.into && a.offset <= join.offset) return [{ ...join, into: a.newId, offset: join.offset - a.offset }]
      return [o]
    case 'removeParagraph':
      if (a.paragraph === join.into) return []
      if (a.paragraph === join.paragraph) return first ? [] : [{ op: 'restoreParagraph', paragraph: join.paragraph }, join]
      return [o]
    case 'joinParagraph':
      return overJoin(join, written(a), first)
    default:
      return [o]
  }
}

function overJoin(o: WrittenJoin, a: WrittenJoin | null, first: boolean): Operation[] {
  if (a === null) return [o]
  if (a.paragraph === o.paragraph || (a.paragraph === o.into && a.into === o.paragraph)) {
    const same = a.paragraph === o.paragraph && a.into === o.into
    return first || same ? [] : [split(a.into, a.offset, a.paragraph === o.paragraph ? o.paragraph : a.paragraph), o]
  }
  if (a.paragraph === o.into) return [{ ...o, into: a.into, offset: a.offset + o.offset }]
  if (a.into === o.paragraph) return [{ ...o, length: o.length + a.length }]
  if (a.into === o.into && first) return [{ ...o, offset: o.offset + a.length }]
  return [o]
}

/** TX17, TX19 to TX21. */
export function rebaseRemove(o: RemoveParagraph, a: Operation, first: boolean): Operation[] {
  if (a.op === 'removeParagraph' && a.paragraph === o.paragraph) return []
  if (a.op === 'splitParagraph' && a.paragraph === o.paragraph) return [o, { op: 'removeParagraph', paragraph: a.newId }]
  const join = a.op === 'joinParagraph' ? written(a) : null
  if (join?.paragraph === o.paragraph) return first ? [] : [split(join.into, join.offset, join.paragraph), o]
  if (join?.into === o.paragraph) return [split(join.into, join.offset, join.paragraph), o]
  return [o]
}

/** TX22, and its meeting with a split of the tombstone: both halves come back. */
export function rebaseRestore(o: RestoreParagraph, a: Operation): Operation[] {
  if (!('paragraph' in a) || a.paragraph !== o.paragraph) return [o]
  if (a.op === 'restoreParagraph') return []
  return a.op === 'splitParagraph' ? [o, { op: 'restoreParagraph', paragraph: a.newId }] : [o]
}
