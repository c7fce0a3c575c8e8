import { useTranslation } from 'react-i18next'
import type { LibraryText } from '../../protocol/contract'

/** What the importer did not understand, line by line; the words themselves are all there. */
export function Warnings({ text }: { text: LibraryText }) {
  const { t } = useTranslation()
  return (
    <>
      {text.warnings.length > 0 && (
        <details className="note note-amber library-note no-print" data-testid="library-warnings">
          <summary>{t('library.warnings', { count: text.warnings.length })}</summary>
          <ul>
            {text.warnings.map((warning, at) => (
              <li key={at}>
                <b>{t('library.line', { line: warning.line })}</b> {warning.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {text.unresolvedSponsors.length > 0 && (
        <p className="note note-amber library-note no-print">
          {t('library.unresolved', { names: text.unresolvedSponsors.join(t('document.sponsorJoin')) })}
        </p>
      )}
    </>
  )
}
