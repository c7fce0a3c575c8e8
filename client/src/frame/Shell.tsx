import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, ScrollRestoration } from 'react-router'
import { sessionQuery } from '../api/queries'
import { Account } from './Account'
import { Bell } from './notifications/Bell'
import { Help } from './Help'
import { LanguageSwitch } from './LanguageSwitch'
import { Sections } from './Sections'
import { Toasts } from '../kit/Toasts'

/** The frame of every page: name, sections, language, help, account. */
export function Shell() {
  const { t } = useTranslation()
  const { data: me } = useQuery(sessionQuery)
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <header className="bar">
        <Link to="/" className="bar-name" aria-label={t('app.name')}>
          <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="var(--blue)" />
            <path d="M9 9h14M9 14h14M9 19h9" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
            <path d="M9 24h5" stroke="#ffd27a" strokeWidth="2.4" strokeLinecap="round" />
          </svg>
          <span>{t('app.name')}</span>
        </Link>
        <nav aria-label={t('app.menu')}>{me && <Sections me={me} />}</nav>
        <div className="bar-end">
          <LanguageSwitch />
          <Help />
          {me && <Bell />}
          {me && <Account me={me} />}
        </div>
      </header>
      <Outlet />
      <Toasts />
      <ScrollRestoration />
    </>
  )
}
