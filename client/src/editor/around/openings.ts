import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { openingWordsLength, paragraphLanguage } from '../../document/openingWords'
import { changedPart } from '../document/changedPart'

function openingOf(node: Node, offset: number, language: string): Decoration[] {
  const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
  const own = paragraphLanguage(text, language)
  const length = openingWordsLength(text, node.attrs.kind as string, own)
  return length > 0 ? [Decoration.inline(offset + 1, offset + 1 + length, { class: 'opening-words', lang: own }, { lang: own })] : []
}

const isSame = (a: Decoration, b: Decoration): boolean =>
  a.from === b.from && a.to === b.to && (a.spec as { lang: string }).lang === (b.spec as { lang: string }).lang

/** Sets off opening words, as the paragraph’s own language prints them. Only paragraphs that changed are looked at again. */
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
        const same = stale.length === fresh.length && stale.every((mark, index) => fresh[index] !== undefined && isSame(mark, fresh[index]))
        return same ? mapped : mapped.remove(stale).add(tr.doc, fresh)
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}
