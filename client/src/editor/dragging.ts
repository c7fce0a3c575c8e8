import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Draft } from '../protocol/draft'
import { moveBehind } from './commands'
import type { Hands } from './Hands'
import { shownOrder } from './paragraphNode'
import { draggedType } from './ParagraphView'

/** Moves a paragraph that is dragged by its handle. */
export const draggingPlugin = (hands: Hands): Plugin =>
  new Plugin({
    props: {
      handleDrop: (view, event) => {
        const id = event.dataTransfer?.getData(draggedType)
        if (!id) return false
        const after = dropAnchor(view, hands.draft, event)
        if (after !== undefined) hands.perform(moveBehind(hands.draft, id, after))
        return true
      },
      handleDOMEvents: {
        dragover: (_view, event) => {
          if (!event.dataTransfer?.types.includes(draggedType)) return false
          event.preventDefault()
          return true
        },
      },
    },
  })

/** Behind which paragraph a dragged one is dropped; undefined where it is nowhere near. */
function dropAnchor(view: EditorView, draft: Draft, event: DragEvent): string | null | undefined {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!found) return undefined
  const $pos = view.state.doc.resolve(found.pos)
  const index = $pos.index(0)
  const shown = shownOrder(draft)
  const over = shown[index]
  const dom = over && view.nodeDOM($pos.posAtIndex(index, 0))
  if (!over || over.kind === 'footnote' || !(dom instanceof HTMLElement)) return undefined
  const { top, height } = dom.getBoundingClientRect()
  return event.clientY > top + height / 2 ? over.id : (shown[index - 1]?.id ?? null)
}
