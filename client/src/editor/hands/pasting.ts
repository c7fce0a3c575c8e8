import { Plugin, PluginKey } from 'prosemirror-state'
import type { SelectionBookmark } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { LibraryText } from '../../protocol/contract'
import { plainText } from '../../operations/deltas'
import { insertInEmpty, insertPasted } from './insertPasted'
import { isPages, pagesRead } from './pages'
import { added } from '../../clipboard/pasted'
import type { LeftOut, Pasted } from '../../clipboard/pasted'
import { readClipboard } from '../../clipboard/readClipboard'
import { selectedRange } from './Hands'
import type { Hands } from './Hands'
import type { OwnNotes } from '../around/OwnNotes'

/** Reads the pages of a resolution as the server reads files. */
export type ReadPages = (text: string, language: string) => Promise<LibraryText>

/** Milliseconds that a paste may take; who is away for longer is read here, as best as can be. */
const patience = 2_000

/** Where what is being read goes, whatever is written meanwhile. */
const awaited = new PluginKey<SelectionBookmark | null>('awaited')

export interface Pasting {
  readonly notes: OwnNotes
  readonly readPages: ReadPages
  /** Says what of it is not text. */
  readonly say: (leftOut: LeftOut) => void
}

/** Puts what is pasted, or dropped as if it were (`dragging.ts`), in the place of the selection. */
export function pastingPlugin(hands: Hands, { notes, readPages, say }: Pasting): Plugin {
  const readHere = (data: Pick<DataTransfer, 'getData' | 'files'>): Pasted => {
    const { draft } = hands
    const elsewhere = draft.paragraphs.map(({ delta }) => plainText(delta).toLowerCase()).join('\n')
    const read = readClipboard(data.getData('text/html'), data.getData('text/plain'), { language: draft.language, elsewhere })
    const isPicture = read.paragraphs.length === 0 && [...data.files].some((file) => file.type.startsWith('image/'))
    return isPicture ? { ...read, leftOut: added(read.leftOut, 'picture', data.files.length) } : read
  }
  const put = (pasted: Pasted): boolean => {
    const { draft } = hands
    const range = selectedRange(hands)
    if (range === null && draft.paragraphs.length > 0) return false
    const { change, leftOut } =
      range === null
        ? insertInEmpty(draft, pasted)
        : insertPasted(draft, range.from, range.to, pasted, (note) => notes.mayBePasted(draft, note))
    const isDone = change === null || hands.perform(change)
    if (isDone && Object.keys(leftOut).length > 0) say(leftOut)
    return isDone
  }
  const putPages = async (view: EditorView, text: string, here: Pasted): Promise<void> => {
    view.dispatch(view.state.tr.setMeta(awaited, view.state.selection.getBookmark()))
    const read = await inTime(readPages(text, hands.draft.language)).then(pagesRead, () => here)
    if (view.isDestroyed) return
    const place = awaited.getState(view.state)
    const tr = view.state.tr.setMeta(awaited, null)
    view.dispatch(place ? tr.setSelection(place.resolve(tr.doc)) : tr)
    put(read.paragraphs.length > 0 ? read : here)
  }
  return new Plugin<SelectionBookmark | null>({
    key: awaited,
    state: {
      init: () => null,
      apply: (tr, place) => {
        const set = tr.getMeta(awaited) as SelectionBookmark | null | undefined
        return set !== undefined ? set : place && tr.docChanged ? place.map(tr.mapping) : place
      },
    },
    props: {
      handlePaste: (view, event, slice) => {
        // An input service hands its text on without a clipboard.
        const text = slice.content.textBetween(0, slice.content.size, '\n')
        const data = event.clipboardData ?? {
          getData: (type: string) => (type === 'text/plain' ? text : ''),
          files: [] as unknown as FileList,
        }
        const plain = data.getData('text/plain')
        if (data.getData('text/html').trim() === '' && awaited.getState(view.state) === null && isPages(plain, hands.draft.language)) {
          void putPages(view, plain, readHere(data))
          return true
        }
        return put(readHere(data))
      },
    },
  })
}

const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([answer, new Promise<T>((_, late) => setTimeout(() => late(new Error('late')), patience))])
