import { useTranslation } from 'react-i18next'
import type { RedlineChange, RedlineStats } from '../../api/types'

const changes: readonly RedlineChange[] = ['changed', 'inserted', 'deleted', 'moved', 'movedAndChanged', 'unchanged']

/** How much changed, in paragraphs and in characters. */
export function Statistics({ stats }: { stats: RedlineStats }) {
  const { t } = useTranslation()
  const counted = changes.filter((change) => stats[change] > 0)
  const all = counted.reduce((sum, change) => sum + stats[change], 0)
  return (
    <section className="statistics" aria-label={t('compare.stats')} data-testid="redline-stats">
      <div className="statistics-bar" aria-hidden="true">
        {counted.map((change) => (
          <span key={change} className={`is-${change}`} style={{ width: `${(100 * stats[change]) / all}%` }} />
        ))}
      </div>
      <ul>
        {counted.map((change) => (
          <li key={change}>
            <i className={`is-${change}`} aria-hidden="true" />
            {t(`compare.${change}`)} <b>{stats[change]}</b>
          </li>
        ))}
        <li className="muted">{t('compare.characters', { inserted: stats.charactersInserted, deleted: stats.charactersDeleted })}</li>
      </ul>
    </section>
  )
}
