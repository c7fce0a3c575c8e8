import table from './names.tsv?raw'
import { isOfWord, phrase } from './phrases'
import type { Phrase } from './phrases'
import { grouped, rowsOf } from './tables'

const languages = ['en', 'zh', 'fr', 'es', 'ru', 'ar']

/** Names of organs, States and treaties in one language, by the character they begin with. */
export type Names = ReadonlyMap<string, readonly Phrase[]>

/** The names there are in a language; `states` are what States are officially called in it. */
export function namesIn(language: string, states: readonly string[]): Names {
  const column = languages.indexOf(language)
  const others = rowsOf(table).flatMap((cells) => cells[column]?.split('|') ?? [])
  const all = [...new Set([...others, ...states])].filter((name) => name !== '')
  return grouped(
    all.map((text) => phrase(text, 1)),
    ({ text }) => text.charAt(0),
  )
}

/** Units before the caret in which a name can begin: the longest has 150. */
const reach = 160

/** “And”, “by”, “to”, “as” and “then”, which Arabic writes at the head of a word. */
const prefixes = /^[وبلكف]$/

/** Where in a text a name may begin that ends at its end, the furthest first: at the head of a word, in Chinese anywhere. */
export function beginnings(text: string, language: string): number[] {
  const found: number[] = []
  for (let at = Math.max(0, text.length - reach); at < text.length; at++) {
    const isHead = !isOfWord(text.charAt(at - 1))
    const isBehindPrefix = language === 'ar' && prefixes.test(text.charAt(at - 1)) && !isOfWord(text.charAt(at - 2))
    if (isHead || isBehindPrefix || language === 'zh') found.push(at)
  }
  return found
}
