import type { Op } from 'quill-delta'
import { lengthOf, opLength, sliceText } from '../../operations/deltas'
import type { DeltaJson } from '../../operations/operation'

export type Mark = 'kept' | 'inserted' | 'deleted'

/** A stretch of a text with what is done to it; what is deleted still stands in it. `dressed`: its formatting changes. */
export interface MarkedRun {
  readonly mark: Mark
  readonly text: DeltaJson
  readonly dressed?: boolean
}

/** A text to which nothing is done yet. */
export const unmarked = (text: DeltaJson): readonly MarkedRun[] => (lengthOf(text) === 0 ? [] : [{ mark: 'kept', text }])

/** A text that is all new. */
export const allInserted = (text: DeltaJson): readonly MarkedRun[] => (lengthOf(text) === 0 ? [] : [{ mark: 'inserted', text }])

/** A text that is all taken out. */
export const allDeleted = (text: DeltaJson): readonly MarkedRun[] => (lengthOf(text) === 0 ? [] : [{ mark: 'deleted', text }])

/** What a reader would see once it is done: everything but what is deleted. */
export const textOf = (runs: readonly MarkedRun[]): DeltaJson => ({
  ops: runs.flatMap(({ mark, text }) => (mark === 'deleted' ? [] : text.ops)),
})

/** The first units that a reader would see, and the rest; what is deleted between stays with what stands before it. */
export function cutRuns(runs: readonly MarkedRun[], at: number): readonly [readonly MarkedRun[], readonly MarkedRun[]] {
  const before: MarkedRun[] = []
  const behind: MarkedRun[] = []
  let left = at
  for (const run of runs) {
    const length = lengthOf(run.text)
    if (behind.length > 0) behind.push(run)
    else if (run.mark === 'deleted') before.push(run)
    else if (length <= left) {
      before.push(run)
      left -= length
    } else {
      if (left > 0) before.push({ ...run, text: sliceText(run.text, 0, left) })
      behind.push({ ...run, text: sliceText(run.text, left) })
      left = 0
    }
  }
  return [before, behind]
}

/** Runs of one kind that follow each other are one; of what is put in and taken out at one place, what is taken out comes first. */
function joined(runs: readonly MarkedRun[]): readonly MarkedRun[] {
  const all: MarkedRun[] = []
  const add = (run: MarkedRun): void => {
    const last = all.at(-1)
    if (last && last.mark === run.mark && last.dressed === run.dressed)
      all[all.length - 1] = { ...last, text: { ops: [...last.text.ops, ...run.text.ops] } }
    else if (last?.mark === 'inserted' && run.mark === 'deleted') {
      all.pop()
      add(run)
      all.push(last)
    } else if (run.text.ops.length > 0) all.push(run)
  }
  for (const run of runs) add(run)
  return all
}

/** The runs after an edit of what a reader would see. What was inserted before and is deleted now leaves no mark. */
export function editedRuns(runs: readonly MarkedRun[], edit: DeltaJson): readonly MarkedRun[] {
  const done: MarkedRun[] = []
  let rest = runs
  const take = (length: number): readonly MarkedRun[] => {
    const [before, behind] = cutRuns(rest, length)
    rest = behind
    return before
  }
  for (const op of edit.ops) {
    if (op.insert !== undefined) done.push({ mark: 'inserted', text: { ops: [op] } })
    else if (op.delete !== undefined)
      for (const run of take(op.delete)) {
        if (run.mark !== 'inserted') done.push({ ...run, mark: 'deleted', dressed: undefined })
      }
    else for (const run of take(opLength(op))) done.push(op.attributes && run.mark === 'kept' ? dressed(run, op) : run)
  }
  return joined([...done, ...rest])
}

function dressed(run: MarkedRun, { attributes = {} }: Op): MarkedRun {
  const ops = run.text.ops.map((op): Op => {
    const all = { ...op.attributes, ...attributes }
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
    return Object.keys(kept).length > 0 ? { insert: op.insert, attributes: kept } : { insert: op.insert }
  })
  return { ...run, text: { ops }, dressed: true }
}

/** Whether anything is done to it. */
export const isMarked = (runs: readonly MarkedRun[]): boolean => runs.some(({ mark, dressed }) => mark !== 'kept' || dressed === true)
