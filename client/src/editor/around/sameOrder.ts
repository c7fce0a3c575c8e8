import type { Node } from 'prosemirror-model'

/** Whether two documents have the same paragraphs in the same order. What was put in, moved or put back has lost what was drawn in it. */
export function hasSameOrder(a: Node | null, b: Node): boolean {
  if (a === b) return true
  if (a?.childCount !== b.childCount) return false
  for (let index = 0; index < b.childCount; index++) if (a.child(index).attrs.id !== b.child(index).attrs.id) return false
  return true
}
