import Delta from 'quill-delta'
import type { Slice } from 'prosemirror-model'
import type { DeltaJson } from '../operations/operation'
import { deltaOf } from './paragraphNode'

/** Pasted text is reduced to words with emphasis: no links, no references to footnotes that are elsewhere, no line breaks inside a paragraph. */
function reduced(text: DeltaJson): DeltaJson {
  const kept = new Delta()
  for (const { insert, attributes = {} } of text.ops) {
    if (typeof insert !== 'string') continue
    const emphasis = Object.fromEntries(['em', 'strong'].filter((name) => attributes[name]).map((name) => [name, true]))
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    kept.insert(insert.replace(/[\u0000-\u001f\u007f]+/g, ' ').normalize('NFC'), emphasis)
  }
  return { ops: kept.ops }
}

/** The lines of what is pasted: one for each paragraph. */
export function linesOf(slice: Slice): DeltaJson[] {
  const { content } = slice
  if (content.firstChild?.isInline) return [reduced(deltaOf(content))]
  const lines: DeltaJson[] = []
  content.forEach((node) => lines.push(reduced(deltaOf(node.content))))
  return lines
}
