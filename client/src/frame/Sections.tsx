import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router'
import type { Person } from '../protocol/contract'
import { MenuButton } from '../kit/MenuButton'
import { usePhone } from '../kit/useNarrow'

/** The ways to every section: side by side, or behind one button where there is no room for them. */
export function Sections({ me }: { me: Person }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const phone = usePhone()
  const sections = [
    { id: 'drafts', to: '/', label: t('app.drafts') },
    { id: 'board', to: '/board', label: t('app.board') },
    { id: 'library', to: '/library', label: t('app.library') },
    { id: 'compare', to: '/compare', label: t('app.compare') },
    ...(me.administrator ? [{ id: 'people', to: '/people', label: t('app.people') }] : []),
  ]
  if (!phone)
    return sections.map(({ id, to, label }) => (
      <NavLink key={id} to={to} end={to === '/'} data-testid={`nav-${id}`}>
        {label}
      </NavLink>
    ))
  return (
    <MenuButton
      className="button button-plain"
      label={
        <svg
          width="20"
          height="20"
          viewBox="0 0 20 20"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M3 5h14M3 10h14M3 15h14" />
        </svg>
      }
      ariaLabel={t('app.menu')}
      testId="menu"
      entries={sections.map(({ id, to, label }) => ({ id, label, onAction: () => void navigate(to) }))}
    />
  )
}
