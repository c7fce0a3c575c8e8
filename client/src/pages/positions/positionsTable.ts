import type { TFunction } from 'i18next'
import type { PositionWords } from './positionWords'
import type { Positions, Row } from './whoStands'

/** What a row's paragraph is called, and how it begins. */
export interface RowWords {
  readonly label: string
  readonly opening: string
}

/** Who stands where as a table to be saved: a line of names, then a line for each paragraph. */
export function positionsTable(
  { columns, rows }: Positions,
  { columnName, speakers, about }: PositionWords,
  rowWords: (row: Row) => RowWords,
  t: TFunction,
): string[][] {
  const beside = (words: string, more: string) => (more === '' ? words : `${words} (${more})`)
  return [
    [t('positions.paragraph'), t('positions.opening'), ...columns.map((column) => beside(columnName(column), speakers(column)))],
    ...rows.map((row) => {
      const { label, opening } = rowWords(row)
      const cells = columns.map(({ key }) =>
        (row.cells.get(key) ?? []).map((said) => beside(t(`positions.words.${said.position}`), about(said))).join('; '),
      )
      return [label, opening, ...cells.map((cell) => cell || t('positions.words.silent'))]
    }),
  ]
}

/** A name for the saved file: what the page is called, the draft's symbol or how its title begins, the day. */
export function fileName(page: string, { symbol, title }: { symbol: string | null; title: string }, day: string): string {
  const draft = (symbol ?? title).replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  return `${[page, [...draft].slice(0, 40).join(''), day].filter(Boolean).join(' ')}.csv`
}
