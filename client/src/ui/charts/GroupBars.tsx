import { useTranslation } from 'react-i18next'
import type { GroupShare } from '../../api/types'
import { zh } from '../../i18n/zh'
import './charts.css'

const named = (group: string | null): group is keyof typeof zh.group => group !== null && group in zh.group

/** Sponsors by regional group: a name, its number of how many, a bar. */
export function GroupBars({ shares }: { shares: readonly GroupShare[] }) {
  const { t } = useTranslation()
  return (
    <ul className="groups" aria-label={t('sponsors.groups')}>
      {shares.map(({ group, count, size }) => (
        <li key={group ?? ''} data-group={group}>
          <span>{named(group) ? t(`group.${group}`) : (group ?? t('app.none'))}</span>
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
