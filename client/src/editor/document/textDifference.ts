import Delta from 'quill-delta'
import type { Op } from 'quill-delta'
import { boundaryBefore, boundaryBehind } from '../../operations/characters'
import { lengthOf, offsetText, opLength, sliceText } from '../../operations/deltas'
import type { DeltaJson } from '../../operations/operation'

const same = (a: Op, b: Op) => JSON.stringify([a.insert, a.attributes ?? {}]) === JSON.stringify([b.insert, b.attributes ?? {}])

/** One entry a UTF-16 unit: the unit or embed. */
const units = (text: DeltaJson): string[] =>
  text.ops.flatMap((op) => (typeof op.insert === 'string' ? op.insert.split('') : [JSON.stringify(op.insert)]))

/**
 * The edit that makes `after` of `before`: one replaced stretch, as small as it can be without cutting a character, and changes of
 * formatting around it. Where the place is ambiguous (a letter typed beside its like) `caret` says where the stretch ends in `after`.
 */
export function textDifference(before: DeltaJson, after: DeltaJson, caret?: number): DeltaJson {
  const [a, b] = [units(before), units(after)]
  const shorter = Math.min(a.length, b.length)
  let suffix = 0
  const most = caret === undefined ? shorter : Math.min(shorter, Math.max(0, b.length - caret))
  while (suffix < most && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++
  let prefix = 0
  while (prefix < shorter - suffix && a[prefix] === b[prefix]) prefix++
  while (suffix < shorter - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++
  const [textA, textB] = [offsetText(before), offsetText(after)]
  if (prefix < a.length || prefix < b.length) {
    prefix = Math.min(boundaryBefore(textA, prefix), boundaryBefore(textB, prefix))
    suffix = Math.min(a.length - boundaryBehind(textA, a.length - suffix), b.length - boundaryBehind(textB, b.length - suffix))
  }
  suffix = Math.min(suffix, shorter - prefix)
  const edit = new Delta(formatting(sliceText(before, 0, prefix), sliceText(after, 0, prefix)))
  for (const op of sliceText(after, prefix, lengthOf(after) - suffix).ops) edit.push(op)
  edit.delete(a.length - prefix - suffix)
  for (const op of formatting(sliceText(before, a.length - suffix), sliceText(after, b.length - suffix))) edit.push(op)
  return { ops: edit.chop().ops }
}

/** Retains that turn the formatting of one text into that of the other; their units are the same. */
function formatting(before: DeltaJson, after: DeltaJson): Op[] {
  const edit = new Delta()
  let at = 0
  for (const op of after.ops) {
    const length = opLength(op)
    for (const was of sliceText(before, at, at + length).ops) {
      const changes: Record<string, unknown> = {}
      for (const name of new Set([...Object.keys(was.attributes ?? {}), ...Object.keys(op.attributes ?? {})]))
        if (JSON.stringify(was.attributes?.[name]) !== JSON.stringify(op.attributes?.[name])) changes[name] = op.attributes?.[name] ?? null
      edit.retain(opLength(was), same({ attributes: changes }, {}) ? undefined : changes)
    }
    at += length
  }
  return edit.ops
}
