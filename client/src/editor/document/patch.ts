import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { changedPart } from './changedPart'
import type { ChangedPart } from './changedPart'

const idOf = (node: Node): string => node.attrs.id as string

/** Changes the transaction's document into `target` by as little as possible, so that selections and the view keep their place. */
export function patch(tr: Transaction, target: Node): Transaction {
  const part = changedPart(tr.doc, target)
  return sameIds(tr.doc, target, part) ? patchTexts(tr, target, part) : patchOrder(tr, target, part)
}

const sameIds = (doc: Node, target: Node, { first, last }: ChangedPart): boolean => {
  if (doc.childCount !== target.childCount) return false
  for (let index = first; index < last; index++) if (idOf(doc.child(index)) !== idOf(target.child(index))) return false
  return true
}

function patchTexts(tr: Transaction, target: Node, { first, last, start }: ChangedPart): Transaction {
  let pos = start
  for (let index = first; index < last; index++) {
    patchParagraph(tr, pos, tr.doc.child(index), target.child(index))
    pos += tr.doc.child(index).nodeSize
  }
  return tr
}

function patchOrder(tr: Transaction, target: Node, { first, last, start, tail }: ChangedPart): Transaction {
  const wanted = new Set<string>()
  target.forEach((node) => wanted.add(idOf(node)))
  const known = new Set<string>()
  tr.doc.forEach((node) => known.add(idOf(node)))
  let pos = start
  for (let index = first; index < last; index++) {
    const node = target.child(index)
    dropUnwanted(tr, pos, wanted, node)
    const current = tr.doc.nodeAt(pos)
    if (current !== null && idOf(current) === idOf(node)) {
      const next = target.maybeChild(index + 1)
      if (next && !known.has(idOf(next))) cutOff(tr, pos, current, next)
      else takeIn(tr, pos, current, node, wanted)
      patchParagraph(tr, pos, tr.doc.nodeAt(pos) as Node, node)
    } else {
      dropLater(tr, pos, idOf(node))
      tr.insert(pos, node)
    }
    pos += tr.doc.nodeAt(pos)?.nodeSize ?? 0
  }
  const end = tr.doc.content.size - tail
  if (pos < end) tr.delete(pos, end)
  return tr
}

/** Splits a paragraph whose end became the new one `next`, so that a caret stays with its text. */
function cutOff(tr: Transaction, pos: number, current: Node, next: Node): void {
  const offset = current.content.size - next.content.size
  if (next.content.size > 0 && offset >= 0 && current.content.cut(offset).eq(next.content))
    tr.split(pos + 1 + offset, 1, [{ type: next.type, attrs: next.attrs }])
}

/** Joins the paragraph behind to one that took its text in, for the same reason. */
function takeIn(tr: Transaction, pos: number, current: Node, node: Node, wanted: ReadonlySet<string>): void {
  const behind = tr.doc.nodeAt(pos + current.nodeSize)
  if (behind === null || wanted.has(idOf(behind))) return
  if (current.content.append(behind.content).eq(node.content)) tr.join(pos + current.nodeSize)
}

/** Takes paragraphs at `pos` away that are not wanted; the last one of a document is replaced, as a document is never empty. */
function dropUnwanted(tr: Transaction, pos: number, wanted: ReadonlySet<string>, replacement: Node): void {
  for (let node = tr.doc.nodeAt(pos); node !== null && !wanted.has(idOf(node)); node = tr.doc.nodeAt(pos)) {
    if (tr.doc.childCount === 1) {
      tr.replaceWith(pos, pos + node.nodeSize, replacement)
      return
    }
    tr.delete(pos, pos + node.nodeSize)
  }
}

/** Takes the paragraph away from behind `pos`, where it moves from. */
function dropLater(tr: Transaction, pos: number, id: string): void {
  let found: { pos: number; size: number } | null = null
  tr.doc.forEach((node, offset) => {
    if (offset > pos && idOf(node) === id) found = { pos: offset, size: node.nodeSize }
  })
  const later = found as { pos: number; size: number } | null
  if (later !== null) tr.delete(later.pos, later.pos + later.size)
}

function patchParagraph(tr: Transaction, pos: number, current: Node, target: Node): void {
  const start = current.content.findDiffStart(target.content)
  if (start !== null) {
    const end = current.content.findDiffEnd(target.content)
    if (end !== null) {
      const overlap = Math.max(0, start - Math.min(end.a, end.b))
      tr.replace(pos + 1 + start, pos + 1 + end.a + overlap, target.slice(start, end.b + overlap))
    }
  }
  if (!current.hasMarkup(target.type, target.attrs)) tr.setNodeMarkup(pos, null, target.attrs)
}
