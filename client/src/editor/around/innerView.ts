import { __endComposition } from 'prosemirror-view'
import type { EditorView } from 'prosemirror-view'

// What ProseMirror does by itself and gives no name to the outside.

declare module 'prosemirror-view' {
  function __endComposition(view: EditorView, restarting?: boolean): boolean
}

interface Inner {
  readonly domObserver: { flush(): void; forceFlush(): void; readonly currentSelection: { clear(): void } }
  readonly docView: { markDirty(from: number, to: number): void } | null
}

const inner = (view: EditorView): Inner => view as unknown as Inner

/** Has ProseMirror read what the browser did to the text and the selection and has not reported yet. */
export function readChanges(view: EditorView): void {
  inner(view).domObserver.forceFlush()
  inner(view).domObserver.flush()
}

/** The next reading takes the browser's selection, also where it is the one last seen. */
export const forgetSelection = (view: EditorView): void => {
  inner(view).domObserver.currentSelection.clear()
}

/** Ends what ProseMirror holds for a composition whose end the browser did not tell. */
export const endComposing = (view: EditorView): void => void __endComposition(view)

/** Draws the nodes between two positions anew, whatever stands in their place now. */
export function redraw(view: EditorView, from: number, to: number): void {
  inner(view).docView?.markDirty(from, to)
  view.updateState(view.state)
}
