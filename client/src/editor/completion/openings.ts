import table from './openings.tsv?raw'
import { phrase } from './phrases'
import type { Phrase } from './phrases'
import { grouped, rowsOf } from './tables'

/** Preambular and operative paragraphs, as the tables call them. */
export type Part = 'PP' | 'OP'

export const partOf = (kind: string): Part | null => (kind === 'preambular' ? 'PP' : kind === 'operative' ? 'OP' : null)

const openings = grouped(
  rowsOf(table).map(([language = '', part = '', text = '', count]) => ({ language, part, ...phrase(text, Number(count)) })),
  ({ language, part }) => `${language} ${part}`,
)

/** What paragraphs of a part open with in a language, as often as they do, without marks of repetition. */
export const openingsIn = (language: string, part: Part): readonly Phrase[] => openings.get(`${language} ${part}`) ?? []
