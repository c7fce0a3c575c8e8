import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { RemoteCursor } from '../protocol/messages'
import { delegationColour } from '../ui/delegationColour'
import { positionAt } from './places'

/** Other people's cursors, and which paragraphs are near enough to be seen. */
export interface Cursors {
  readonly cursors: readonly RemoteCursor[]
  readonly nameOf: (delegation: string | null, user: string) => string
  readonly isNear: (paragraph: string) => boolean
}

interface PlacedCursor {
  readonly cursor: RemoteCursor
  readonly name: string
  readonly anchor: number
  readonly head: number
  /** The caret's element, the same while the cursor is: the editor asks for it anew whenever something beside it is written. */
  readonly mark: () => HTMLElement
}

interface Drawn {
  readonly given: Cursors
  readonly placed: readonly PlacedCursor[]
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('remoteCursors')

/** Shows other people's carets and selections; those far from what is on the screen are not drawn. */
export const remoteCursorsPlugin = (first: Cursors): Plugin =>
  new Plugin({
    key,
    state: {
      init: (_, { doc }) => drawn(doc, first, place(doc, first, [])),
      apply(tr, was) {
        const given = (tr.getMeta(key) as Cursors | undefined) ?? was.given
        if (given === was.given && !tr.docChanged) return was
        const kept = tr.docChanged
          ? was.placed.map((at) => ({ ...at, anchor: tr.mapping.map(at.anchor), head: tr.mapping.map(at.head) }))
          : was.placed
        return drawn(tr.doc, given, given === was.given ? kept : place(tr.doc, given, kept))
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })

export const showCursors = (tr: Transaction, cursors: Cursors): Transaction => tr.setMeta(key, cursors)

/** A cursor that was not moved by its owner stays where its text went; the others are put where they say. */
function place(doc: Node, { cursors, nameOf, isNear }: Cursors, kept: readonly PlacedCursor[]): PlacedCursor[] {
  const known = new Map(kept.map((at) => [at.cursor, at]))
  return cursors.flatMap((cursor) => {
    if (!isNear(cursor.paragraph)) return []
    const name = nameOf(cursor.delegation, cursor.user)
    const at = known.get(cursor)
    if (at) return [at.name === name ? at : { ...at, name, mark: markOf(cursor, name) }]
    const [anchor, head] = [positionAt(doc, { ...cursor, offset: cursor.anchor }), positionAt(doc, { ...cursor, offset: cursor.head })]
    return anchor === null || head === null ? [] : [{ cursor, name, anchor, head, mark: markOf(cursor, name) }]
  })
}

const drawn = (doc: Node, given: Cursors, placed: readonly PlacedCursor[]): Drawn => ({
  given,
  placed,
  set: placed.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, placed.flatMap(decorationsOf)),
})

function markOf(cursor: RemoteCursor, name: string): () => HTMLElement {
  let mark: HTMLElement | undefined
  return () => {
    if (mark !== undefined) return mark
    mark = document.createElement('span')
    mark.className = 'remote-cursor'
    mark.style.setProperty('--colour', delegationColour(cursor.delegation ?? ''))
    mark.dataset.name = name
    mark.dataset.testid = 'remote-cursor'
    mark.setAttribute('aria-hidden', 'true')
    return mark
  }
}

function decorationsOf({ cursor, name, anchor, head, mark }: PlacedCursor): Decoration[] {
  // A new place is a new mark, so that its label shows again before it fades.
  const caret = Decoration.widget(head, mark, { key: `${cursor.clientId} ${name} ${cursor.paragraph} ${cursor.head}`, side: 10, ignoreSelection: true })
  if (head === anchor) return [caret]
  const selected = { class: 'remote-selection', style: `--colour: ${delegationColour(cursor.delegation ?? '')}` }
  return [caret, Decoration.inline(Math.min(head, anchor), Math.max(head, anchor), selected)]
}
