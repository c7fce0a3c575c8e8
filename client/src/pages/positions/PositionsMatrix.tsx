import { useTranslation } from 'react-i18next'
import type { PositionWords } from './positionWords'
import type { RowWords } from './positionsTable'
import { RowName } from './RowName'
import { SaidHere } from './SaidHere'
import type { Positions, Row } from './whoStands'

export interface PositionsProps {
  draft: { readonly id: string; readonly language: string }
  positions: Positions
  words: PositionWords
  rowWords: (row: Row) => RowWords
}

/** Delegations beside each other, paragraphs beneath each other; names and paragraphs stay in sight. */
export function PositionsMatrix({ draft, positions: { columns, rows }, words, rowWords }: PositionsProps) {
  const { t } = useTranslation()
  return (
    <div className="card positions-scroll" tabIndex={0} role="region" aria-label={t('positions.title')} data-testid="positions">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('positions.paragraph')}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-testid="position-column">
                {words.columnName(column)}
                {column.group !== null && <small className="muted">{words.speakers(column)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.paragraph ?? ''} data-testid="position-row">
              <th scope="row">
                <RowName draft={draft} row={row} words={rowWords(row)} />
              </th>
              {columns.map((column) => (
                <td key={column.key}>
                  <SaidHere said={row.cells.get(column.key) ?? []} column={column} words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
