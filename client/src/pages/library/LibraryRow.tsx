import { useTranslation } from 'react-i18next'
import { localeOf } from '../../i18n/languages'
import { Link, NavLink } from 'react-router'
import type { LibrarySummary } from '../../protocol/contract'
import { useTextMarks } from './useTextMarks'
import { comparePath, libraryRef } from '../compare/reference'
import { FoundWords } from './FoundWords'

export function LibraryRow({ text, isOpen }: { text: LibrarySummary; isOpen: boolean }) {
  const { t } = useTranslation()
  const facts = [
    ...useTextMarks()(text),
    text.sponsorCount !== undefined && text.sponsorCount > 0 && t('library.sponsors', { count: text.sponsorCount }),
  ]
  const { found } = text
  const isTitle = found?.text === text.title
  return (
    <>
      <NavLink to={`/library/${text.id}`} className="library-row" preventScrollReset={isOpen} data-testid="library-row">
        <strong lang={text.language}>
          <bdi>{found && isTitle ? <FoundWords found={found} /> : text.title}</bdi>
        </strong>
        {found && !isTitle && found.text !== text.symbol && (
          <span className="library-found" lang={text.language} data-testid="library-found">
            <FoundWords found={found} />
          </span>
        )}
        <small className="muted">{facts.filter(Boolean).join(' · ')}</small>
      </NavLink>
      {text.trackedBy && <TrackedBy text={text} authors={text.trackedBy} />}
    </>
  )
}

/** Whose tracked changes the file held, and the ways to the text before them and to the changes themselves. */
function TrackedBy({ text, authors }: { text: LibrarySummary; authors: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const names = new Intl.ListFormat(localeOf(i18n.language), { style: 'short' }).format(authors)
  return (
    <p className="library-row-tracked" data-testid="library-row-tracked">
      <span>{names === '' ? t('library.rowTracked') : t('library.rowTrackedBy', { names })}</span>
      {text.before && (
        <>
          <Link to={`/library/${text.before}`} data-testid="library-row-before">
            {t('library.rowBefore')}
          </Link>
          <Link to={comparePath(libraryRef(text.before), libraryRef(text.id))} data-testid="library-row-changes">
            {t('library.trackedSee')}
          </Link>
        </>
      )}
    </p>
  )
}
