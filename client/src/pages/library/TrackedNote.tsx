import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChangeAuthor, LibraryText } from '../../protocol/contract'
import { buttonClass } from '../../kit/Button'
import { dayWords } from '../../kit/dateWords'
import { useNow } from '../../kit/useNow'
import { comparePath, libraryRef } from '../compare/reference'

const shown = 5

/** What the file's own tracked changes were: how many, whose, from when to when, and the way to see them. */
export function TrackedNote({ text }: { text: LibraryText }) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const changes = text.trackedChanges
  if (!changes) return null
  const day = (at: string) => dayWords(Date.parse(at), now, i18n.language)
  const words = ({ name, count, first, last }: ChangeAuthor) => {
    const who = t('library.trackedBy', { name: name || t('library.trackedByNobody'), count })
    if (!first || !last) return who
    return t('library.trackedWhen', {
      who,
      when: day(first) === day(last) ? day(last) : t('library.trackedDays', { first: day(first), last: day(last) }),
    })
  }
  const others = changes.authors.length - shown
  return (
    <div className="note library-note library-tracked no-print" data-testid="library-tracked">
      <div>
        <b>{t('library.tracked', { count: changes.count })}</b>
        <ul>
          {changes.authors.slice(0, shown).map((author) => (
            <li key={author.name}>{words(author)}</li>
          ))}
          {others > 0 && <li>{t('library.trackedOthers', { count: others })}</li>}
        </ul>
      </div>
      {changes.before && (
        <Link className={buttonClass()} to={comparePath(libraryRef(changes.before), libraryRef(text.id))} data-testid="library-tracked-see">
          {t('library.trackedSee')}
        </Link>
      )}
    </div>
  )
}
