import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { draftsQuery } from '../../api/queries'
import type { Notification } from '../../protocol/contract'
import { Time } from '../../kit/Time'
import { useDraftMarks } from '../useDraftMarks'
import { placeOf } from './placeOf'
import { useMarkRead } from './useMarkRead'
import { useNotificationWords } from './useNotificationWords'

/** What was told, and the way there, which marks it read. */
export function NotificationRow({ told, onGo }: { told: Notification; onGo?: () => void }) {
  const { t } = useTranslation()
  const markRead = useMarkRead()
  const marks = useDraftMarks()
  const draft = useQuery({ ...draftsQuery, refetchInterval: false }).data?.find(({ id }) => id === told.draft)
  const { text, reason } = useNotificationWords()(told)
  const go = () => {
    if (!told.read) markRead([told.id])
    onGo?.()
  }
  return (
    <li
      className={told.read ? 'notification' : 'notification notification-unread'}
      data-testid="notification"
      data-kind={told.kind}
      data-read={told.read}
    >
      <Link to={placeOf(told)} onClick={go}>
        {!told.read && <span className="heard">{t('notifications.unread')} </span>}
        <span className="notification-text">{text}</span>
        {reason && <span className="notification-reason">{reason}</span>}
        <small>
          <bdi lang={told.language}>{told.title || t('draft.untitled')}</bdi>
          {draft ? ` · ${marks(draft).join(' · ')}` : told.symbol && ` · ${told.symbol}`} · <Time at={told.at} />
        </small>
      </Link>
    </li>
  )
}
