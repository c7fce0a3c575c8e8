// The server's checks read the same table.
import marksTable from '../../../../src/Drafting.Language/Formulae/repetition-marks.tsv?raw'
import addressingTable from './addressing.tsv?raw'
import { openingsIn } from './openings'
import type { Part } from './openings'
import { isOfWord } from './phrases'
import { rowsOf } from './tables'

/** Where a paragraph stands among neighbours that open alike: first, or second and third, which are marked. Then it begins anew. */
export type Position = 1 | 2 | 3

/** What a paragraph opens with. */
export interface Opening {
  /** Without its mark, as a first one would have it: “Decides”, “回顾”. */
  readonly phrase: string
  readonly position: Position
  /** UTF-16 units, with its mark. */
  readonly length: number
}

/** What is written in the place of a part of a paragraph's text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** How an opening would have its mark. */
export interface Repetition {
  readonly words: string
  readonly edit: Edit
  /** UTF-16 units of the opening as it stands. */
  readonly length: number
}

/** The marks of a second and a third, each the one that is put in. */
const marks = new Map(rowsOf(marksTable).map(([language = '', ...ways]) => [language, ways.map((way) => way.split('|')[0] ?? '')]))

const addressing = new Set(rowsOf(addressingTable).map(([language = '', phrase = '']) => `${language} ${phrase}`))

/** Whether a verb of operative paragraphs speaks to somebody: “Requests”, “请”. */
export const isAddressing = (phrase: string, language: string): boolean => addressing.has(`${language} ${phrase}`)

const markOf = (language: string, position: Position): string | undefined =>
  position === 1 ? undefined : marks.get(language)?.[position - 2]

/** Chinese has its marks before the verb, English in operative paragraphs: “Also decides”, but “Recalling also”. */
const isBefore = (language: string, part: Part): boolean => language === 'zh' || (language === 'en' && part === 'OP')

/** What gives an opening its mark; null where a first one stands, which has none. */
function marking(phrase: string, language: string, part: Part, position: Position): Edit | null {
  const mark = markOf(language, position)
  if (mark === undefined) return null
  if (!isBefore(language, part)) return { from: phrase.length, to: phrase.length, text: ` ${mark}` }
  if (language === 'zh') return { from: 0, to: 0, text: mark }
  const [first = ''] = phrase
  const isCapital = first !== first.toLowerCase()
  const words = isCapital ? mark.charAt(0).toUpperCase() + mark.slice(1) : mark
  return { from: 0, to: isCapital ? 1 : 0, text: `${words} ${isCapital ? first.toLowerCase() : ''}` }
}

export const edited = (text: string, { from, to, text: words }: Edit): string => text.slice(0, from) + words + text.slice(to)

/** An opening as it stands at a position: “Also decides”, “Recalling further”, “还回顾”. */
export function marked(phrase: string, language: string, part: Part, position: Position): string {
  const edit = marking(phrase, language, part, position)
  return edit === null ? phrase : edited(phrase, edit)
}

const forms = new Map<string, readonly (readonly [form: string, phrase: string, position: Position])[]>()

/** Every opening with every mark, the longest first. */
function formsIn(language: string, part: Part) {
  const key = `${language} ${part}`
  const known = forms.get(key)
  if (known !== undefined) return known
  const all = openingsIn(language, part)
    .flatMap(({ text }) => ([1, 2, 3] as const).map((position) => [marked(text, language, part, position), text, position] as const))
    .sort(([a], [b]) => b.length - a.length)
  forms.set(key, all)
  return all
}

/** What a text opens with; null where that is not known. */
export function openingOf(text: string, language: string, part: Part): Opening | null {
  const found = formsIn(language, part).find(([form]) => text.startsWith(form) && (language === 'zh' || !isOfWord(text.slice(form.length))))
  if (found === undefined) return null
  const [form, phrase, position] = found
  return { phrase, position, length: form.length }
}

/** The position behind a paragraph for one that opens alike. */
export const nextPosition = (before: Opening): Position => (before.position === 3 ? 1 : ((before.position + 1) as Position))

/** Whether two texts speak to the same: two words are alike behind their openings, in Chinese two characters. */
function speakAlike(a: string, b: string, language: string): boolean {
  const [one, other] = [a.trimStart(), b.trimStart()]
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  const alike = one.slice(0, length)
  if (language === 'zh') return alike.length >= 2
  const words = alike.split(/[^\p{L}\p{N}\p{M}-]+/u).filter((word) => word !== '')
  const isCut = [one, other].some((text) => isOfWord(text.slice(length)))
  return words.length - (isCut ? 1 : 0) >= 2
}

/**
 * How a paragraph's opening would carry on the repetition of the one before it in its part; null where there is nothing to mark. A verb that
 * speaks to somebody is marked only where both speak to the same.
 */
export function repetition(before: string, text: string, language: string, part: Part): Repetition | null {
  const second = openingOf(text, language, part)
  if (second?.position !== 1) return null
  const first = openingOf(before, language, part)
  if (first?.phrase !== second.phrase) return null
  if (isAddressing(second.phrase, language) && !speakAlike(before.slice(first.length), text.slice(second.length), language)) return null
  const edit = marking(second.phrase, language, part, nextPosition(first))
  return edit === null ? null : { words: edited(second.phrase, edit), edit, length: second.length }
}
