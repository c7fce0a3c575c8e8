import type { Node } from 'prosemirror-model'

/** Which of the target's paragraphs (`first` up to `last`) differ from the document's: they begin at `start` and end `tail` before its end. */
export function changedPart(doc: Node, target: Node): { first: number; last: number; start: number; tail: number } {
  const shorter = Math.min(doc.childCount, target.childCount)
  let [first, start, same, tail] = [0, 0, 0, 0]
  while (first < shorter && doc.child(first).eq(target.child(first))) start += doc.child(first++).nodeSize
  while (same < shorter - first && doc.child(doc.childCount - 1 - same).eq(target.child(target.childCount - 1 - same))) tail += doc.child(doc.childCount - 1 - same++).nodeSize
  return { first, last: target.childCount - same, start, tail }
}
