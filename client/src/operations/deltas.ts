import Delta from 'quill-delta'
import type { Op } from 'quill-delta'
import type { DeltaJson } from './operation'

export const emptyDelta: DeltaJson = { ops: [] }

const asDelta = (delta: DeltaJson) => new Delta([...delta.ops])

export const opLength = (op: Op): number =>
  typeof op.insert === 'string'
    ? op.insert.length
    : op.insert !== undefined
      ? 1
      : typeof op.retain === 'number'
        ? op.retain
        : (op.delete ?? 1)

/** Length of a text, each embed counting 1. */
export const lengthOf = (text: DeltaJson): number => text.ops.reduce((sum, op) => sum + opLength(op), 0)

/** By how many units an edit lengthens a text. */
export const lengthChange = (edit: DeltaJson): number =>
  edit.ops.reduce((sum, op) => (op.insert !== undefined ? sum + opLength(op) : op.delete !== undefined ? sum - op.delete : sum), 0)

/** The text without formatting and embeds. */
export const plainText = (text: DeltaJson): string => text.ops.map((op) => (typeof op.insert === 'string' ? op.insert : '')).join('')

/** The text with one object replacement character (U+FFFC) for each embed, so that offsets hold. */
export const offsetText = (text: DeltaJson): string =>
  text.ops.map((op) => (typeof op.insert === 'string' ? op.insert : op.insert !== undefined ? '\ufffc' : '')).join('')

export const textDelta = (text: string): DeltaJson => (text === '' ? emptyDelta : { ops: [{ insert: text }] })

export const compose = (a: DeltaJson, b: DeltaJson): DeltaJson => ({ ops: asDelta(a).compose(asDelta(b)).ops })

/** Compose for a text: what an edit reaches beyond the text's end has no effect, so that the result is a text in any case. */
export const applyToText = (text: DeltaJson, edit: DeltaJson): DeltaJson => ({
  ops: asDelta(text)
    .compose(asDelta(edit))
    .ops.filter((op) => op.insert !== undefined),
})

/** `b`, written for the same base as `a`, as it reads after `a`; with `priority` inserts of `a` at the same place come first. */
export const transform = (a: DeltaJson, b: DeltaJson, priority: boolean): DeltaJson => ({
  ops: asDelta(a).transform(asDelta(b), priority).ops,
})

/** Where a place is after an edit; text inserted exactly there ends up before it, with `stays` behind it. */
export const mapOffset = (edit: DeltaJson, offset: number, stays = false): number => asDelta(edit).transformPosition(offset, stays)

/** The edit that undoes `edit` on the text `before`. */
export const invertEdit = (edit: DeltaJson, before: DeltaJson): DeltaJson => ({ ops: asDelta(edit).invert(asDelta(before)).ops })

/** Units `start` to `end` of a text. */
export const sliceText = (text: DeltaJson, start: number, end?: number): DeltaJson => ({ ops: asDelta(text).slice(start, end).ops })

export const concatTexts = (a: DeltaJson, b: DeltaJson): DeltaJson => ({ ops: asDelta(a).concat(asDelta(b)).ops })

/** The same edit, moved right by `by` units. */
export const shift = (edit: DeltaJson, by: number): DeltaJson => ({ ops: new Delta().retain(by).concat(asDelta(edit)).ops })

/** Rule TX2: the edit cut at `k`; an insert exactly at `k` stays with the text before it, at `k` = 0 it goes behind. */
export function cut(edit: DeltaJson, k: number): [before: DeltaJson, behind: DeltaJson] {
  const before = new Delta()
  const behind = new Delta()
  let passed = 0
  for (const op of edit.ops) {
    if (op.insert !== undefined) {
      ;(passed < k || (passed === k && k > 0) ? before : behind).push(op)
      continue
    }
    const length = opLength(op)
    const inBefore = Math.min(Math.max(k - passed, 0), length)
    const piece = (size: number): Op => (op.delete !== undefined ? { delete: size } : { ...op, retain: size })
    if (inBefore > 0) before.push(piece(inBefore))
    if (inBefore < length) behind.push(piece(length - inBefore))
    passed += length
  }
  return [{ ops: before.chop().ops }, { ops: behind.chop().ops }]
}
