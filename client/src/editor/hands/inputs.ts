import { toggleMark } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { joinBack, replace, splitAt } from './commands'
import type { Change } from './commands'
import { selectedRange } from './Hands'
import type { Hands } from './Hands'
import { placeOf } from '../document/places'
import type { Place } from './replaceRange'
import { schema } from '../document/schema'
import { inOneLine, linesOf, writtenLines } from '../../clipboard/writtenLines'

interface Range {
  readonly from: Place
  readonly to: Place
}

/** An input method's work is the browser's, and is read afterwards. */
const isComposed = (event: InputEvent): boolean => event.isComposing || /composition/i.test(event.inputType)

/**
 * Carries out what comes by other ways than keys: dictation, replacements, the browser's menus, system services. The browser itself writes
 * within one paragraph only; whatever would make, join or dress paragraphs becomes operations here, and what a draft cannot hold is not done.
 */
export const inputsPlugin = (hands: Hands): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput: (view, event) => {
          if (isComposed(event) || !event.cancelable || carryOut(hands, view, event)) return false
          event.preventDefault()
          return true
        },
      },
    },
  })

/** True where it is left to the browser. */
function carryOut(hands: Hands, view: EditorView, event: InputEvent): boolean {
  const { inputType } = event
  const range = targetOf(view, event) ?? selectedRange(hands)
  const within = range === null || range.from.paragraph === range.to.paragraph
  if (inputType.startsWith('delete')) {
    if (within && inputType !== 'deleteByDrag') return true
    if (range) hands.perform(erased(hands, range))
    return false
  }
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
  if (inputType === 'insertText' && within && linesOf(text)[0] === text) return true
  if (inputType === 'insertParagraph' || inputType === 'insertLineBreak') {
    if (range) hands.perform(splitAt(hands.draft, range.from, range.to))
    return range === null
  }
  if (inputType === 'historyUndo' || inputType === 'historyRedo') hands.step(inputType === 'historyUndo' ? 'undo' : 'redo')
  else if (inputType === 'formatBold') toggleMark(schema.marks.strong)(view.state, view.dispatch)
  else if (inputType === 'formatItalic') toggleMark(schema.marks.em)(view.state, view.dispatch)
  else if (inputType === 'insertFromPaste' || inputType === 'insertFromPasteAsQuotation' || inputType === 'insertFromDrop')
    put(hands, view, range, event.dataTransfer, text)
  else if (inputType.startsWith('insert') && inputType !== 'insertLink' && text !== '') write(hands, view, range, text)
  return false
}

/** Where the browser says that the input goes; null where it does not say so. */
function targetOf(view: EditorView, event: InputEvent): Range | null {
  const [target] = event.getTargetRanges()
  if (!target || !view.dom.contains(target.startContainer) || !view.dom.contains(target.endContainer)) return null
  const place = (node: Node, offset: number) => placeOf(view.state.doc.resolve(view.posAtDOM(node, offset)))
  const [from, to] = [place(target.startContainer, target.startOffset), place(target.endContainer, target.endOffset)]
  return from && to ? { from, to } : null
}

/** What goes from one paragraph into another: all of it where it was selected, else the two are joined. */
function erased(hands: Hands, { from, to }: Range): Change | null {
  if (from.paragraph === to.paragraph || !hands.state.selection.empty) return replace(hands.draft, from, to, [{ ops: [] }])
  return joinBack(hands.draft, to.paragraph)
}

function write(hands: Hands, view: EditorView, range: Range | null, text: string): void {
  if (range === null) {
    // The only paragraph of an empty draft: it gets its name when it is handed on.
    const nodes = linesOf(text).flatMap((line, index) => [
      ...(index > 0 ? [schema.node('lineEnd')] : []),
      ...(line === '' ? [] : [schema.text(line)]),
    ])
    view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0)))
    return
  }
  hands.perform(inPlaceOf(hands, range, text))
}

/** The text in the place of a range, as a draft may hold it. A footnote stays one paragraph. */
export function inPlaceOf({ draft }: Hands, { from, to }: Range, text: string): Change {
  const lines = writtenLines({ ops: [{ insert: text }] })
  const isNote = draft.paragraphs.some(({ id, kind }) => id === from.paragraph && kind === 'footnote')
  return replace(draft, from, to, isNote ? [inOneLine(lines)] : lines)
}

/** As if it were pasted: at a place, or in the place of what is selected. */
export function put(
  hands: Hands,
  view: EditorView,
  range: Range | null,
  data: DataTransfer | null,
  text = data?.getData('text/plain') ?? '',
): void {
  if (range && range.from.paragraph === range.to.paragraph && range.from.offset === range.to.offset) hands.caretTo(range.from)
  const html = data?.getData('text/html') ?? ''
  const event = new ClipboardEvent('paste', { clipboardData: data })
  if (html !== '') view.pasteHTML(html, event)
  else if (text !== '') view.pasteText(text, event)
}
