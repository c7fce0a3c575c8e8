import { useTranslation } from 'react-i18next'
import type { Sponsor } from '../../../protocol/draft'
import { GroupBars } from '../../sponsors/GroupBars'
import { useDelegations } from '../../../api/useDelegations'
import { sponsorGroups } from './sponsorship'

/** Present sponsors by regional group. */
export function SponsorGroups({ sponsors }: { sponsors: readonly Sponsor[] }) {
  const { t } = useTranslation()
  const { delegations } = useDelegations()
  const groups = sponsorGroups(sponsors, delegations)
  if (delegations.length === 0 || groups.length === 0) return null
  return (
    <section>
      <h3 className="rail-heading">{t('sponsors.groups')}</h3>
      <GroupBars shares={groups} />
    </section>
  )
}
