import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { DraftSession } from '../session/DraftSession'

/** Milliseconds between two looks whether ProseMirror has read the composed text. */
const reading = 20

/** An input method at work: from its first letter on the session is held, so that nothing comes between; its end makes one change of all. */
export class Composition {
  /** Whether the session is held. */
  isOpen = false

  readonly plugin = new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          if (!this.isOpen) this.session.hold()
          this.isOpen = true
          return false
        },
        compositionend: (view) => {
          this.endLater(view)
          return false
        },
      },
    },
  })

  /** `commit` is to hand on what was composed, while the session is still held; `show` follows. */
  constructor(
    private readonly session: DraftSession,
    private readonly commit: () => void,
    private readonly show: () => void,
  ) {}

  isUnderWay(view: EditorView): boolean {
    return this.isOpen || view.composing
  }

  abandon(): void {
    if (this.isOpen) this.session.release()
    this.isOpen = false
  }

  /** ProseMirror reads the composed text a moment after the event; until then the difference is not whole. */
  private endLater(view: EditorView): void {
    setTimeout(() => {
      if (!this.isOpen || view.isDestroyed) return
      if (view.composing) return this.endLater(view)
      this.isOpen = false
      this.commit()
      this.session.release()
      this.show()
    }, reading)
  }
}
