import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinedNames, printedWords } from './printedWords'

const foldedFrom = 20
const shownFolded = 15

/** Who submits a draft resolution, as printed above its text. */
export interface PrintedSponsors {
  /** In display order. */
  names: readonly string[]
  /** The line of a text that others than sponsors submit. */
  submittedBy?: string | null
  /** Behind the list, where a note says that it may still change. */
  mark?: string | null
  /** That note, unless it stands among the text's footnotes. */
  note?: string | null
}

/**
 * “Kazakhstan and Uzbekistan:* draft resolution”, names in the order given, joined as the document's language does. A long list
 * shows its first names until asked for more; printed it is always whole.
 */
export function SponsorLine({ names, submittedBy, mark, note, language }: PrintedSponsors & { language: string }) {
  const { t, i18n } = useTranslation()
  const [whole, setWhole] = useState(false)
  if (submittedBy)
    return (
      <p className="sponsor-line" lang={language} data-testid="sponsor-line">
        <strong>{submittedBy}</strong>
      </p>
    )
  const long = names.length >= foldedFrom
  const [list, rest] = joinedNames(names, language, long && !whole ? shownFolded : names.length)
  return (
    <>
      <p className="sponsor-line" lang={language} title={note ?? undefined} data-testid="sponsor-line">
        {names.length === 0 && <span className="muted">{printedWords(language).pending}</span>}
        <strong>
          {list}
          {rest !== '' && (
            <>
              <span className="no-print">…</span>
              <span className="print-only">{rest}</span>
            </>
          )}
          {printedWords(language).draftResolution(mark ?? '')}
        </strong>
      </p>
      {long && (
        <button
          type="button"
          className="sponsor-line-more no-print"
          lang={i18n.language}
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole)
          }}
        >
          {whole ? t('document.sponsorsFold') : t('document.sponsorsAll', { count: names.length })}
        </button>
      )}
    </>
  )
}
