// The server's exports read the same table.
import table from '../../../../src/Drafting.Formats/opening-words.tsv?raw'

/** Per language the phrases that paragraphs open with, longest first. */
const phrases = new Map(
  table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([language = '', ...known]) => [language, known.map((phrase) => phrase.toLowerCase()).toSorted((a, b) => b.length - a.length)]),
)

const letter = /^\p{L}/u

function longest(text: string, language: string): number {
  const lower = text.toLowerCase()
  const found = phrases.get(language)?.find((phrase) => lower.startsWith(phrase) && (language === 'zh' || !letter.test(text.slice(phrase.length))))
  return found?.length ?? 0
}

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
