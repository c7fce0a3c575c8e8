import Delta from 'quill-delta'
import { opLength } from '../../../operations/deltas'
import type { DeltaJson } from '../../../operations/operation'

/** A place of an edit with nothing kept between: where it begins, how much it reaches over, and what it does there. */
interface EditedPlace {
  readonly start: number
  readonly length: number
  readonly change: DeltaJson['ops']
}

/** Words that an edit puts in at a place; null where it puts in something else than words. */
const wordsIn = ({ change }: EditedPlace): string | null => {
  const put = change.filter(({ insert }) => insert !== undefined)
  return put.every(({ insert }) => typeof insert === 'string') ? put.map(({ insert }) => insert as string).join('') : null
}

/** Whether `own` does at a place what is done there already, or the same with more words around it. */
function goesOn(own: EditedPlace, done: EditedPlace): boolean {
  if (own.start !== done.start || own.length !== done.length) return false
  if (JSON.stringify(own.change) === JSON.stringify(done.change)) return true
  const [words, before] = [wordsIn(own), wordsIn(done)]
  return words !== null && before !== null && before.trim() !== '' && words.includes(before)
}

/**
 * What two made of a text, in one: what both did is there once, and where `own` only goes on with what is shown it reads as `own` has it.
 * All else both did stays, side by side.
 */
export function mergedText(known: DeltaJson, own: DeltaJson, shown: DeltaJson): DeltaJson {
  const [mine, others] = [placesBetween(known, own), placesBetween(known, shown)]
  const kept = others.map((place) => mine.find((own) => goesOn(own, place)) ?? place)
  const more = mine.filter((own) => !others.some((place) => goesOn(own, place)))
  const done = editOf(kept)
  return { ops: new Delta([...known.ops]).compose(done).compose(done.transform(editOf(more), true)).ops }
}

/** The places in which one text differs from another. */
function placesBetween(before: DeltaJson, after: DeltaJson): readonly EditedPlace[] {
  const places: EditedPlace[] = []
  let [start, reach, change] = [0, 0, [] as DeltaJson['ops'][number][]]
  const close = () => {
    if (change.length > 0) places.push({ start, length: reach, change })
    ;[start, reach, change] = [start + reach, 0, []]
  }
  for (const op of new Delta([...before.ops]).diff(new Delta([...after.ops])).ops) {
    if (op.retain !== undefined && op.attributes === undefined) {
      close()
      start += opLength(op)
      continue
    }
    change.push(op)
    if (op.insert === undefined) reach += opLength(op)
  }
  close()
  return places
}

function editOf(places: readonly EditedPlace[]): Delta {
  const edit = new Delta()
  let at = 0
  for (const { start, length, change } of places) {
    edit.retain(start - at)
    for (const op of change) edit.push(op)
    at = start + length
  }
  return edit
}
