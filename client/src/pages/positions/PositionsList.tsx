import { useTranslation } from 'react-i18next'
import type { PositionsProps } from './PositionsMatrix'
import { RowName } from './RowName'
import { PositionSign, SaidHere } from './SaidHere'

/** Where there is no room for a matrix: one paragraph after the other, who is silent on it last. */
export function PositionsList({ draft, positions: { columns, rows }, words, rowWords }: PositionsProps) {
  const { t } = useTranslation()
  return (
    <ul className="stack" aria-label={t('positions.title')} data-testid="positions">
      {rows.map((row) => {
        const spoke = columns.filter(({ key }) => row.cells.has(key))
        const silent = columns.filter(({ key }) => !row.cells.has(key))
        return (
          <li key={row.paragraph ?? ''} className="card positions-paragraph" data-testid="position-row">
            <h2>
              <RowName draft={draft} row={row} words={rowWords(row)} />
            </h2>
            <dl>
              {spoke.map((column) => (
                <div key={column.key}>
                  <dt>
                    {words.columnName(column)}
                    {column.group !== null && <small className="muted"> {words.speakers(column)}</small>}
                  </dt>
                  <dd>
                    <SaidHere said={row.cells.get(column.key) ?? []} column={column} words={words} />
                  </dd>
                </div>
              ))}
              {silent.length > 0 && (
                <div>
                  <dt>
                    <PositionSign position="silent" />
                  </dt>
                  <dd className="muted">{silent.map(words.columnName).join(t('positions.between'))}</dd>
                </div>
              )}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
