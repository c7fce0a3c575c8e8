import type { Node } from 'prosemirror-model'
import type { Decoration } from 'prosemirror-view'
import type { Draft } from '../../protocol/draft'
import { commentMarks, sameMarks } from './commentMarks'
import type { CommentMark, DrawnThread } from './commentMarks'
import type { MakeLayer, Tools } from './Layer'
import type { MenuItem } from './paragraphMenu'
import { redrawn, type DrawnMarks, type Drawing } from './redrawn'

/** What the layer is told and tells. */
export interface Commented {
  /** What is to be drawn of a draft. The same object as long as it is the same. */
  threads(draft: Draft): readonly DrawnThread[]
  /** The thread that stands out. */
  chosen(): string | null
  /** What a thread's sign says of itself. */
  spoken(comments: number, isSealed: boolean): string
  /** Somebody asks to see a thread. */
  open(thread: string): void
  /** Somebody clicked into words that a thread is on. */
  touch(thread: string): void
  actions(paragraph: string): readonly MenuItem[]
}

type Drawn = DrawnMarks<CommentMark>

/** What marks are drawn with. */
interface Pen {
  readonly tools: Tools
  readonly commented: Commented
}

/** Draws what comments are on: beside the document, never in it. A paragraph is looked at again only where its comments or its text are others. */
export const commentsLayer =
  (commented: Commented): MakeLayer =>
  (tools) => {
    const { Plugin, PluginKey, DecorationSet } = tools
    const key = new PluginKey<Drawn>('comments')
    const pen: Pen = { tools, commented }
    const drawing: Drawing<CommentMark> = {
      isSame: sameMarks,
      decorations: (node, offset, marks) => decorationsOf(node, offset, marks, pen),
    }
    let shown: readonly unknown[] = []
    const plugin = new Plugin<Drawn>({
      key,
      state: {
        init: () => ({ marks: new Map(), doc: null, set: DecorationSet.empty }),
        apply(tr, was): Drawn {
          const set = tr.docChanged ? was.set.map(tr.mapping, tr.doc) : was.set
          const marks = tr.getMeta(key) as Drawn['marks'] | undefined
          if (marks !== undefined) return redrawn(tr.doc, { ...was, set }, marks, drawing)
          return set === was.set ? was : { ...was, set }
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.set,
        handleClick: (_view, _pos, event) => {
          const words = event.target instanceof Element ? event.target.closest<HTMLElement>('.commented') : null
          if (words?.dataset.thread !== undefined) commented.touch(words.dataset.thread)
          return false
        },
      },
    })
    return {
      plugin,
      draw(tr, draft) {
        const threads = commented.threads(draft)
        const chosen = commented.chosen()
        const now = [threads, chosen, draft.paragraphs]
        if (now.every((part, at) => part === shown[at])) return false
        // Without comments typing costs nothing here.
        const isEmpty = threads.length === 0 && (shown[0] as typeof threads | undefined)?.length === 0
        shown = now
        if (isEmpty) return false
        tr.setMeta(key, commentMarks(threads, chosen, new Set(draft.paragraphs.map(({ id }) => id))))
        return true
      },
      actions: (paragraph) => commented.actions(paragraph),
    }
  }

function decorationsOf(node: Node, offset: number, marks: readonly CommentMark[], pen: Pen): Decoration[] {
  const { Decoration } = pen.tools
  const { size } = node.content
  const at = (place: number) => offset + 1 + Math.max(0, Math.min(place, size))
  const made = marks.flatMap(({ thread, from, to, sign, isChosen, isSealed }) => {
    if (to === null && !isChosen) return []
    const look = `commented${isSealed ? ' commented-sealed' : ''}${isChosen ? ' commented-chosen' : ''}`
    const [start, end] = [at(from), at(to ?? size)]
    const words = start < end ? [Decoration.inline(start, end, { class: look, 'data-thread': thread }, { key: `${thread} ${look}` })] : []
    const side = end === offset + 1 && size > 0 ? -1 : 5
    return sign === null || to === null ? words : [...words, signAt(end, side, [thread], sign, isChosen, isSealed, '', pen)]
  })
  const whole = marks.filter(({ to, sign }) => to === null && sign !== null)
  if (whole.length > 0) {
    const threads = whole.map(({ thread }) => thread)
    const comments = whole.reduce((sum, { sign }) => sum + (sign ?? 0), 0)
    const isChosen = whole.some((mark) => mark.isChosen)
    made.push(
      signAt(
        at(size),
        6,
        threads,
        comments,
        isChosen,
        whole.every((mark) => mark.isSealed),
        'comment-sign-whole',
        pen,
      ),
    )
  }
  // The order in which the set gives them back.
  return made.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** A sign with the number of comments. What stands at the beginning of a line comes before the words, as a caret of somebody else does. */
function signAt(
  at: number,
  side: number,
  threads: readonly string[],
  comments: number,
  isChosen: boolean,
  isSealed: boolean,
  look: string,
  { tools, commented }: Pen,
): Decoration {
  const spoken = commented.spoken(comments, isSealed)
  return tools.Decoration.widget(
    at,
    () => {
      const sign = document.createElement('button')
      sign.type = 'button'
      sign.className = `comment-sign ${look} ${isSealed ? 'comment-sign-sealed' : ''} ${isChosen ? 'comment-sign-chosen' : ''}`
      sign.tabIndex = -1
      // Drawn by the sheet of styles: what stands in the text's elements is the text.
      sign.dataset.count = comments === 0 ? '…' : String(comments)
      sign.title = spoken
      sign.setAttribute('aria-label', spoken)
      sign.dataset.testid = 'comment-sign'
      sign.dataset.thread = threads.join(' ')
      // The caret stays where it is.
      sign.addEventListener('mousedown', (event) => {
        event.preventDefault()
        event.stopPropagation()
      })
      sign.addEventListener('click', (event) => {
        event.stopPropagation()
        const next = threads[(threads.indexOf(commented.chosen() ?? '') + 1) % threads.length]
        if (next !== undefined) commented.open(next)
      })
      return sign
    },
    { key: `${threads.join(' ')} ${comments} ${side} ${look} ${isChosen} ${spoken}`, side, ignoreSelection: true },
  )
}
