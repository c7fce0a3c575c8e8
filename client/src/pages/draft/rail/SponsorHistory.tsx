import { useTranslation } from 'react-i18next'
import type { LedgerLine } from '../../../api/types'
import { exactWords } from '../../../ui/dateWords'
import { useGroupName } from '../../../ui/useGroupName'
import { Window } from '../../../ui/Window'
import { usePersonName } from '../usePersonName'

interface SponsorHistoryProps {
  draftId: string
  /** All that has become of it as a sponsor. */
  lines: readonly LedgerLine[]
  name: string
  onClose: () => void
}

/** Every joining, change and withdrawal of one delegation: when, by whose hand and in which capacity. */
export function SponsorHistory({ draftId, lines, name, onClose }: SponsorHistoryProps) {
  const { t, i18n } = useTranslation()
  const personName = usePersonName(draftId)
  const groupName = useGroupName()
  return (
    <Window title={t('sponsors.historyOf', { name })} isOpen onClose={onClose} testId="sponsor-history">
      <ol className="lines">
        {lines.map((line) => (
          <li key={`${line.revision} ${line.change}`}>
            <b>{t(`sponsors.change.${line.change}`)}</b>{' '}
            {line.change !== 'withdrew' && t(`sponsors.${line.role}`)}
            {line.group && ` · ${t('sponsors.behalfOf', { group: groupName(line.group) })}`}
            <small className="muted">
              {exactWords(Date.parse(line.at), i18n.language)} · {t(`sponsors.capacity.${line.capacity}`)}{line.by ? ` · ${personName(line.by)}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </Window>
  )
}
