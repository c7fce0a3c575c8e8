import { applyToText, opLength, sliceText } from '../../operations/deltas'
import type { DeltaJson, Operation } from '../../operations/operation'
import type { MarkedRun } from './markedText'

/** A place of a proposal that can be decided apart (SPEC.md, PR7). */
export interface ProposedPlace {
  /** Its number, counted from 0 through the proposal. */
  readonly hunk: number
  /** What it is of: an edit's place has words, each other operation stands for itself. */
  readonly operation: Operation
  readonly runs: readonly MarkedRun[]
}

const nothing: DeltaJson = { ops: [] }

/** The places of a proposal with their words, numbered as `onlyHunks` numbers them. */
export function proposedPlaces(
  operations: readonly Operation[],
  wordsOf: (paragraph: string) => DeltaJson | undefined,
): readonly ProposedPlace[] {
  const texts = new Map<string, DeltaJson>()
  const places: ProposedPlace[] = []
  for (const operation of operations) {
    if (operation.op !== 'editText') {
      places.push({ hunk: places.length, operation, runs: [] })
      if (operation.op === 'insertParagraph') texts.set(operation.id, operation.delta)
      if (operation.op === 'splitParagraph') {
        const text = texts.get(operation.paragraph) ?? wordsOf(operation.paragraph) ?? nothing
        texts.set(operation.paragraph, sliceText(text, 0, operation.offset))
        texts.set(operation.newId, sliceText(text, operation.offset))
      }
      continue
    }
    const text = texts.get(operation.paragraph) ?? wordsOf(operation.paragraph) ?? nothing
    for (const runs of placesIn(text, operation.delta)) places.push({ hunk: places.length, operation, runs })
    texts.set(operation.paragraph, applyToText(text, operation.delta))
  }
  return places
}

function placesIn(text: DeltaJson, edit: DeltaJson): readonly (readonly MarkedRun[])[] {
  const places: MarkedRun[][] = []
  let [at, isIn] = [0, false]
  for (const op of edit.ops) {
    const length = opLength(op)
    const keeps = op.retain !== undefined && op.attributes === undefined
    if (!keeps && !isIn) places.push([])
    isIn = !keeps
    if (op.insert !== undefined) places.at(-1)?.push({ mark: 'inserted', text: { ops: [op] } })
    else {
      const words = sliceText(text, at, at + length)
      if (op.delete !== undefined) places.at(-1)?.push({ mark: 'deleted', text: words })
      else if (!keeps) places.at(-1)?.push({ mark: 'kept', text: words, dressed: true })
      at += length
    }
  }
  return places
}
