import Delta from 'quill-delta'
import { offsetText } from '../../operations/deltas'
import type { DeltaJson, Operation } from '../../operations/operation'
import type { DraftParagraph } from '../../protocol/draft'
import { linesOf } from '../../clipboard/writtenLines'

/** A found place: `from` and `to` in UTF-16 units of the paragraph's text. */
export interface Match {
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/** What counts when a phrase is looked for. */
export interface FindOptions {
  readonly matchCase: boolean
  /** Only where no word goes on before or behind; Chinese has no such ends, so there it asks for nothing. */
  readonly wholeWords: boolean
}

/** Text without distinctions of full and half width and, unless it counts, of case; `starts` has for each unit where its character stands in the original. */
function folded(text: string, matchCase: boolean): { text: string; starts: number[] } {
  let result = ''
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    const wide = character.normalize('NFKC')
    const fold = matchCase ? wide : wide.toLowerCase()
    for (let unit = 0; unit < fold.length; unit++) starts.push(at)
    result += fold
    at += character.length
  }
  starts.push(at)
  return { text: result, starts }
}

const inWord = /^(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])$/u

/** Whether a word goes on across an offset of a text. */
function isWithinWord(text: string, offset: number): boolean {
  const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? ''
  const [after = ''] = text.slice(offset, offset + 2)
  return inWord.test(before) && inWord.test(after)
}

/** Every place of a phrase, in the order of the paragraphs, none overlapping another. Full or half width does not count. */
export function findAll(paragraphs: readonly DraftParagraph[], phrase: string, { matchCase, wholeWords }: FindOptions): Match[] {
  const wanted = folded(phrase, matchCase).text
  if (wanted === '') return []
  return paragraphs.flatMap((paragraph) => {
    const original = offsetText(paragraph.delta)
    const { text, starts } = folded(original, matchCase)
    const matches: Match[] = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const [from, to] = [starts[at] ?? 0, starts[at + wanted.length] ?? 0]
      // A place inside of one character, such as “c” in “℃”, is none.
      const isWhole = to > from && (at === 0 || starts[at - 1] !== from) && starts[at + wanted.length - 1] !== to
      if (isWhole && !(wholeWords && (isWithinWord(original, from) || isWithinWord(original, to))))
        matches.push({ paragraph: paragraph.id, from, to })
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
      edit
        .retain(from - at)
        .insert(written, attributesAt(paragraph.delta, from))
        .delete(to - from)
      at = to
    }
    return at === 0 ? [] : [{ op: 'editText', paragraph: paragraph.id, delta: { ops: edit.chop().ops } }]
  })
}

const attributesAt = (text: DeltaJson, offset: number) => new Delta([...text.ops]).slice(offset, offset + 1).ops[0]?.attributes
