import type { Node, ResolvedPos } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import type { Place } from '../hands/replaceRange'

/** The place in the draft of a position in the document; null outside of a named paragraph. */
export function placeOf($pos: ResolvedPos): Place | null {
  const { parent, parentOffset } = $pos
  return parent.type.name === 'paragraph' && parent.attrs.id !== '' ? { paragraph: parent.attrs.id as string, offset: parentOffset } : null
}

interface Standing {
  readonly before: number
  readonly size: number
}

const standings = new WeakMap<Node, Map<string, Standing>>()

function standingOf(doc: Node, paragraph: string): Standing | undefined {
  let known = standings.get(doc)
  if (known === undefined) {
    known = new Map()
    let before = 0
    for (let index = 0; index < doc.childCount; index++) {
      const node = doc.child(index)
      known.set(node.attrs.id as string, { before, size: node.content.size })
      before += node.nodeSize
    }
    standings.set(doc, known)
  }
  return known.get(paragraph)
}

/** The position before a paragraph; null where it is not shown. */
export const positionOf = (doc: Node, paragraph: string): number | null => standingOf(doc, paragraph)?.before ?? null

/** The position of a place, at most the paragraph's end; null where the paragraph is not shown. */
export function positionAt(doc: Node, { paragraph, offset }: Place): number | null {
  const standing = standingOf(doc, paragraph)
  return standing ? standing.before + 1 + Math.min(offset, standing.size) : null
}

export function select(tr: Transaction, place: Place): Transaction {
  const at = positionAt(tr.doc, place)
  return at === null ? tr : tr.setSelection(TextSelection.create(tr.doc, at))
}
