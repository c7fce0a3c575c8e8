import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { offsetText } from '../operations/deltas'
import type { Draft } from '../protocol/draft'
import type { RemoteCursor } from '../protocol/messages'
import { delegationColour } from '../ui/delegationColour'
import { openingWordsLength } from '../ui/document/openingWords'
import type { Gutter } from './ParagraphView'
import { namesOf, spokenName } from './paragraphNames'
import { positionAt } from './places'
import type { Words } from './words'

/** What is drawn around the text without being in it. */
export interface Surroundings {
  readonly draft: Draft
  readonly cursors: readonly RemoteCursor[]
  readonly words: Words
  readonly active: string | null
  readonly nameOf: (delegation: string | null | undefined, user: string | null | undefined) => string
}

const key = new PluginKey<DecorationSet>('surroundings')

/** Numbers, gutters, opening words, footnote marks and other people's cursors. Give it new surroundings by the meta of its key. */
export const surroundingsPlugin = (first: Surroundings): Plugin =>
  new Plugin({
    key,
    state: {
      init: (_, state) => decorate(state.doc, first),
      apply(tr, set) {
        const surroundings = tr.getMeta(key) as Surroundings | undefined
        return surroundings ? decorate(tr.doc, surroundings) : tr.docChanged ? set.map(tr.mapping, tr.doc) : set
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

export const surroundingsKey = key

const gutters = new WeakMap<object, Gutter>()

/** The same object while it says the same, so that paragraphs are not drawn again. */
function kept(gutter: Gutter): Gutter {
  const known = gutters.get(gutter.paragraph)
  if (known && (Object.keys(gutter) as (keyof Gutter)[]).every((field) => known[field] === gutter[field])) return known
  gutters.set(gutter.paragraph, gutter)
  return gutter
}

function decorate(doc: Node, { draft, cursors, words, active, nameOf }: Surroundings): DecorationSet {
  const names = namesOf(draft)
  const paragraphs = new Map(draft.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const all: Decoration[] = []
  doc.forEach((node, offset) => {
    const paragraph = paragraphs.get(node.attrs.id as string)
    if (!paragraph) return
    const closed = paragraph.status === 'agreed' && draft.role !== 'facilitator'
    const gutter = kept({
      paragraph,
      name: names.get(paragraph.id) ?? '',
      spoken: spokenName(paragraph, names, words),
      author: paragraph.by ? nameOf(paragraph.delegation, paragraph.by) : '',
      words,
      language: draft.language,
      closed,
      active: paragraph.id === active,
    })
    all.push(Decoration.node(offset, offset + node.nodeSize, {}, { gutter }))
    const opening = openingWordsLength(offsetText(paragraph.delta), paragraph.kind, draft.language)
    if (opening > 0) all.push(Decoration.inline(offset + 1, offset + 1 + Math.min(opening, node.content.size), { class: 'opening-words', lang: draft.language }))
    node.forEach((child, at) => {
      if (child.type.name !== 'footnoteReference') return
      const mark = paragraphs.get(child.attrs.footnote as string)?.label ?? '*'
      all.push(Decoration.node(offset + 1 + at, offset + 2 + at, { 'data-mark': mark, 'aria-label': words.note(mark), role: 'doc-noteref' }))
    })
  })
  for (const cursor of cursors) all.push(...cursorOf(doc, cursor, nameOf))
  return DecorationSet.create(doc, all)
}

function cursorOf(doc: Node, cursor: RemoteCursor, nameOf: Surroundings['nameOf']): Decoration[] {
  const head = positionAt(doc, { paragraph: cursor.paragraph, offset: cursor.head })
  const anchor = positionAt(doc, { paragraph: cursor.paragraph, offset: cursor.anchor })
  if (head === null || anchor === null) return []
  const colour = delegationColour(cursor.delegation ?? '')
  const name = nameOf(cursor.delegation, cursor.user)
  const caret = Decoration.widget(
    head,
    () => {
      const mark = document.createElement('span')
      mark.className = 'remote-cursor'
      mark.style.setProperty('--colour', colour)
      mark.dataset.name = name
      mark.dataset.testid = 'remote-cursor'
      mark.setAttribute('aria-hidden', 'true')
      return mark
    },
    { key: `${cursor.clientId} ${name}`, side: 10, ignoreSelection: true },
  )
  if (head === anchor) return [caret]
  const selected = { class: 'remote-selection', style: `--colour: ${colour}` }
  return [caret, Decoration.inline(Math.min(head, anchor), Math.max(head, anchor), selected)]
}
