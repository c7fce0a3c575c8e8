// The server's exports read the same table.
import table from '../../../../src/Drafting.Formats/opening-words.tsv?raw'

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
