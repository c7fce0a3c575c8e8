/** By a part and how it is used: for each language the parts it stands with, of words that begin or end so those without a hyphen. */
const known = new Map<string, ReadonlySet<string>[]>()

/** Fetches the table that the server's importers read too. Until it is here every word is one that the table does not have. */
export async function readHyphens(): Promise<void> {
  if (known.size > 0) return
  const { default: table } = await import('../../../src/Drafting.Formats/hyphenated-words.tsv?raw')
  for (const line of table.split('\n')) {
    const [, place, part, others = ''] = line.split('\t')
    if (part === undefined) continue
    const key = `${place} ${part}`
    known.set(key, [...(known.get(key) ?? []), new Set(others.split(' '))])
  }
}

const has = (place: string, part: string, other: string, listed: boolean): boolean =>
  known.get(`${place} ${part}`)?.some((words) => words.has(other) === listed) ?? false

const isKnown = (part: string, rest: string): boolean =>
  has('begins', part, rest, false) || has('ends', rest, part, false) || has('word', part, rest, true)

function stands(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length))) return true
  return false
}

/** Whether a hyphen before this stands for a part of a word that comes later: “short- and long-term”. */
export const isSuspended = (second: string): boolean => /^(and|or|to|et|ou|y|o|e|u|и|или) /.test(second)

/**
 * Whether the hyphen that a line ends in is the printer's (“develop-|ment”) and not the word's own (“co-|operation”): both sides are small
 * letters, and neither the text around, in small letters, nor the table of what the official texts write has the word with a hyphen. A word that
 * stands elsewhere decides before the table. The twin of the server's `HyphenatedWords`; `tests/vectors/line-joins.json` holds both to one answer.
 */
export function isPrintersHyphen(first: string, second: string, elsewhere: string): boolean {
  const part = /(?<![\p{L}\d\-\u2010])(\p{L}?\p{Ll}+)[-\u2010]$/u.exec(first.slice(-64))?.[1]?.toLowerCase()
  const rest = /^\p{Ll}+/u.exec(second)?.[0]
  if (part === undefined || rest === undefined || isSuspended(second) || stands(`${part}-${rest}`, elsewhere)) return false
  return stands(part + rest, elsewhere) || !isKnown(part, rest)
}
