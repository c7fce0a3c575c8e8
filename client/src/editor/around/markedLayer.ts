import type { EditorProps } from 'prosemirror-view'
import type { Draft } from '../../protocol/draft'
import { grouped } from '../completion/tables'
import type { Layer, Tools } from './Layer'
import { redrawn, type Drawing, type DrawnMarks } from './redrawn'

interface Marked<Mark> {
  readonly name: string
  readonly drawing: Drawing<Mark>
  /** What is to be drawn of a draft. The same object as long as it is the same. */
  readonly marks: (draft: Draft) => readonly Mark[]
  /** What the layer does with clicks and the pointer. */
  readonly props: EditorProps
}

/** A layer of marks on stretches of paragraphs, drawn anew when they are others and moved with the text in between. */
export function markedLayer<Mark extends { readonly paragraph: string }>(
  { Plugin, PluginKey, DecorationSet }: Tools,
  layer: Marked<Mark>,
): Layer {
  const key = new PluginKey<DrawnMarks<Mark>>(layer.name)
  let shown: readonly Mark[] = []
  const plugin = new Plugin<DrawnMarks<Mark>>({
    key,
    state: {
      init: () => ({ marks: new Map(), doc: null, set: DecorationSet.empty }),
      apply(tr, was) {
        const set = tr.docChanged ? was.set.map(tr.mapping, tr.doc) : was.set
        const marks = tr.getMeta(key) as DrawnMarks<Mark>['marks'] | undefined
        if (marks !== undefined) return redrawn(tr.doc, { ...was, set }, marks, layer.drawing)
        return set === was.set ? was : { ...was, set }
      },
    },
    props: { ...layer.props, decorations: (state) => key.getState(state)?.set },
  })
  return {
    plugin,
    draw(tr, draft) {
      const marks = layer.marks(draft)
      if (marks === shown) return false
      shown = marks
      tr.setMeta(
        key,
        grouped(marks, ({ paragraph }) => paragraph),
      )
      return true
    },
    actions: () => [],
  }
}
