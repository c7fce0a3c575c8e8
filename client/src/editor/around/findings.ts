import type { Node } from 'prosemirror-model'
import type { Decoration } from 'prosemirror-view'
import type { Draft } from '../../protocol/draft'
import type { MakeLayer, Tools } from './Layer'
import { markedLayer } from './markedLayer'

/** Where something is wrong with a text, as it is drawn. */
export interface FindingMark {
  readonly key: string
  readonly paragraph: string
  /** UTF-16 units of the paragraph's text; both the same where something is missing. */
  readonly from: number
  readonly to: number
  readonly level: 'hint' | 'warning' | 'error'
  readonly isChosen: boolean
}

/** What the layer is told and tells. */
export interface Found {
  /** What is to be drawn of a draft. The same object as long as it is the same. */
  marks(draft: Draft): readonly FindingMark[]
  /** Somebody clicked into a mark; null where none is. */
  touch(key: string | null): void
}

/** The element that shows a mark. */
export const findingElement = (key: string): Element | null => document.querySelector(`.draft-editor [data-finding="${CSS.escape(key)}"]`)

/** Underlines what is wrong with a text: beside the document, never in it. */
export const findingsLayer =
  (found: Found): MakeLayer =>
  (tools) =>
    markedLayer(tools, {
      name: 'findings',
      drawing: { isSame, decorations: (node, offset, marks: readonly FindingMark[]) => decorationsOf(node, offset, marks, tools) },
      marks: (draft) => found.marks(draft),
      props: {
        handleClick: (_view, _pos, event) => {
          const words = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-finding]') : null
          found.touch(words?.dataset.finding ?? null)
          return false
        },
      },
    })

const isSame = (a: readonly FindingMark[], b: readonly FindingMark[]): boolean =>
  a.length === b.length &&
  a.every((mark, at) => b[at] !== undefined && look(mark) === look(b[at]) && mark.from === b[at].from && mark.to === b[at].to)

const look = ({ key, level, isChosen }: FindingMark): string => `${key} ${level} ${isChosen}`

const classOf = ({ level, isChosen }: FindingMark): string => `finding finding-${level}${isChosen ? ' finding-chosen' : ''}`

function decorationsOf(node: Node, offset: number, marks: readonly FindingMark[], { Decoration }: Tools): Decoration[] {
  const at = (place: number) => offset + 1 + Math.max(0, Math.min(place, node.content.size))
  return marks
    .map((mark) => {
      const [start, end] = [at(mark.from), at(mark.to)]
      if (start < end) return Decoration.inline(start, end, { class: classOf(mark), 'data-finding': mark.key }, { key: look(mark) })
      return Decoration.widget(start, () => missing(mark), { key: look(mark), side: -1, ignoreSelection: true })
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** A sign where something is missing. Drawn by the sheet of styles: what stands in the text's elements is the text. */
function missing(mark: FindingMark): HTMLElement {
  const sign = document.createElement('span')
  sign.className = `${classOf(mark)} finding-missing`
  sign.dataset.finding = mark.key
  sign.setAttribute('aria-hidden', 'true')
  return sign
}
