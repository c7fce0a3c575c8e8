import { useQuery } from '@tanstack/react-query'
import { useParams, Link } from 'react-router'
import { useTranslation } from 'react-i18next'
import { draftQuery } from '../../api/queries'
import { ProblemNote } from '../../frame/ProblemNote'
import { buttonClass } from '../../kit/Button'
import { PageStyles } from '../../kit/PageStyles'
import { PositionsOfDraft } from './PositionsOfDraft'
import { TextOverTime } from './TextOverTime'
import styles from './positions.css?url'

/** Who stands where: for each paragraph under discussion, what every delegation and group that spoke has said of it. */
export function PositionsPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { data: draft, error, refetch } = useQuery(draftQuery(id))
  return (
    <main className="page positions-page" id="main">
      <PageStyles href={styles} />
      <div className="page-head">
        <div>
          <h1>{t('positions.title')}</h1>
          <p className="muted" lang={draft?.language}>
            <bdi>{draft?.title}</bdi>
          </p>
        </div>
        <div className="row no-print">
          <Link className={buttonClass()} to={`/drafts/${id}/table`} data-testid="table-link">
            {t('table.title')}
          </Link>
          <Link className={buttonClass('main')} to={`/drafts/${id}`} data-testid="back-to-draft">
            {t('history.backToDraft')}
          </Link>
        </div>
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {draft && <PositionsOfDraft draft={draft} />}
      {draft && <TextOverTime draftId={draft.id} title={draft.title} />}
    </main>
  )
}
