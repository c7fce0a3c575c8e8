import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notificationsQuery } from '../../api/queries'
import { Button } from '../../kit/Button'
import { Empty } from '../../kit/Empty'
import { NotificationRow } from '../../frame/notifications/NotificationRow'
import { useMarkRead } from '../../frame/notifications/useMarkRead'
import { PageStyles } from '../../kit/PageStyles'
import { ProblemNote } from '../../frame/ProblemNote'
import { Choices } from './Choices'
import styles from './notifications-page.css?url'

/** All I was notified of, and how I want to be. */
export function NotificationsPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(notificationsQuery)
  const markRead = useMarkRead()
  return (
    <main className="page" id="main">
      <PageStyles href={styles} />
      <div className="page-head">
        <h1>{t('notifications.title')}</h1>
        <Button
          isDisabled={!data?.unread}
          onPress={() => {
            markRead()
          }}
          data-testid="read-all"
        >
          {t('notifications.readAll')}
        </Button>
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      <div className="notifications-columns">
        <section className="card" aria-label={t('notifications.title')}>
          {data?.items.length === 0 && <Empty title={t('notifications.none')} hint={t('notifications.noneHint')} />}
          <ul className="notifications" data-testid="notifications">
            {data?.items.map((told) => (
              <NotificationRow key={told.id} told={told} />
            ))}
          </ul>
        </section>
        <Choices />
      </div>
    </main>
  )
}
