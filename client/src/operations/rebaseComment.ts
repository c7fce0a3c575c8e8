import { onDraft } from './onText'
import type { Operation, SealComment, WriteComment } from './operation'
import { stretchesOver } from './stretches'

/** TX32: a comment stays at the words it is about. */
export function rebaseComment<O extends WriteComment | SealComment>(o: O, a: Operation): O {
  const before = o.on ?? null
  if (before === null || !onDraft.has(a.op)) return o
  const on = stretchesOver(before, a)
  return on === before ? o : { ...o, on }
}
