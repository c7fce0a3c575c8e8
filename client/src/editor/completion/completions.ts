import type { Names } from './names'
import { beginnings } from './names'
import { openingsIn, partOf } from './openings'
import { completing, isOfWord, oneOf, phrase } from './phrases'
import type { Completing, Phrase } from './phrases'
import { isAddressing, marked, nextPosition, openingOf, repetition } from './repetition'
import type { Edit, Repetition } from './repetition'

/** Where somebody writes. */
export interface Caret {
  /** The paragraph's kind. */
  readonly kind: string
  readonly text: string
  /** UTF-16 units before the caret. */
  readonly offset: number
  /** The text of the paragraph before it in its part; null where it is the first. */
  readonly before: string | null
}

/** What could be written, and what does it. */
export interface Offer {
  readonly words: string
  /** What they mean, beneath them. */
  readonly note?: string
  readonly edit: Edit
}

/** What is offered at a caret. */
export interface Offers {
  /** The rest of a word, several to choose from, the mark of a repetition, or what is cited: a list whose first is marked at once. */
  readonly as: 'rest' | 'list' | 'mark' | 'citation'
  /** Where the words begin that are completed. */
  readonly from: number
  readonly offers: readonly Offer[]
  /** Of a mark: how long the opening is that it is for. */
  readonly length?: number
}

/** As many as are offered at once. */
const most = 6

/** UTF-16 units that an opening has at most, with its mark. */
const longestOpening = 100

/** Letters after which something is offered unasked. */
const enough = 3

/** Arabic writes “the” at the head of most names. */
const article = /^ال/

/** Which paragraph comes before one in its part; sub-paragraphs, headings and notes do not count. -1 where it is the first. */
export function sameBefore(index: number, kindOf: (index: number) => string): number {
  const kind = kindOf(index)
  let at = index - 1
  while (at >= 0 && ![kind, 'enacting', 'title'].includes(kindOf(at))) at--
  return at >= 0 && kindOf(at) === kind ? at : -1
}

/** The mark of repetition that a paragraph lacks; null where it lacks none. */
export function repeated({ kind, text, before }: Caret, language: string): Repetition | null {
  const part = partOf(kind)
  return part === null || before === null ? null : repetition(before, text, language, part)
}

/** What the paragraph can open with here: after one that opens alike with its mark, where it takes one. */
function openingPhrases({ kind, before }: Caret, language: string): readonly Phrase[] {
  const part = partOf(kind)
  if (part === null) return []
  const same = before === null ? null : openingOf(before, language, part)
  return openingsIn(language, part).flatMap((opening) => {
    if (opening.text !== same?.phrase || isAddressing(opening.text, language)) return [opening]
    const next = phrase(marked(opening.text, language, part, nextPosition(same)), opening.weight)
    // A mark that stands before the verb cannot be written behind it.
    return next.text.startsWith(opening.text) ? [next] : [opening, next]
  })
}

interface Found extends Completing {
  readonly from: number
  readonly isOpening: boolean
}

function found(caret: Caret, language: string, names: Names): Found | null {
  const before = caret.text.slice(0, caret.offset)
  const opening = completing(before, before.length > longestOpening ? [] : openingPhrases(caret, language), language)
  if (opening.heads.length > 0 || opening.isWhole) return { ...opening, from: 0, isOpening: true }
  for (const from of beginnings(before, language)) {
    const typed = before.slice(from)
    const name = completing(typed, names.get(typed.charAt(0)) ?? [], language)
    if (name.heads.length > 0 || name.isWhole) return { ...name, from, isOpening: false }
  }
  return null
}

function isEnough(typed: string, isOpening: boolean, language: string): boolean {
  if (language === 'zh') return typed.length >= (isOpening ? 1 : 2)
  return [...typed.replace(article, '')].filter(isOfWord).length >= enough
}

/** What stands behind the caret already, such as a mark that closes a title, is not written a second time. */
function completion(words: string, typed: string, offset: number, after: string): Offer {
  const last = words.slice(-1)
  const text = words.slice(typed.length, !isOfWord(last) && after.startsWith(last) ? -1 : undefined)
  return { words, edit: { from: offset, to: offset, text } }
}

/** What completes the words before the caret; null where nothing does, or where they go on as one of the phrases already. */
function completed(caret: Caret, language: string, names: Names): Found | null {
  const here = found(caret, language, names)
  if (here === null) return null
  const next = caret.text.charAt(caret.offset)
  const isInside = next !== '' && here.heads.some((head) => head.text.charAt(caret.offset - here.from) === next)
  return isInside ? null : here
}

/**
 * What is offered where somebody writes; null where nothing is. Unasked that is the one good answer, or a few; asked for, whatever there is.
 * Inside a word nothing is offered. Chinese has no spaces that tell: before another character it must be asked for.
 */
export function offersAt(caret: Caret, language: string, names: Names, isAsked: boolean): Offers | null {
  const { text } = caret
  const after = text.slice(caret.offset)
  const mark = repeated(caret, language)
  const isInside = isOfWord(after) && !(isAsked && language === 'zh')
  const here = isInside ? null : completed(caret, language, names)
  const from = here?.from ?? 0
  const typed = text.slice(from, caret.offset)
  const listed = (here?.heads ?? []).slice(0, most).map((head) => completion(head.text, typed, caret.offset, after))
  if (isAsked) {
    const offers = [...(mark === null ? [] : [mark]), ...listed].slice(0, most)
    return offers.length === 0 ? null : { as: offers.length === 1 && mark === null ? 'rest' : 'list', from, offers }
  }
  if (here !== null && !here.isWhole && isEnough(typed, here.isOpening, language)) {
    const one = oneOf(typed, here.heads, language)
    if (one !== null) return { as: 'rest', from, offers: [completion(one, typed, caret.offset, after)] }
    if (here.isOpening || here.heads.length <= most) return { as: 'list', from, offers: listed }
  }
  return mark === null ? null : { as: 'mark', from: 0, offers: [mark], length: mark.length }
}
