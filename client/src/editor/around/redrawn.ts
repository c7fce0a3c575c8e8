import type { Node } from 'prosemirror-model'
import type { Decoration, DecorationSet } from 'prosemirror-view'
import { hasSameOrder } from './sameOrder'

/** What a layer has drawn: its marks by paragraph, and the document they were drawn for. */
export interface DrawnMarks<Mark> {
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly doc: Node | null
  readonly set: DecorationSet
}

/** How a layer's marks are drawn. Decorations come in the order in which the set gives them back, each with a `key` that says what it looks like. */
export interface Drawing<Mark> {
  isSame(a: readonly Mark[], b: readonly Mark[]): boolean
  decorations(node: Node, offset: number, marks: readonly Mark[]): Decoration[]
}

/** Draws other marks in the place of those there were. A paragraph is looked at again only where its marks or its text are others. */
export function redrawn<Mark>(
  doc: Node,
  was: DrawnMarks<Mark>,
  marks: ReadonlyMap<string, readonly Mark[]>,
  drawing: Drawing<Mark>,
): DrawnMarks<Mark> {
  const isSameOrder = hasSameOrder(was.doc, doc)
  const [stale, fresh]: [Decoration[], Decoration[]] = [[], []]
  doc.forEach((node, offset, index) => {
    const id = node.attrs.id as string
    const [before, now] = [was.marks.get(id) ?? [], marks.get(id) ?? []]
    if (before.length + now.length === 0) return
    if (isSameOrder && was.doc?.child(index) === node && drawing.isSame(before, now)) return
    const [old, made] = [was.set.find(offset + 1, offset + node.nodeSize - 1), drawing.decorations(node, offset, now)]
    if (old.length === made.length && old.every((each, at) => isSameDecoration(each, made[at]))) return
    stale.push(...old)
    fresh.push(...made)
  })
  let { set } = was
  if (stale.length > 0) set = set.remove(stale)
  if (fresh.length > 0) set = set.add(doc, fresh)
  return { marks, doc, set }
}

const nameOf = (decoration: Decoration | undefined): string => (decoration?.spec as { key?: string } | undefined)?.key ?? ''

const isSameDecoration = (a: Decoration, b: Decoration | undefined): boolean =>
  a.from === b?.from && a.to === b.to && nameOf(a) === nameOf(b)
