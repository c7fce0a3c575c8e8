import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { RemoteCursor } from '../../protocol/messages'
import { delegationColour } from '../../kit/delegationColour'
import { positionAt } from '../document/places'

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
  readonly mark: (isNamed: boolean) => HTMLElement
}

/** Names shown in one paragraph, those of who moved last: more would cover each other and the text. The others show theirs to the mouse. */
const namesInParagraph = 3

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

const drawn = (doc: Node, given: Cursors, placed: readonly PlacedCursor[]): Drawn => {
  const named = latest(placed)
  return {
    given,
    placed,
    set:
      placed.length === 0
        ? DecorationSet.empty
        : DecorationSet.create(
            doc,
            placed.flatMap((at) => decorationsOf(doc, at, named.has(at))),
          ),
  }
}

/** The cursors of each paragraph that moved last; they stand in the order in which they moved. */
function latest(placed: readonly PlacedCursor[]): ReadonlySet<PlacedCursor> {
  const counts = new Map<string, number>()
  return new Set(
    placed.toReversed().filter(({ cursor: { paragraph } }) => {
      const count = counts.get(paragraph) ?? 0
      counts.set(paragraph, count + 1)
      return count < namesInParagraph
    }),
  )
}

function markOf(cursor: RemoteCursor, name: string): (isNamed: boolean) => HTMLElement {
  let mark: HTMLElement | undefined
  const make = () => {
    const made = document.createElement('span')
    made.className = 'remote-cursor'
    made.style.setProperty('--colour', delegationColour(cursor.delegation ?? ''))
    made.dataset.name = name
    made.dataset.testid = 'remote-cursor'
    made.setAttribute('aria-hidden', 'true')
    return made
  }
  return (isNamed) => {
    mark ??= make()
    mark.classList.toggle('unnamed', !isNamed)
    return mark
  }
}

function decorationsOf(doc: Node, { cursor, name, anchor, head, mark }: PlacedCursor, isNamed: boolean): Decoration[] {
  const { parent, parentOffset } = doc.resolve(head)
  // One's own caret stands before the mark; at the beginning of a line behind it, since from before it the browser finds no way to the line's end.
  const side = parentOffset === 0 && parent.content.size > 0 ? -1 : 10
  // A new place is a new mark, so that its label shows again before it fades.
  const key = `${cursor.clientId} ${name} ${cursor.paragraph} ${cursor.head} ${isNamed} ${side}`
  const caret = Decoration.widget(head, () => mark(isNamed), { key, side, ignoreSelection: true })
  if (head === anchor) return [caret]
  const selected = { class: 'remote-selection', style: `--colour: ${delegationColour(cursor.delegation ?? '')}` }
  return [caret, Decoration.inline(Math.min(head, anchor), Math.max(head, anchor), selected)]
}
