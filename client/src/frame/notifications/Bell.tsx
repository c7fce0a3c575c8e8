import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { notificationsQuery } from '../../api/queries'
import { Button as OwnButton } from '../../kit/Button'
import { NotificationRow } from './NotificationRow'
import { useMarkRead } from './useMarkRead'
import './notifications.css'

const shown = 8

/** How much I have not read, and the latest of it. */
export function Bell() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(notificationsQuery)
  const markRead = useMarkRead()
  const unread = data?.unread ?? 0
  const close = () => {
    setOpen(false)
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button button-plain bell" aria-label={t('notifications.bell', { count: unread })} data-testid="bell">
        <svg
          width="18"
          height="18"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d="M6 16V10.5a6 6 0 0 1 12 0V16l1.5 2.5h-15z" />
          <path d="M10 21.5h4" />
        </svg>
        {unread > 0 && (
          <span className="bell-count" data-testid="bell-count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Button>
      <Popover className="popover bell-popover" placement="bottom end">
        <Dialog aria-label={t('notifications.title')} className="bell-list" data-testid="bell-list">
          <div className="bell-head">
            <strong>{t('notifications.title')}</strong>
            {unread > 0 && (
              <OwnButton
                look="plain"
                small
                onPress={() => {
                  markRead()
                }}
                data-testid="bell-read-all"
              >
                {t('notifications.readAll')}
              </OwnButton>
            )}
          </div>
          {data?.items.length ? (
            <ul className="notifications">
              {data.items.slice(0, shown).map((told) => (
                <NotificationRow key={told.id} told={told} onGo={close} />
              ))}
            </ul>
          ) : (
            <p className="bell-none">
              <strong>{t('notifications.none')}</strong>
              <br />
              <span className="muted">{t('notifications.noneHint')}</span>
            </p>
          )}
          <Link to="/notifications" className="bell-all" onClick={close} data-testid="bell-all">
            {t('notifications.all')}
          </Link>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
