import Delta from 'quill-delta'
import type { Op } from 'quill-delta'
import { opLength } from './deltas'
import type { DeltaJson, Operation } from './operation'

/*
 * PR7: the places of a proposal that can be decided apart, counted from 0. Of an edit each stretch that is inserted, deleted or formatted
 * without anything kept between; each other operation as a whole.
 */

/** How many there are. */
export const countHunks = (steps: readonly Operation[]): number => steps.reduce((sum, step) => sum + hunksIn(step), 0)

/** The operations with these hunks alone. */
export const onlyHunks = (steps: readonly Operation[], hunks: readonly number[]): readonly Operation[] =>
  kept(steps, (hunk) => hunks.includes(hunk))

/** The operations without these hunks, written for the same text. */
export const withoutHunks = (steps: readonly Operation[], hunks: readonly number[]): readonly Operation[] =>
  kept(steps, (hunk) => !hunks.includes(hunk))

const hunksIn = (step: Operation): number => (step.op === 'editText' ? placesIn(step.delta) : 1)

const keeps = (op: Op): boolean => op.retain !== undefined && op.attributes === undefined

const placesIn = ({ ops }: DeltaJson): number =>
  ops.filter((op, index) => {
    const before = ops[index - 1]
    return !keeps(op) && (before === undefined || keeps(before))
  }).length

function kept(steps: readonly Operation[], stays: (hunk: number) => boolean): readonly Operation[] {
  let first = 0
  return steps.flatMap((step): readonly Operation[] => {
    const begin = first
    first += hunksIn(step)
    if (step.op !== 'editText') return stays(begin) ? [step] : []
    const delta = keptIn(step.delta, (place) => stays(begin + place))
    return delta.ops.length === 0 ? [] : [{ ...step, delta }]
  })
}

function keptIn({ ops }: DeltaJson, stays: (place: number) => boolean): DeltaJson {
  const delta = new Delta()
  let [place, isIn] = [0, false]
  for (const op of ops) {
    if (keeps(op)) {
      if (isIn) place++
      isIn = false
      delta.push(op)
      continue
    }
    isIn = true
    if (stays(place)) delta.push(op)
    else if (op.insert === undefined) delta.retain(opLength(op))
  }
  return { ops: delta.chop().ops }
}
