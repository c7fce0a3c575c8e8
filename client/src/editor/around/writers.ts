import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Blame, Stretch } from '../../protocol/contract'
import { changedPart } from '../document/changedPart'
import { shownStretches } from './writtenStretches'

/** Who wrote what, and how it is shown. */
export interface Writers {
  readonly blame: Blame
  readonly colourOf: (stretch: Stretch) => string
  /** Who and when, in words. */
  readonly wordsOf: (stretch: Stretch) => string
}

interface Shown {
  readonly writers: Writers | null
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>
  readonly marks: DecorationSet
}

const key = new PluginKey<Shown>('writers')
const nothing: Shown = { writers: null, stretches: new Map(), marks: DecorationSet.empty }

/** Colours stretches of text by who wrote them, while that is asked for. Only paragraphs that changed are looked at again. */
export const writersPlugin = (): Plugin =>
  new Plugin<Shown>({
    key,
    state: {
      init: () => nothing,
      apply(tr, shown): Shown {
        const given = tr.getMeta(key) as { writers: Writers | null } | undefined
        if (given !== undefined) return given.writers === null ? nothing : drawn(tr.doc, given.writers)
        if (shown.writers === null || !tr.docChanged) return shown
        const { writers, stretches } = shown
        const { first, last, start } = changedPart(tr.before, tr.doc)
        const fresh: Decoration[] = []
        let at = start
        for (let index = first; index < last; index++) {
          const node = tr.doc.child(index)
          fresh.push(...marksOf(node, at, writers, stretches))
          at += node.nodeSize
        }
        const mapped = shown.marks.map(tr.mapping, tr.doc)
        return { ...shown, marks: mapped.remove(mapped.find(start, at)).add(tr.doc, fresh) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  })

export const showWriters = (tr: Transaction, writers: Writers | null): Transaction => tr.setMeta(key, { writers })

function drawn(doc: Node, writers: Writers): Shown {
  const stretches = new Map(writers.blame.paragraphs.map((paragraph) => [paragraph.id, paragraph.stretches]))
  const marks: Decoration[] = []
  doc.forEach((node, offset) => marks.push(...marksOf(node, offset, writers, stretches)))
  return { writers, stretches, marks: DecorationSet.create(doc, marks) }
}

function marksOf(node: Node, offset: number, { colourOf, wordsOf }: Writers, stretches: Shown['stretches']): Decoration[] {
  const known = stretches.get(node.attrs.id as string)
  if (known === undefined) return []
  const text = node.textBetween(0, node.content.size, undefined, '\ufffc')
  return shownStretches(known, text).map(({ from, to, by }) =>
    Decoration.inline(offset + 1 + from, offset + 1 + to, {
      class: by.origin === 'written' ? 'written' : 'written-before',
      style: by.origin === 'written' ? `--writer: ${colourOf(by)}` : '',
      title: wordsOf(by),
      'data-writer': by.delegation ?? by.user ?? by.origin,
    }),
  )
}
