import Delta from 'quill-delta'
import { offsetText } from '../operations/deltas'
import type { DeltaJson, Operation } from '../operations/operation'
import type { DraftParagraph } from '../protocol/draft'
import { linesOf } from './writtenLines'

/** A found place: `from` and `to` in UTF-16 units of the paragraph's text. */
export interface Match {
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/** Text without distinctions of case and of full and half width; `starts` has for each unit where its character stands in the original. */
function folded(text: string): { text: string; starts: number[] } {
  let result = ''
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    const fold = character.normalize('NFKC').toLowerCase()
    for (let unit = 0; unit < fold.length; unit++) starts.push(at)
    result += fold
    at += character.length
  }
  starts.push(at)
  return { text: result, starts }
}

/** Every place of a phrase, in the order of the paragraphs, none overlapping another. Case and full or half width do not count. */
export function findAll(paragraphs: readonly DraftParagraph[], phrase: string): Match[] {
  const wanted = folded(phrase).text
  if (wanted === '') return []
  return paragraphs.flatMap((paragraph) => {
    const { text, starts } = folded(offsetText(paragraph.delta))
    const matches: Match[] = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const [from, to] = [starts[at] ?? 0, starts[at + wanted.length] ?? 0]
      // A place inside of one character, such as “c” in “℃”, is none.
      if (to > from && (at === 0 || starts[at - 1] !== from) && starts[at + wanted.length - 1] !== to) matches.push({ paragraph: paragraph.id, from, to })
    }
    return matches
  })
}

/** The operations that put `text`, as a draft may hold it, in the place of each match; it takes the formatting of what it replaces. */
export function replacements(paragraphs: readonly DraftParagraph[], matches: readonly Match[], text: string): Operation[] {
  const written = linesOf(text).join(' ')
  return paragraphs.flatMap((paragraph): Operation[] => {
    const edit = new Delta()
    let at = 0
    for (const { from, to } of matches.filter((match) => match.paragraph === paragraph.id)) {
      edit.retain(from - at).insert(written, attributesAt(paragraph.delta, from)).delete(to - from)
      at = to
    }
    return at === 0 ? [] : [{ op: 'editText', paragraph: paragraph.id, delta: { ops: edit.chop().ops } }]
  })
}

const attributesAt = (text: DeltaJson, offset: number) => new Delta([...text.ops]).slice(offset, offset + 1).ops[0]?.attributes
