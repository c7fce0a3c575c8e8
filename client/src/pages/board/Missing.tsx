import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BoardRow } from '../../protocol/contract'
import { useDelegations } from '../../api/useDelegations'

const shown = 16

/** Which sponsors of the template have not joined this time. */
export function Missing({ before }: { before: BoardRow['before'] }) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  if (before === null) return <p className="quiet">{t('board.noTemplate')}</p>
  const symbol = <Link to={`/library/${before.template}`}>{before.symbol ?? t('board.template')}</Link>
  const name = (code: string) => <li key={code}>{nameOf(code)}</li>
  return (
    <section className="board-missing" data-testid="board-missing">
      <h3 className="rail-heading">
        {before.missing.length === 0
          ? t('board.noneMissing')
          : t('board.missingCount', { count: before.missing.length, all: before.count })}{' '}
        {symbol}
      </h3>
      <ul className="board-names">{before.missing.slice(0, shown).map(name)}</ul>
      {before.missing.length > shown && (
        <details className="numbers">
          <summary>{t('board.moreMissing', { count: before.missing.length - shown })}</summary>
          <ul className="board-names">{before.missing.slice(shown).map(name)}</ul>
        </details>
      )}
    </section>
  )
}
