import type { Declarations } from './declarations'
import type { ListItem } from './pasted'

export type Counting = 'decimal' | 'letter' | 'roman' | 'capital' | 'chinese' | 'bullet'

const roman = /^m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/

/** How a printed number counts: “1.”, “(a)”, “iv.”, “A.”, “（一）”; `before` tells (i) behind (h) from (i) that begins a row. */
export function countingOf(number: string, before: string): Counting {
  const core = number.normalize('NFKC').replace(/[\s().、．,:\][-]/g, '')
  const last = before.normalize('NFKC').replace(/[\s().]/g, '')
  // 一、 is the row above （一）.
  if (/^\p{Nd}/u.test(core) || /^[一二三四五六七八九十]+、/.test(number.trim())) return 'decimal'
  if (/^[一二三四五六七八九十]+$/.test(core)) return 'chinese'
  if (/^[A-Z]+$/.test(core)) return 'capital'
  if (
    /^[ivxlcdm]+$/.test(core) &&
    roman.test(core) &&
    !(core.length === 1 && last.length === 1 && core.charCodeAt(0) === last.charCodeAt(0) + 1)
  ) {
    if (core.length > 1 || core === 'i' || (/^[ivx]/.test(core) && last.length > 0)) return 'roman'
  }
  return /^(?:\p{Ll}{1,2}|[\u0621-\u064a]{1,2})$/u.test(core) && core !== 'o' ? 'letter' : 'bullet'
}

/** Word's own: a paragraph of a list says which list and how deep. Null where it is in none. */
export function wordList(styles: Declarations): number | null {
  const level = /\blevel(\d)\b/.exec(styles.get('mso-list') ?? '')
  return level ? Number(level[1]) : null
}

const typeNames: Readonly<Record<string, Counting>> = {
  '1': 'decimal',
  a: 'letter',
  i: 'roman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal',
  'lower-alpha': 'letter',
  'lower-latin': 'letter',
  'lower-roman': 'roman',
  'upper-alpha': 'capital',
  'upper-latin': 'capital',
  'upper-roman': 'capital',
  'cjk-ideographic': 'chinese',
  'simp-chinese-informal': 'chinese',
  'trad-chinese-informal': 'chinese',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
  none: 'bullet',
}

/** A number that counts so, for an item that has none written out; only of a heading's does the text keep it. */
function printed(counting: Counting, type: string, place: number): string {
  if (counting === 'capital') return `${/roman|^I$/.test(type) ? upperRoman(place) : String.fromCharCode(64 + ((place - 1) % 26) + 1)}.`
  return { decimal: '1.', letter: '(a)', roman: '(i)', chinese: '（一）', bullet: '' }[counting]
}

const upperRoman = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10) % 10, n % 10]
  return (
    ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'][tens] +
    (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][ones] ?? '')
  )
}

/** An item of a list as pages have it, nested as deep as lists are in lists or as it says itself. */
export function htmlList(item: Element, stylesOf: (element: Element) => Declarations): ListItem {
  let depth = 0
  for (let above = item.parentElement; above; above = above.parentElement) if (above.localName === 'ol' || above.localName === 'ul') depth++
  const said = Number(item.getAttribute('aria-level') ?? item.getAttribute('data-aria-level') ?? 0)
  const list = item.parentElement
  const type =
    item.getAttribute('type') ??
    list?.getAttribute('type') ??
    stylesOf(item).get('list-style-type') ??
    (list && stylesOf(list).get('list-style-type')) ??
    ''
  const counting: Counting =
    type === 'A' || type === 'I' ? 'capital' : (typeNames[type.toLowerCase()] ?? (list?.localName === 'ul' ? 'bullet' : 'decimal'))
  const place =
    Number(list?.getAttribute('start') ?? 1) + [...(list?.children ?? [])].filter((child) => child.localName === 'li').indexOf(item)
  return { level: said > 0 ? said : Math.max(1, depth), number: printed(counting, type, place) }
}
