import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { LibrarySummary } from '../../api/types'
import { printedDate } from '../../ui/dateWords'
import { languageName } from '../../ui/languageName'

export function LibraryRow({ text, isOpen }: { text: LibrarySummary; isOpen: boolean }) {
  const { t, i18n } = useTranslation()
  const facts = [
    text.symbol,
    t(`kind.${text.kind}`),
    languageName(t, text.language),
    text.date && printedDate(text.date, i18n.language),
    text.sponsorCount !== undefined && text.sponsorCount > 0 && t('library.sponsors', { count: text.sponsorCount }),
  ]
  return (
    <NavLink to={`/library/${text.id}`} className="library-row" preventScrollReset={isOpen} data-testid="library-row">
      <strong lang={text.language}>{text.title}</strong>
      <small className="muted">{facts.filter(Boolean).join(' · ')}</small>
    </NavLink>
  )
}
