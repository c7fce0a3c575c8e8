import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { forgetSelection, readChanges } from '../around/innerView'

/** Milliseconds; of two timers that end at once the one set first comes first, and a plugin hears of the focus before ProseMirror acts on it. */
const putBackAfter = 20

/**
 * The selection is the browser's: it tells of a new one only in a task of its own, behind keys that were pressed meanwhile, and a change
 * shown before that puts the old one back. So it is read before every act of the hands and before anything is shown.
 */
export class BrowserSelection {
  /** Whether the text had no focus since the last reading, or a click came: the selection last seen says nothing then. */
  private unread = true

  readonly plugin = new Plugin({
    props: {
      handleDOMEvents: {
        ...Object.fromEntries(
          (['keydown', 'keypress', 'beforeinput', 'paste', 'cut', 'copy', 'drop', 'dragstart', 'compositionstart'] as const).map((name) => [
            name,
            (view: EditorView) => {
              this.read(view)
              return false
            },
          ]),
        ),
        // The browser places the caret after these events.
        mousedown: (view, event) => this.besideCursor(view, event) || this.readSoon(view),
        focus: (view) => {
          // So long after it ProseMirror puts back what it knows, over a key pressed meanwhile; it is told just before.
          setTimeout(() => this.read(view), putBackAfter)
          return this.readSoon(view)
        },
      },
    },
  })

  read(view: EditorView): void {
    if (view.isDestroyed || view.composing || !view.hasFocus()) return
    if (this.unread) forgetSelection(view)
    intoText(view)
    this.unread = false
    readChanges(view)
  }

  /** Where somebody's cursor is clicked the browser places no caret, as that is no text; it stands where the other one does. */
  private besideCursor(view: EditorView, event: MouseEvent): boolean {
    const cursor = event.target instanceof Element ? event.target.closest('.ProseMirror-widget') : null
    if (cursor === null || event.button !== 0 || event.shiftKey) return false
    event.preventDefault()
    view.focus()
    view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(view.posAtDOM(cursor, 0)))))
    return true
  }

  private readSoon(view: EditorView): boolean {
    this.unread = true
    setTimeout(() => this.read(view))
    return false
  }
}

/** From before somebody's cursor that stands at the beginning of a text, the browser finds no way to the end of the line; behind it is the same place. */
function intoText(view: EditorView): void {
  const selection = view.dom.ownerDocument.getSelection()
  const { anchorNode, anchorOffset, isCollapsed } = selection ?? {}
  if (!selection || !isCollapsed || !(anchorNode instanceof HTMLElement) || !view.dom.contains(anchorNode)) return
  let next = anchorNode.childNodes[anchorOffset ?? 0]
  if (!isMark(next)) return
  while (isMark(next)) next = next?.nextSibling ?? undefined
  if (next instanceof Text) selection.collapse(next, 0)
}

const isMark = (node: Node | undefined): boolean => node instanceof HTMLElement && node.classList.contains('ProseMirror-widget')
