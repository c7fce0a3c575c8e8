import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import type { LibrarySummary } from '../../api/types'
import { printedDate } from '../../ui/dateWords'
import { languageName } from '../../ui/languageName'
import { comparePath, libraryRef } from '../compare/reference'

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
    <>
      <NavLink to={`/library/${text.id}`} className="library-row" preventScrollReset={isOpen} data-testid="library-row">
        <strong lang={text.language}>{text.title}</strong>
        <small className="muted">{facts.filter(Boolean).join(' · ')}</small>
      </NavLink>
      {text.trackedBy && <TrackedBy text={text} authors={text.trackedBy} />}
    </>
  )
}

/** Whose tracked changes the file held, and the ways to the text before them and to the changes themselves. */
function TrackedBy({ text, authors }: { text: LibrarySummary; authors: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const names = new Intl.ListFormat(i18n.language, { style: 'short' }).format(authors)
  return (
    <p className="library-row-tracked" data-testid="library-row-tracked">
      <span>{names === '' ? t('library.rowTracked') : t('library.rowTrackedBy', { names })}</span>
      {text.before && (
        <>
          <Link to={`/library/${text.before}`} data-testid="library-row-before">{t('library.rowBefore')}</Link>
          <Link to={comparePath(libraryRef(text.before), libraryRef(text.id))} data-testid="library-row-changes">{t('library.trackedSee')}</Link>
        </>
      )}
    </p>
  )
}
