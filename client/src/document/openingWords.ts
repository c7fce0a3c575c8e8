// The server's exports read the same table.
import table from '../../../src/Drafting.Formats/opening-words.tsv?raw'

/** Per language what matches the phrases that paragraphs open with, the longest where several do; a word is a whole word. */
const phrases = new Map(
  table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([language = '', ...known]) => {
      const either = known.toSorted((a, b) => b.length - a.length).map((phrase) => phrase.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      return [language, new RegExp(`^(?:${either.join('|')})${language === 'zh' ? '' : '(?!\\p{L})'}`, 'iu')]
    }),
)

const longest = (text: string, language: string): number => phrases.get(language)?.exec(text)?.[0].length ?? 0

/**
 * How many UTF-16 units of a paragraph's text are its opening words, set off in print: “又回顾”, “Recalling also”, and the organ in the
 * enacting line; 0 where none are known.
 */
export function openingWordsLength(text: string, kind: string, language: string): number {
  if (kind === 'enacting') return /^[^，,،]+/.exec(text)?.[0].length ?? 0
  if (kind !== 'preambular' && kind !== 'operative') return 0
  // The second and third of one kind in a row: “又回顾”, “还回顾”.
  const behindMark = language === 'zh' && /^[又还]/.test(text) ? longest(text.slice(1), language) : 0
  return Math.max(behindMark > 0 ? behindMark + 1 : 0, longest(text, language))
}

const scripts = [
  { letter: /\p{Script=Han}/u, languages: ['zh'] },
  { letter: /\p{Script=Arabic}/u, languages: ['ar'] },
  { letter: /\p{Script=Cyrillic}/u, languages: ['ru'] },
  { letter: /\p{Script=Latin}/u, languages: ['en', 'fr', 'es'] },
] as const

/**
 * The language a paragraph of a document is in: the document's where its script occurs (Chinese texts are full of Latin names), else what its
 * first letter and the phrase it opens with say. Among languages of Latin script only a known phrase tells a paragraph from the document's.
 */
export function paragraphLanguage(text: string, language: string): string {
  const own = scripts.find(({ languages }) => languages.some((one) => one === language))
  const isLatin = own?.languages.length !== 1
  if (!isLatin && own.letter.test(text)) return language
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  const script = scripts.find(({ letter }) => letter.test(first))
  if (!script || (script === own && longest(text, language) > 0)) return language
  return script.languages.find((other) => longest(text, other) > 0) ?? (script === own ? language : script.languages[0])
}
