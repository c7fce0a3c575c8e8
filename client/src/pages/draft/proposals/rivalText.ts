import Delta from 'quill-delta'
import { applyToText, opLength, plainText } from '../../../operations/deltas'
import type { DeltaJson } from '../../../operations/operation'
import { inOneLine, writtenLines } from '../../../clipboard/writtenLines'

/** A text written anew by somebody who saw its words alone: notes' marks and formatting stay with the words that stay. A paragraph is one line. */
export function rewritten(text: DeltaJson, words: string): DeltaJson {
  const written = plainText(inOneLine(writtenLines({ ops: words === '' ? [] : [{ insert: words }] }))).trim()
  const edit = new Delta([{ insert: plainText(text) }]).diff(new Delta([{ insert: written }]))
  return applyToText(text, { ops: around(text, edit).ops })
}

/** An edit of a text's words as an edit of the text, which has embeds between them; those at the edge of what goes stay. */
function around(text: DeltaJson, edit: Delta): Delta {
  const whole = new Delta()
  const rest = text.ops.flatMap((op) => (typeof op.insert === 'string' ? op.insert.split('') : [null]))
  const pass = (units: number, what: 'retain' | 'delete') => {
    for (let left = units; left > 0;) {
      const unit = rest.shift()
      if (unit === undefined) return
      if (unit === null) whole.retain(1)
      else {
        whole[what](1)
        left--
      }
    }
  }
  for (const op of edit.ops) {
    if (typeof op.insert === 'string') whole.insert(op.insert)
    else pass(opLength(op), op.delete === undefined ? 'retain' : 'delete')
  }
  return whole
}
