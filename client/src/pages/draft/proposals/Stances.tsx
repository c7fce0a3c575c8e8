import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../protocol/draft'
import { useDelegations } from '../../../api/useDelegations'
import { useGroupName } from '../../../api/useGroupName'

const stances = ['support', 'object', 'reserve'] as const

/** Who supports a proposal, who objects, who reserves its position, and why. */
export function Stances({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const groupName = useGroupName()
  const taken = stances.flatMap((stance) => {
    const by = proposal.stances.filter((each) => each.stance === stance)
    return by.length === 0 ? [] : [{ stance, by }]
  })
  if (taken.length === 0) return null
  return (
    <dl className="stances" data-testid="stances">
      {taken.map(({ stance, by }) => (
        <div key={stance} data-stance={stance}>
          <dt>
            {t(`proposals.stances.${stance}`)} {by.filter(({ earlier }) => !earlier).length}
          </dt>
          {by.map(({ delegation, group, reason, earlier }) => (
            <dd key={`${delegation} ${group ?? ''}`} data-earlier={earlier || undefined}>
              {nameOf(delegation)}
              {group !== null && ` ${t('proposals.behalfOf', { group: groupName(group) })}`}
              {earlier && <small className="muted"> {t('proposals.earlier')}</small>}
              {reason !== null && <q>{reason}</q>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
