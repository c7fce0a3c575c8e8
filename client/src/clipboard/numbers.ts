import { concatTexts, offsetText, sliceText } from '../operations/deltas'
import type { DeltaJson } from '../operations/operation'

/** A printed number at the start of a paragraph: `length` units of it, blanks and what opens before it included. */
export interface PrintedNumber {
  readonly length: number
  readonly sort: 'preambular' | 'operative' | 'sub'
  /** What an operative paragraph's number counts; 0 of others. */
  readonly value: number
  /** Whether it is written in Chinese characters, as the numbers of sections are. */
  readonly isChinese: boolean
  /** How a sub-paragraph's number reads inside its brackets. */
  readonly token: string
  /** What does not follow from the place: “2 bis.”, “[3.]”; null for an ordinary number. */
  readonly pinned: string | null
  /** Brackets that stand before it and go on around the text. */
  readonly brackets: number
}

const suffix = String.raw`(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|之[一二三四五六七八九十]+))?(?:\s?alt\.?(?:\s?\d{1,2}\b)?)?`

const operative = new RegExp(
  String.raw`^(?<op>OP\s?)?(?<number>[\d\u0660-\u0669\u06f0-\u06f9]{1,3})(?<letter>[A-Z](?![\p{L}]))?(?<suffix>${suffix})\s?(?<stop>[.、](?!\d)|\)(?=\s)|(?=\s))\s*`,
  'u',
)

const preambular = new RegExp(String.raw`^PP\s?(?<number>\d{1,3})(?<suffix>${suffix})\s?[.:]?\s+`, 'u')

const arabic = /^[\d\u0660-\u0669\u06f0-\u06f9]{1,3}\s?[-–ـ]\s+/u

const chinese = /^(?:[一二三四五六七八九十]{1,3}、|[⒈-⒛])\s*/

const letters = String.raw`[a-z]{1,5}|[A-Z]|[а-я]|[\u0621-\u064a\ufe70-\ufefc]{1,3}`

const sub = new RegExp(
  String.raw`^(?:\((?<token>${letters}|[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?<sign>[㈠-㈩⑴-⒇⒜-⒵①-⑳]))\s*|^(?<half>[a-z]{1,5}|[а-я]|[\u0621-\u064a])\)\s+`,
  'u',
)

const deep = /^(?<token>[a-z]|[ivx]{1,5})\.\s+/

/** What digits count, be they Arabic ones; 0 where there are none. */
const valueOf = (number: string): number =>
  Number(
    [...number]
      .map((digit) => /[\d]/.exec(digit)?.[0] ?? (/\p{Nd}/u.test(digit) ? String((digit.codePointAt(0) ?? 0) & 15) : ''))
      .join('') || 0,
  )

/** Full-width letters, digits and brackets as the others, one unit for one. */
export const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

const isWord = (token: string): boolean =>
  /^[a-z]{2,}$/.test(token) && !/^[ivxlcdm]+$/.test(token) && !(token.length === 2 && token[0] === token[1])

function bare(text: string, language: string): Omit<PrintedNumber, 'brackets'> | null {
  const named = preambular.exec(text)
  if (named)
    return {
      length: named[0].length,
      sort: 'preambular',
      value: 0,
      isChinese: false,
      token: '',
      pinned: named.groups?.suffix ? `${named.groups.number}${named.groups.suffix}` : null,
    }
  const numbered = operative.exec(text)
  if (numbered) {
    const { op, number = '', letter = '', suffix: behind = '', stop } = numbered.groups ?? {}
    const isNamed = op !== undefined || behind !== '' || letter !== ''
    // Only a number that says what it is may do without its stop.
    if (isNamed || stop !== '')
      return {
        length: numbered[0].length,
        sort: 'operative',
        value: valueOf(number),
        isChinese: false,
        token: '',
        pinned: behind + letter === '' ? null : `${number}${letter}${behind.replace(/\.$/, '')}.`,
      }
  }
  const dashed = language === 'ar' ? arabic.exec(text) : null
  const counted = dashed ?? chinese.exec(text)
  if (counted)
    return { length: counted[0].length, sort: 'operative', value: valueOf(counted[0]), isChinese: dashed === null, token: '', pinned: null }
  const lettered = sub.exec(text)
  const { token, sign, half } = lettered?.groups ?? {}
  const read = token ?? half ?? sign?.normalize('NFKC').replace(/[()]/g, '') ?? ''
  return lettered && !isWord(read)
    ? { length: lettered[0].length, sort: 'sub', value: 0, isChinese: false, token: read, pinned: null }
    : null
}

/** The number a paragraph begins with, as the six languages and negotiators write it; null where there is none. `isDeep`: whether “a.” and “i.” may be one. */
export function numberOf(text: string, language: string, isDeep: boolean): PrintedNumber | null {
  const read = narrow(text)
  const opening = /^\s*(?:[[【]\s*)*/.exec(read)?.[0] ?? ''
  const brackets = opening.trimStart().length
  const indent = opening.length - brackets
  const rest = read.slice(opening.length)
  const own = /^(?<label>[^\]】]{1,12})[\]】]\s*(?=\S)/.exec(rest)
  if (brackets > 0 && own) {
    const label = own.groups?.label ?? ''
    const alone = bare(`${label} `, language)
    // “[2.] Decides”: what is in question is the number.
    if (alone !== null && alone.length >= label.length)
      return { ...alone, length: indent + brackets + own[0].length, pinned: `[${label.trim()}]`, brackets: 0 }
  }
  const found = bare(rest, language)
  if (found !== null) return { ...found, length: opening.length + found.length, brackets }
  const below = isDeep ? deep.exec(rest) : null
  return below
    ? {
        length: opening.length + below[0].length,
        sort: 'sub',
        value: 0,
        isChinese: false,
        token: `${below.groups?.token}.`,
        pinned: null,
        brackets,
      }
    : null
}

/** Whether a line begins with a number and so a paragraph. */
export const isNumbered = (line: string, language: string): boolean =>
  numberOf(line, language, true) !== null || /^(?:[•–—·-])\s/u.test(line)

/** Without the number; brackets before it stay around the text. */
export function withoutNumber(text: DeltaJson, length: number, brackets: number): DeltaJson {
  const opening = /^\s*((?:[[【［]\s*)*)/.exec(offsetText(text))
  const start = (opening?.[0].length ?? 0) - (opening?.[1]?.length ?? 0)
  return brackets > 0 ? concatTexts(sliceText(text, start, start + brackets), sliceText(text, length)) : sliceText(text, length)
}
