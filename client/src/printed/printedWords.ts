// The server's exports read the same table.
import table from '../../../src/Drafting.Formats/printed-words.tsv?raw'

/** What every document prints around its own words, in its language. */
interface PrintedWords {
  readonly unitedNations: string
  readonly organ: string
  /** “Agenda items 17 (a), 27”, of items stored as “17(a)”. */
  readonly agendaItems: (items: readonly string[]) => string
  /** An item of the agenda as the language prints it: “99 (p)”. */
  readonly item: (item: string) => string
  /** In the place of sponsors where there are none yet; not printed by the exports. */
  readonly pending: string
  /** What follows the sponsors, with the mark of the note on them or none. */
  readonly draftResolution: (mark: string) => string
  readonly distribution: (whom: string) => string
  /** The language of the date of issue. */
  readonly dateLanguage: string
  readonly original: (language: string) => string
  readonly comma: string
  /** Before the last name of several. */
  readonly and: (name: string) => string
}

function wordsOf(cell: (name: string) => string): PrintedWords {
  const filled = (name: string, value: string) => cell(name).replace('{0}', () => value)
  const item = (each: string) =>
    each.replace(/^(\d+)\((\p{L}{1,2})\)$/u, (_, number: string, letter: string) => number + filled('letter', letter))
  return {
    unitedNations: cell('organization'),
    organ: cell('organ'),
    agendaItems: (items) => filled(items.length > 1 ? 'items' : 'item', items.map(item).join(cell('comma'))),
    item,
    pending: cell('pending'),
    // A mark right before the words is set apart from them.
    draftResolution: (mark) => filled('draft', mark === '' || cell('draft').includes('{0} ') ? mark : `${mark} `),
    distribution: (whom) => filled('distribution', whom),
    dateLanguage: cell('dateLanguage'),
    original: (language) => filled('original', language),
    comma: cell('comma'),
    // Spanish says “e” before the sound of i: “Chile e Italia”, but “Chile y Hungría”.
    and: (name) => (cell('and') === ' y ' && /^(?:[IÍ]|Hi)/.test(name) ? ' e ' : cell('and')),
  }
}

const [names = [], ...rows] = table
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
const words = new Map(rows.map((row) => [row[0], wordsOf((name) => row[names.indexOf(name)] ?? '')]))

/** The words of a document's own language, English where it is none of the six. */
export const printedWords = (language: string): PrintedWords => words.get(language) ?? (words.get('en') as PrintedWords)

/** Names joined as the language does: “A, B and C”, “A、B和C”. The second part holds what comes after the first `shown` names. */
export function joinedNames(names: readonly string[], language: string, shown = names.length): [string, string] {
  const { comma, and } = printedWords(language)
  const parts = names.map((name, i) => name + (i === names.length - 1 ? '' : i === names.length - 2 ? and(names[i + 1] ?? '') : comma))
  return [parts.slice(0, shown).join(''), parts.slice(shown).join('')]
}
