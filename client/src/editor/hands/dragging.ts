import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Draft } from '../../protocol/draft'
import { moveBehind, replace } from './commands'
import { selectedRange } from './Hands'
import type { Hands } from './Hands'
import { put } from './inputs'
import { shownOrder } from '../document/shownOrder'
import { draggedType } from '../around/ParagraphView'
import { placeOf } from '../document/places'
import type { Place } from './replaceRange'

/** Moves a paragraph that is dragged by its handle, and puts what else is dropped where it is dropped, as if it were pasted. */
export const draggingPlugin = (hands: Hands): Plugin =>
  new Plugin({
    props: {
      handleDrop: (view, event, _slice, moved) => {
        const id = event.dataTransfer?.getData(draggedType)
        if (!id) {
          dropWords(hands, view, event, moved)
          return true
        }
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

function dropWords(hands: Hands, view: EditorView, event: DragEvent, moved: boolean): void {
  const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
  const dropped = pos === undefined ? null : placeOf(view.state.doc.resolve(pos))
  const taken = moved ? selectedRange(hands) : null
  if (pos === undefined || (taken && pos >= view.state.selection.from && pos <= view.state.selection.to)) return
  const { draft } = hands
  if (taken) hands.perform({ operations: replace(draft, taken.from, taken.to, [{ ops: [] }]).operations })
  // What may not be taken away is not doubled.
  if (taken && hands.draft === draft) return
  const place = dropped && taken ? placeWithout(dropped, taken) : dropped
  view.focus()
  put(hands, view, place && { from: place, to: place }, event.dataTransfer)
}

/** Where a place is once a stretch of text is taken out that it is not in. */
function placeWithout(place: Place, { from, to }: { from: Place; to: Place }): Place {
  if (place.paragraph !== to.paragraph || place.offset < to.offset) return place
  return { paragraph: from.paragraph, offset: from.offset + place.offset - to.offset }
}

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
