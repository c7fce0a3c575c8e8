import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { forgetSelection, readChanges } from './innerView'

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
        mousedown: (view) => this.readSoon(view),
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
    this.unread = false
    readChanges(view)
  }

  private readSoon(view: EditorView): boolean {
    this.unread = true
    setTimeout(() => this.read(view))
    return false
  }
}
