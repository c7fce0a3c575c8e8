import Delta from 'quill-delta'
import type { DeltaJson } from '../operations/operation'
import { writtenText } from '../operations/writtenText'

// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const lineEnd = /\r\n?|[\n\f]/

/** The lines of a text, each as a draft may hold it: one for each paragraph it is to become. */
export const linesOf = (text: string): string[] => writtenText(text.replace(controls, '')).replaceAll('\t', ' ').split(lineEnd)

/** The same of a text with formatting and footnote marks. */
export function writtenLines(text: DeltaJson): DeltaJson[] {
  const lines = [new Delta()]
  for (const { insert, attributes } of text.ops) {
    if (typeof insert !== 'string') {
      if (insert !== undefined) lines.at(-1)?.insert(insert, attributes)
      continue
    }
    const [first = '', ...rest] = linesOf(insert)
    lines.at(-1)?.insert(first, attributes)
    for (const line of rest) lines.push(new Delta().insert(line, attributes))
  }
  return lines.map(({ ops }) => ({ ops }))
}

/** The lines as one: a blank stands where a line ended. */
export function inOneLine(lines: readonly DeltaJson[]): DeltaJson {
  const whole = new Delta()
  for (const { ops } of lines) {
    if (whole.ops.length > 0 && ops.length > 0) whole.insert(' ')
    for (const op of ops) whole.push(op)
  }
  return { ops: whole.ops }
}
