import { Plugin } from 'prosemirror-state'
import { pastedLines } from './clipboard'
import { replace } from './commands'
import { restoredNotes } from './footnotes'
import { selectedRange } from './Hands'
import type { Hands } from './Hands'
import type { OwnNotes } from './OwnNotes'
import { withoutListNumbers } from './pastedText'

/** Puts what is pasted in the place of the selection, a paragraph for each line; into a footnote as one line. */
export const pastingPlugin = (hands: Hands, notes: OwnNotes): Plugin =>
  new Plugin({
    props: {
      transformPastedHTML: withoutListNumbers,
      handlePaste: (_view, event, slice) => {
        const { draft } = hands
        const range = selectedRange(hands)
        const lines = pastedLines(slice, event.clipboardData, (footnote) => notes.mayBePasted(draft, footnote))
        if (range === null || lines.length === 0) return false
        const paragraph = draft.paragraphs.find((other) => other.id === range.from.paragraph)
        const whole = paragraph?.kind === 'footnote' ? [{ ops: lines.flatMap((line) => line.ops) }] : lines
        const change = replace(draft, range.from, range.to, whole)
        return hands.perform({ ...change, operations: [...restoredNotes(draft, whole), ...change.operations] })
      },
    },
  })
