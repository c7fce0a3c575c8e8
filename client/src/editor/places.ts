import type { Node, ResolvedPos } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import type { Place } from './replaceRange'

/** The place in the draft of a position in the document; null outside of a named paragraph. */
export function placeOf($pos: ResolvedPos): Place | null {
  const { parent, parentOffset } = $pos
  return parent.type.name === 'paragraph' && parent.attrs.id !== '' ? { paragraph: parent.attrs.id as string, offset: parentOffset } : null
}

const positions = new WeakMap<Node, Map<string, number>>()

/** The position before a paragraph; null where it is not shown. */
export function positionOf(doc: Node, paragraph: string): number | null {
  let known = positions.get(doc)
  if (known === undefined) {
    known = new Map()
    for (let index = 0, at = 0; index < doc.childCount; at += doc.child(index++).nodeSize) known.set(doc.child(index).attrs.id as string, at)
    positions.set(doc, known)
  }
  return known.get(paragraph) ?? null
}

/** The position of a place, at most the paragraph's end; null where the paragraph is not shown. */
export function positionAt(doc: Node, { paragraph, offset }: Place): number | null {
  const before = positionOf(doc, paragraph)
  if (before === null) return null
  return before + 1 + Math.min(offset, doc.nodeAt(before)?.content.size ?? 0)
}

export function select(tr: Transaction, place: Place): Transaction {
  const at = positionAt(tr.doc, place)
  return at === null ? tr : tr.setSelection(TextSelection.create(tr.doc, at))
}
