import type { Node } from 'prosemirror-model'

/** Which of a target's paragraphs (`first` up to `last`) differ from a document's: they begin at `start` and end `tail` before its end. */
export interface ChangedPart {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly tail: number
}

export function changedPart(doc: Node, target: Node): ChangedPart {
  const shorter = Math.min(doc.childCount, target.childCount)
  let [first, start, same, tail] = [0, 0, 0, 0]
  while (first < shorter && doc.child(first).eq(target.child(first))) start += doc.child(first++).nodeSize
  while (same < shorter - first && doc.child(doc.childCount - 1 - same).eq(target.child(target.childCount - 1 - same)))
    tail += doc.child(doc.childCount - 1 - same++).nodeSize
  return { first, last: target.childCount - same, start, tail }
}
