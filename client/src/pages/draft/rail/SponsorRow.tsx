import { useTranslation } from 'react-i18next'
import type { SponsorRole } from '../../../protocol/contract'
import type { Sponsor } from '../../../protocol/draft'
import { Flag } from '../../../kit/Flag'
import { MenuButton } from '../../../kit/MenuButton'
import { Time } from '../../../kit/Time'
import { useGroupName } from '../../../api/useGroupName'

interface SponsorRowProps {
  sponsor: Sponsor
  name: string
  onHistory: () => void
  /** Absent where the reader may not act for it. */
  onJoin?: (role: SponsorRole) => void
  onWithdraw?: () => void
}

export function SponsorRow({ sponsor, name, onHistory, onJoin, onWithdraw }: SponsorRowProps) {
  const { t } = useTranslation()
  const groupName = useGroupName()
  const { code, role, since, withdrawn, group } = sponsor
  const other = role === 'main' ? 'co' : 'main'
  const acts = !onJoin
    ? []
    : withdrawn
      ? [
          {
            id: 'rejoin',
            label: t('sponsors.rejoin'),
            onAction: () => {
              onJoin(role)
            },
          },
        ]
      : [
          {
            id: 'role',
            label: t(other === 'main' ? 'sponsors.makeMain' : 'sponsors.makeCo'),
            onAction: () => {
              onJoin(other)
            },
          },
          { id: 'withdraw', label: t('sponsors.withdraw', { name }), grave: true, onAction: () => onWithdraw?.() },
        ]
  const entries = [{ id: 'history', label: t('sponsors.history'), onAction: onHistory }, ...acts]
  return (
    <div className="sponsor" data-testid="sponsor" data-code={code} data-withdrawn={withdrawn ? 'true' : undefined}>
      <Flag code={code} faded={Boolean(withdrawn)} />
      <span className="sponsor-name">
        {withdrawn ? <s className="muted">{name}</s> : name}{' '}
        {role === 'main' && !withdrawn && <span className="pill">{t('sponsors.main')}</span>}
        {group && <small className="quiet sponsor-group">{t('sponsors.behalfOf', { group: groupName(group) })}</small>}
      </span>
      <small className="muted">
        {withdrawn ? (
          <>
            {t('sponsors.withdrawn')} <Time at={String(withdrawn)} />
          </>
        ) : (
          <Time at={since} />
        )}
      </small>
      <MenuButton
        className="button button-plain button-small"
        label="⋯"
        ariaLabel={t('sponsors.actions', { name })}
        entries={entries}
        testId="sponsor-menu"
      />
    </div>
  )
}
