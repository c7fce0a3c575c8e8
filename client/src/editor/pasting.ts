import { Plugin } from 'prosemirror-state'
import { plainText } from '../operations/deltas'
import { insertInEmpty, insertPasted } from './clipboard/insertPasted'
import { added } from './clipboard/pasted'
import type { LeftOut } from './clipboard/pasted'
import { readClipboard } from './clipboard/readClipboard'
import { selectedRange } from './Hands'
import type { Hands } from './Hands'
import type { OwnNotes } from './OwnNotes'
import type { Place } from './replaceRange'

/** Puts what is pasted, or dropped as if it were (`dragging.ts`), in the place of the selection; says what of it is not text. */
export function pastingPlugin(hands: Hands, notes: OwnNotes, say: (leftOut: LeftOut) => void): Plugin {
  const put = (data: Pick<DataTransfer, 'getData' | 'files'>, range: { from: Place; to: Place } | null): boolean => {
    const { draft } = hands
    const elsewhere = draft.paragraphs.map(({ delta }) => plainText(delta).toLowerCase()).join('\n')
    const read = readClipboard(data.getData('text/html'), data.getData('text/plain'), { language: draft.language, elsewhere })
    const isPicture = read.paragraphs.length === 0 && [...data.files].some((file) => file.type.startsWith('image/'))
    const pasted = isPicture ? { ...read, leftOut: added(read.leftOut, 'picture', data.files.length) } : read
    const { change, leftOut } = range === null ? insertInEmpty(draft, pasted) : insertPasted(draft, range.from, range.to, pasted, (note) => notes.mayBePasted(draft, note))
    const isDone = change === null || hands.perform(change)
    if (isDone && Object.keys(leftOut).length > 0) say(leftOut)
    return isDone
  }
  return new Plugin({
    props: {
      handlePaste: (_view, event, slice) => {
        const range = selectedRange(hands)
        // An input service hands its text on without a clipboard.
        const text = slice.content.textBetween(0, slice.content.size, '\n')
        const data = event.clipboardData ?? { getData: (type: string) => (type === 'text/plain' ? text : ''), files: [] as unknown as FileList }
        return (range !== null || hands.draft.paragraphs.length === 0) && put(data, range)
      },
    },
  })
}
