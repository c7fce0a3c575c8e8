import { offsetText } from '../operations/deltas'
import type { DeltaJson } from '../operations/operation'
import { trimmed } from './trimmed'

const atStart = /^(?:\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3}))\s+(?=\S)/u

const rule = /^[_─—-]{3,}$/u

export interface WithNotes {
  readonly texts: DeltaJson[]
  readonly notes: ReadonlyMap<string, DeltaJson>
  readonly marks: ReadonlyMap<string, string>
}

/**
 * Footnotes of plain text: the last paragraphs that begin with a raised number or one in brackets, where the text before them has that
 * number in that form. A number without its note stays what it is.
 */
export function plainNotes(lines: readonly string[]): WithNotes {
  let end = lines.length
  const bodies = new Map<string, string>()
  while (end > 1) {
    const line = lines[end - 1] ?? ''
    const mark = atStart.exec(line)?.[0].trim()
    const isKnown = mark !== undefined && !bodies.has(mark) && lines.slice(0, end - 1).some((other) => other.indexOf(mark, 1) > 0)
    if (!isKnown) break
    bodies.set(mark, line.slice(mark.length).trim())
    end--
  }
  if (bodies.size > 0 && rule.test(lines[end - 1] ?? '')) end--
  const texts = lines.slice(0, end).map((line) => marked(line, [...bodies.keys()]))
  const known = [...bodies].map(([mark, body]): [string, DeltaJson] => [`copied ${mark}`, { ops: [{ insert: body }] }])
  return { texts, notes: new Map(known), marks: new Map([...bodies.keys()].map((mark) => [`copied ${mark}`, mark])) }
}

function marked(line: string, marks: readonly string[]): DeltaJson {
  const ops: DeltaJson['ops'][number][] = []
  let from = 0
  const found = [...line.matchAll(/\[\d{1,3}\]|[⁰¹²³⁴-⁹]+/gu)].filter((match) => match.index > 0 && marks.includes(match[0]))
  for (const { 0: mark, index } of found) {
    if (index > from) ops.push({ insert: line.slice(from, index) })
    ops.push({ insert: { footnote: `copied ${mark}` } })
    from = index + mark.length
  }
  if (from < line.length) ops.push({ insert: line.slice(from) })
  return offsetText({ ops }).length === line.length ? { ops } : trimmed({ ops })
}
