import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { openingWordsLength } from '../ui/document/openingWords'
import { changedPart } from './changedPart'

function openingOf(node: Node, offset: number, language: string): Decoration[] {
  const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
  const length = openingWordsLength(text, node.attrs.kind as string, language)
  return length > 0 ? [Decoration.inline(offset + 1, offset + 1 + length, { class: 'opening-words', lang: language })] : []
}

/** Sets off opening words. Only paragraphs that changed are looked at again. */
export function openingsPlugin(language: string): Plugin {
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: {
      init(_, { doc }) {
        const all: Decoration[] = []
        doc.forEach((node, offset) => all.push(...openingOf(node, offset, language)))
        return DecorationSet.create(doc, all)
      },
      apply(tr, set) {
        if (!tr.docChanged) return set
        const mapped = set.map(tr.mapping, tr.doc)
        const { first, last, start } = changedPart(tr.before, tr.doc)
        const fresh: Decoration[] = []
        let at = start
        for (let index = first; index < last; index++) {
          const node = tr.doc.child(index)
          fresh.push(...openingOf(node, at, language))
          at += node.nodeSize
        }
        const stale = mapped.find(start, at)
        const same = stale.length === fresh.length && stale.every(({ from, to }, index) => from === fresh[index]?.from && to === fresh[index]?.to)
        return same ? mapped : mapped.remove(stale).add(tr.doc, fresh)
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}
