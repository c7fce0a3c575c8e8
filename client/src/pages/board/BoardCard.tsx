import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BoardRow } from '../../protocol/contract'
import { AgreementBar, agreedWords } from '../../kit/Agreement'
import { GroupBars } from '../sponsors/GroupBars'
import { SponsorsOverTime } from '../sponsors/SponsorsOverTime'
import { exactWords } from '../../kit/dateWords'
import { remainingWords } from '../../kit/remainingWords'
import { StagePill } from '../drafts/StagePill'
import { Time } from '../../kit/Time'
import { useDraftMarks } from '../../frame/useDraftMarks'
import { useNow } from '../../kit/useNow'
import { Missing } from './Missing'
import { Online } from './Online'
import { sponsorDays } from './sponsorDays'

/** One draft as its facilitator follows it. */
export function BoardCard({ row }: { row: BoardRow }) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const marks = useDraftMarks()
  const { draft, days, groups, before, online, progress } = row
  const agreed = { agreed: progress.agreed, adRef: progress.agreedAdRef, all: progress.all }
  const counts = sponsorDays(days)
  return (
    <article className="card board-card" aria-label={draft.title} data-testid="board-card" data-draft={draft.id}>
      <div className="board-what">
        <h2 lang={draft.language}>
          <Link to={`/drafts/${draft.id}`}>
            <bdi>{draft.title || t('draft.untitled')}</bdi>
          </Link>
        </h2>
        <p className="row">
          <StagePill stage={draft.stage} />
          <span className="quiet">{t(`role.${draft.role}`)}</span>
        </p>
        <p className="quiet" data-testid="draft-marks">
          {marks(draft).join(' · ')}
        </p>
        {draft.deadline && (
          <p className="board-deadline" title={exactWords(Date.parse(draft.deadline), i18n.language)} data-testid="board-deadline">
            {Date.parse(draft.deadline) > now
              ? t('board.remaining', { time: remainingWords(Date.parse(draft.deadline) - now, i18n.language) })
              : t('board.deadlinePassed')}
          </p>
        )}
        <div>
          <p className="quiet board-agreed" data-testid="board-agreed">
            {agreed.all > 0 ? agreedWords(t, agreed) : t('board.noParagraphs')}
          </p>
          {agreed.all > 0 && <AgreementBar of={agreed} />}
        </div>
        <Online people={online} />
        <p className="quiet">
          {t('board.changed')} <Time at={draft.lastChange.at} />
        </p>
      </div>
      <div className="board-sponsors">
        <div className="sponsor-count">
          <strong data-testid="board-sponsors">{draft.sponsorCount}</strong>
          <span className="muted">{t('sponsors.count', { count: draft.sponsorCount })}</span>
        </div>
        {counts.length === 0 ? (
          <p className="quiet">{t('sponsors.empty')}</p>
        ) : (
          <SponsorsOverTime counts={counts} until={now} before={before?.count ?? 0} />
        )}
      </div>
      <GroupBars shares={groups.filter(({ group, count }) => group !== 'observer' || count > 0)} />
      <Missing before={before} />
    </article>
  )
}
