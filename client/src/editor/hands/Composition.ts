import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { DraftSession } from '../../session/DraftSession'
import { endComposing, readChanges } from '../around/innerView'

/** Milliseconds between two looks whether ProseMirror has read the composed text. */
const reading = 20

/** Milliseconds without a sign of the input method after which nothing is held for it any longer. */
const silence = 8000

/**
 * An input method at work: from its first letter on the session is held, so that nothing comes between; its end makes one change of all.
 * Not every end is told: a key or an input outside of the composition, a click, a lost focus end it too, and who pauses holds nothing.
 */
export class Composition {
  /** Whether the session is held. */
  isOpen = false
  private pausing: ReturnType<typeof setTimeout> | undefined

  readonly plugin = new Plugin({
    view: (view) => {
      const leave = () => this.endWithout(view)
      const hide = () => {
        if (document.visibilityState === 'hidden') this.finish(view)
      }
      document.addEventListener('mousedown', leave, { capture: true })
      document.addEventListener('visibilitychange', hide)
      return {
        destroy: () => {
          document.removeEventListener('mousedown', leave, { capture: true })
          document.removeEventListener('visibilitychange', hide)
        },
      }
    },
    props: {
      handleDOMEvents: {
        compositionstart: (view) => this.open(view),
        compositionupdate: (view) => this.open(view),
        compositionend: (view) => {
          this.endLater(view)
          return false
        },
        keydown: (view, event) => {
          // 229: the key is the input method's.
          if (!event.isComposing && event.keyCode !== 229) this.finish(view)
          return false
        },
        beforeinput: (view, event) => this.finishAt(view, event),
        // A page's own commands tell only afterwards.
        input: (view, event) => this.finishAt(view, event as InputEvent),
        blur: (view) => this.endWithout(view),
      },
    },
  })

  /** `commit` is to hand on what was composed, while the session is still held; `show` follows. */
  constructor(
    private readonly session: DraftSession,
    private readonly commit: () => void,
    private readonly show: () => void,
  ) {}

  /** Hands on what was composed so far and holds nothing any more. */
  finish(view: EditorView): void {
    if (!this.isOpen) return
    readChanges(view)
    endComposing(view)
    this.close()
  }

  private finishAt(view: EditorView, { inputType, isComposing }: InputEvent): boolean {
    // No input method writes plain text before it has ended.
    if (/^insert(?:Text|Paragraph|LineBreak)$/.test(inputType) || (!isComposing && !/composition/i.test(inputType))) this.finish(view)
    return false
  }

  private open(view: EditorView): boolean {
    clearTimeout(this.pausing)
    this.pausing = setTimeout(() => this.pause(view), silence)
    if (this.isOpen) return false
    this.isOpen = true
    this.session.hold()
    return false
  }

  private close(): void {
    clearTimeout(this.pausing)
    this.isOpen = false
    try {
      this.commit()
    } finally {
      // Whatever happens to the composed text, what is typed after it is not held.
      this.session.release()
    }
    this.show()
  }

  /** The input method may go on later: what it has shown so far counts until then. */
  private pause(view: EditorView): void {
    if (!this.isOpen || view.isDestroyed) return
    readChanges(view)
    this.close()
  }

  /** The browser ends a composition by itself at a click and when the focus goes; where it does not, it is ended here. */
  private endWithout(view: EditorView): boolean {
    if (this.isOpen)
      setTimeout(() => {
        if (!view.isDestroyed) this.finish(view)
      }, reading)
    return false
  }

  /** ProseMirror reads the composed text a moment after the event; until then the difference is not whole. */
  private endLater(view: EditorView): void {
    setTimeout(() => {
      if (!this.isOpen || view.isDestroyed) return
      if (view.composing) return this.endLater(view)
      this.close()
    }, reading)
  }
}
