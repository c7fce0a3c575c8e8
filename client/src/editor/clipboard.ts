import Delta from 'quill-delta'
import type { Slice } from 'prosemirror-model'
import type { DeltaJson } from '../operations/operation'
import { deltaOf } from './paragraphNode'
import { paragraphsOf } from './pastedText'

type IsOwnNote = (footnote: string) => boolean

const noNote: IsOwnNote = () => false

/** Pasted text is reduced to words with emphasis: no links, no references to footnotes that are elsewhere, no line breaks inside a paragraph. */
function reduced(text: DeltaJson, isOwnNote: IsOwnNote): DeltaJson {
  const kept = new Delta()
  for (const { insert, attributes = {} } of text.ops) {
    if (typeof insert !== 'string') {
      if (typeof insert?.footnote === 'string' && isOwnNote(insert.footnote)) kept.insert(insert)
      continue
    }
    const emphasis = Object.fromEntries(['em', 'strong'].filter((name) => attributes[name]).map((name) => [name, true]))
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    kept.insert(insert.replace(/[\u0000-\u001f\u007f\u00a0]+/g, ' ').replace(/\u00ad/g, '').normalize('NFC'), emphasis)
  }
  return { ops: kept.ops }
}

const isBlank = (line: DeltaJson) => line.ops.every((op) => typeof op.insert === 'string' && op.insert.trim() === '')

/** The lines of what is pasted: one for each paragraph. A mark stays whose footnote `isOwnNote` says may have it here. Plain text may come from a PDF, broken at every printed line. */
export function pastedLines(slice: Slice, clipboard: DataTransfer | null, isOwnNote: IsOwnNote): DeltaJson[] {
  const text = clipboard?.getData('text/plain') ?? ''
  if (text !== '' && clipboard?.getData('text/html') === '') return linesOfText(text)
  const { content } = slice
  if (content.firstChild?.isInline) return [reduced(deltaOf(content), isOwnNote)]
  const lines: DeltaJson[] = []
  content.forEach((node) => lines.push(reduced(deltaOf(node.content), isOwnNote)))
  return lines.length > 1 ? lines.filter((line) => !isBlank(line)) : lines
}

/** One line stays as it is, with the spaces at its ends. */
const linesOfText = (text: string): DeltaJson[] => (/[\r\n\f]/.test(text) ? paragraphsOf(text) : [text]).map((line) => reduced({ ops: [{ insert: line }] }, noNote))
