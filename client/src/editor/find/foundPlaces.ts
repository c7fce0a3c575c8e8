import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Match } from './find'
import { positionAt } from '../document/places'

/** Most places that are marked at once; the one chosen always is. */
const most = 500

const key = new PluginKey<DecorationSet>('foundPlaces')

/** Marks what was found. */
export const foundPlacesPlugin = (): Plugin =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => (tr.getMeta(key) as DecorationSet | undefined) ?? set.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => key.getState(state) },
  })

export function markFound(tr: Transaction, matches: readonly Match[], chosen: Match | null): Transaction {
  const shown = matches.slice(0, most)
  const marks = [...(chosen === null || shown.includes(chosen) ? shown : [chosen, ...shown])].flatMap((match) =>
    mark(tr.doc, match, match === chosen),
  )
  return tr.setMeta(key, DecorationSet.create(tr.doc, marks))
}

function mark(doc: Node, { paragraph, from, to }: Match, chosen: boolean): Decoration[] {
  const [start, end] = [positionAt(doc, { paragraph, offset: from }), positionAt(doc, { paragraph, offset: to })]
  return start === null || end === null ? [] : [Decoration.inline(start, end, { class: chosen ? 'found found-chosen' : 'found' })]
}
