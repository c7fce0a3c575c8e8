import type { Node } from 'prosemirror-model'
import type { Decoration } from 'prosemirror-view'
import type { Draft } from '../../protocol/draft'
import type { MakeLayer, Tools } from './Layer'
import { markedLayer } from './markedLayer'

/** Where a text cites something, as it is drawn. */
export interface CitationMark {
  readonly key: string
  readonly paragraph: string
  /** UTF-16 units of the paragraph's text. */
  readonly from: number
  readonly to: number
}

/** What the layer is told and tells. */
export interface Cited {
  /** What is to be drawn of a draft. The same object as long as it is the same. */
  marks(draft: Draft): readonly CitationMark[]
  /** The pointer rests on a citation, or has left it: null. */
  point(key: string | null): void
  /** A citation was clicked with the key that opens; whether there is something to open. */
  open(key: string): boolean
}

/** The element that shows a citation. */
export const citationElement = (key: string): Element | null => document.querySelector(`.draft-editor [data-citation="${CSS.escape(key)}"]`)

const keyAt = (event: Event): string | null =>
  (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-citation]')?.dataset.citation : undefined) ?? null

/** Makes what a text cites answer to the pointer: beside the document, never in it. */
export const citationsLayer =
  (cited: Cited): MakeLayer =>
  (tools) =>
    markedLayer(tools, {
      name: 'citations',
      drawing: { isSame, decorations: (node, offset, marks: readonly CitationMark[]) => decorationsOf(node, offset, marks, tools) },
      marks: (draft) => cited.marks(draft),
      props: {
        handleClick: (_view, _pos, event) => {
          const key = event.ctrlKey || event.metaKey ? keyAt(event) : null
          return key !== null && cited.open(key)
        },
        handleDOMEvents: {
          mouseover: (_view, event) => {
            cited.point(keyAt(event))
          },
          mouseleave: () => {
            cited.point(null)
          },
        },
      },
    })

const isSame = (a: readonly CitationMark[], b: readonly CitationMark[]): boolean =>
  a.length === b.length && a.every(({ key, from, to }, at) => key === b[at]?.key && from === b[at].from && to === b[at].to)

function decorationsOf(node: Node, offset: number, marks: readonly CitationMark[], { Decoration }: Tools): Decoration[] {
  const at = (place: number) => offset + 1 + Math.max(0, Math.min(place, node.content.size))
  return marks
    .filter(({ from, to }) => at(from) < at(to))
    .map(({ key, from, to }) => Decoration.inline(at(from), at(to), { class: 'citation', 'data-citation': key }, { key }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
