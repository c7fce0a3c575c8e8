/** The rows of sub-paragraphs that are open: how each counts and the last number in it. */
export type OpenRows = { sort: RowSort; token: string }[]

type RowSort = 'letter' | 'roman' | 'chinese' | 'digit'

const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
]

const isRoman = (token: string) => /^[ivxlcdm]+$/.test(token)

/** b behind a, aa behind z, cc behind bb. */
function follows(before: string, token: string): boolean {
  if (before === 'z') return token === 'aa'
  const single = (text: string) => [...text].every((character) => character === text[0])
  return before.length === token.length && single(before) && single(token) && token.charCodeAt(0) === before.charCodeAt(0) + 1
}

/** A row behind (h) goes on with (i); another (i) opens a deeper one, as do (v) and (x) where letters did not come so far. */
function sortOf(token: string, open: OpenRows): RowSort {
  if (/^\d/.test(token)) return 'digit'
  if (/^[一-鿿]/.test(token)) return 'chinese'
  if (!isRoman(token)) return 'letter'
  const row = open.findLast(({ sort }) => sort === 'letter')
  if (row && follows(row.token, token)) return 'letter'
  const inRow = open.findLast(({ sort }) => sort === 'roman')
  if (inRow) return romans.indexOf(token) > 0 || token === 'i' ? 'roman' : 'letter'
  return token === 'i' || (token.length > 1 && romans.includes(token)) ? 'roman' : 'letter'
}

/** How deep a sub-paragraph lies: 1 for (a), 2 for (i) below it, 3 for a., 4 for i. `open` is brought up to date. */
export function levelOf(token: string, open: OpenRows): number {
  const isDeep = token.endsWith('.')
  const read = token.replace('.', '')
  const sort = isDeep ? sortOf(read, open.slice(2)) : sortOf(read, open.slice(0, 2))
  const from = isDeep ? 2 : 0
  const known = open.findIndex((row, index) => index >= from && row.sort === sort)
  // Letters stand above all others; anything else opens a row below what is open.
  const level = known >= 0 ? known : sort === 'letter' ? from : Math.min(3, open.length)
  open.length = Math.min(open.length, level)
  open.push({ sort, token: read })
  return level + 1
}

/** Opens as many rows as a list says that lie above and at a paragraph's level, and closes what is below. */
export function openTo(level: number, open: OpenRows): void {
  open.length = Math.min(open.length, Math.max(0, level - 1))
  while (open.length < level) open.push({ sort: open.length % 2 === 0 ? 'letter' : 'roman', token: '' })
}
