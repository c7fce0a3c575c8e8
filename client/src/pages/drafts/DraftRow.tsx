import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DraftSummary } from '../../protocol/contract'
import { Flag } from '../../kit/Flag'
import { StagePill } from './StagePill'
import { Time } from '../../kit/Time'
import { useDraftMarks } from '../../frame/useDraftMarks'

export function DraftRow({ draft }: { draft: DraftSummary }) {
  const { t } = useTranslation()
  const marks = useDraftMarks()
  const { lastChange } = draft
  return (
    <div className="draft-row" data-testid="draft-row">
      <span className="draft-what">
        <Link to={`/drafts/${draft.id}`} lang={draft.language}>
          <bdi>{draft.title || t('draft.untitled')}</bdi>
        </Link>
        <small className="muted" data-testid="draft-marks">
          {[...marks(draft), t(`language.${draft.language}`)].join(' · ')}
        </small>
      </span>
      <span>
        <StagePill stage={draft.stage} />
      </span>
      <span className="draft-sponsors">
        {draft.sponsorCount === 0 ? (
          <span className="muted" title={t('sponsors.empty')}>
            —
          </span>
        ) : (
          t('drafts.sponsors', { count: draft.sponsorCount })
        )}
      </span>
      <span className="draft-change">
        {lastChange.delegation && <Flag code={lastChange.delegation} />}
        <span>
          <span className="draft-by" title={lastChange.by ?? undefined}>
            {lastChange.byName ?? lastChange.by}
          </span>
          <small className="muted">
            <Time at={lastChange.at} />
          </small>
        </span>
      </span>
      <span className="muted">{t(`role.${draft.role}`)}</span>
    </div>
  )
}
