import { useTranslation } from 'react-i18next'
import type { Sponsor } from '../../../api/types'
import { zh } from '../../../i18n/zh'
import { useDelegations } from '../../../ui/useDelegations'
import { sponsorGroups } from './sponsorship'

const named = (group: string | null): group is keyof typeof zh.group => group !== null && group in zh.group

/** Sponsors by regional group: a bar, its number, and how many the group has in all. */
export function SponsorGroups({ sponsors }: { sponsors: readonly Sponsor[] }) {
  const { t } = useTranslation()
  const { delegations } = useDelegations()
  const groups = sponsorGroups(sponsors, delegations)
  if (delegations.length === 0 || groups.length === 0) return null
  return (
    <section aria-label={t('sponsors.groups')}>
      <h3 className="rail-heading">{t('sponsors.groups')}</h3>
      <ul className="groups">
        {groups.map(({ group, count, members }) => (
          <li key={group ?? ''}>
            <span>{named(group) ? t(`group.${group}`) : (group ?? t('app.none'))}</span>
            <span className="quiet">
              <b>{count}</b> / {members}
            </span>
            <span className="group-bar" aria-hidden="true">
              <span style={{ width: `${(100 * count) / Math.max(members, count)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
