import { isCharacterBoundary } from '../operations/characters'
import { lengthOf, opLength } from '../operations/deltas'
import type { DeltaJson, Operation } from '../operations/operation'

const utf8 = new TextEncoder()

/** Bytes of a value on the wire: the hub's JSON is UTF-8, so Chinese stands as it is (3 bytes a character), half a surrogate pair as \uXXXX. */
export const bytesOf = (value: unknown): number => utf8.encode(JSON.stringify(value)).length

/**
 * Operations that one after the other do what one does, each of at most so many bytes; null where it cannot be divided that far. Only
 * text can: what it inserts is inserted piece after piece, no character cut in half.
 */
export function divided(operation: Operation, most: number): readonly Operation[] | null {
  if (bytesOf(operation) <= most) return [operation]
  if (operation.op !== 'editText' && operation.op !== 'insertParagraph') return null
  const halves = halved(operation.delta)
  if (halves === null) return null
  const [first, rest] = halves
  const paragraph = operation.op === 'insertParagraph' ? operation.id : operation.paragraph
  const before = divided({ ...operation, delta: first }, most)
  const behind = divided({ op: 'editText', paragraph, delta: rest }, most)
  return before && behind && [...before, ...behind]
}

/** Two edits that one after the other do what one does; null where there is one step only, of one character. */
function halved({ ops }: DeltaJson): readonly [DeltaJson, DeltaJson] | null {
  const steps = ops.flatMap((op, index) => (op.retain !== undefined && op.attributes === undefined ? [] : [index]))
  const [only = 0] = steps
  if (steps.length > 1) {
    const at = steps[steps.length >> 1] ?? 0
    return inTwo(ops.slice(0, at), ops.slice(at))
  }
  const step = ops[only]
  const text = step?.insert
  if (step === undefined || typeof text !== 'string') return null
  const at = isCharacterBoundary(text, text.length >> 1) ? text.length >> 1 : (text.length >> 1) + 1
  if (at === 0 || at >= text.length) return null
  return inTwo(
    [...ops.slice(0, only), { ...step, insert: text.slice(0, at) }],
    [{ ...step, insert: text.slice(at) }, ...ops.slice(only + 1)],
  )
}

/** The second edit is written for the text after the first. */
function inTwo(first: DeltaJson['ops'], rest: DeltaJson['ops']): readonly [DeltaJson, DeltaJson] {
  const passed = lengthOf({ ops: first.filter((op) => op.delete === undefined) })
  const [head, ...others] = rest
  if (head?.retain !== undefined && head.attributes === undefined)
    return [{ ops: first }, { ops: [{ retain: passed + opLength(head) }, ...others] }]
  return [{ ops: first }, { ops: [...(passed > 0 ? [{ retain: passed }] : []), ...rest] }]
}
