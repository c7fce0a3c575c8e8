import type { Operation, SetMasthead, SetParagraph, SetParagraphStatus } from './operation'

/** The fields of `o` that `a` does not set; null where none is left. */
function without<T extends SetParagraph | SetMasthead>(o: T, a: T): T | null {
  const kept = Object.entries(o).filter(([field]) => field === 'op' || field === 'paragraph' || !(field in a))
  return kept.some(([field]) => field !== 'op' && field !== 'paragraph') ? (Object.fromEntries(kept) as unknown as T) : null
}

const orNothing = (o: Operation | null): Operation[] => (o === null ? [] : [o])

/** TX28, TX29. */
export function rebaseParagraphSetting(o: SetParagraph | SetParagraphStatus, a: Operation, first: boolean): Operation[] {
  if (!('paragraph' in a) || a.paragraph !== o.paragraph) return [o]
  if (a.op === 'removeParagraph' || a.op === 'joinParagraph') return []
  if (first || a.op !== o.op) return [o]
  return a.op === 'setParagraph' && o.op === 'setParagraph' ? orNothing(without(o, a)) : []
}

/** TX28. */
export const rebaseMasthead = (o: SetMasthead, a: Operation, first: boolean): Operation[] =>
  first || a.op !== 'setMasthead' ? [o] : orNothing(without(o, a))
