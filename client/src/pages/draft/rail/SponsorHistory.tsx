import { useTranslation } from 'react-i18next'
import { exactWords } from '../../../kit/dateWords'
import { ProblemNote } from '../../../frame/ProblemNote'
import { useGroupName } from '../../../api/useGroupName'
import { Window } from '../../../kit/Window'
import { usePersonName } from '../usePersonName'
import type { DraftHead } from '../useSession'
import { useSponsorList } from '../useSponsorList'

interface SponsorHistoryProps {
  draft: DraftHead
  code: string
  name: string
  onClose: () => void
}

/** Every joining, change and withdrawal of one delegation: when, by whose hand and in which capacity. */
export function SponsorHistory({ draft, code, name, onClose }: SponsorHistoryProps) {
  const { t, i18n } = useTranslation()
  const personName = usePersonName(draft.id)
  const groupName = useGroupName()
  const { data, error } = useSponsorList(draft)
  const lines = data?.ledger.filter((line) => line.delegation === code) ?? []
  return (
    <Window title={t('sponsors.historyOf', { name })} isOpen onClose={onClose} testId="sponsor-history">
      <ProblemNote problem={error} />
      <ol className="lines">
        {lines.map((line) => (
          <li key={`${line.revision} ${line.change}`}>
            <b>{t(`sponsors.change.${line.change}`)}</b> {line.change !== 'withdrew' && t(`sponsors.${line.role}`)}
            {line.group && ` · ${t('sponsors.behalfOf', { group: groupName(line.group) })}`}
            <small className="muted">
              {exactWords(Date.parse(line.at), i18n.language)} · {t(`sponsors.capacity.${line.capacity}`)}
              {line.by ? ` · ${personName(line.by)}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </Window>
  )
}
