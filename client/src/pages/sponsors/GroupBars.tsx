import { useTranslation } from 'react-i18next'
import type { GroupShare } from '../../protocol/contract'
import { wordFor } from '../../i18n/wordFor'
import './charts.css'

/** Sponsors by regional group: a name, its number of how many, a bar. */
export function GroupBars({ shares }: { shares: readonly (Omit<GroupShare, 'group'> & { readonly group: string | null })[] }) {
  const { t } = useTranslation()
  return (
    <ul className="groups" aria-label={t('sponsors.groups')}>
      {shares.map(({ group, count, size }) => (
        <li key={group ?? ''} data-group={group}>
          <span>{group === null ? t('app.none') : (wordFor(t, 'group', group) ?? group)}</span>
          <span className="quiet">
            <b>{count}</b> / {size}
          </span>
          <span className="group-bar" aria-hidden="true">
            <span style={{ width: `${(100 * count) / Math.max(size, count, 1)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  )
}
