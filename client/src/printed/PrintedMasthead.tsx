import type { Masthead } from '../protocol/masthead'
import { printedDate } from '../kit/dateWords'
import { printedWords } from './printedWords'

interface PrintedMastheadProps {
  masthead: Masthead
  symbol: string | null
  language: string
}

/** The head of the page as printed, in the document's own language. */
export function PrintedMasthead({ masthead, symbol, language }: PrintedMastheadProps) {
  const words = printedWords(language)
  const { organ, session, committee, agendaItems = [], agendaTitles = [], distribution, date, originalLanguage } = masthead
  return (
    <header lang={language}>
      <div className="masthead">
        <span>{words.unitedNations}</span>
        <span>{symbol ?? masthead.symbol}</span>
        <span className="masthead-organ">{organ ?? words.organ}</span>
        <span>{distribution && <bdi>{words.distribution(distribution)}</bdi>}</span>
        {date && (
          <>
            <span />
            <span>
              <bdi>{printedDate(date, words.dateLanguage)}</bdi>
            </span>
          </>
        )}
        {originalLanguage && (
          <>
            <span />
            <span>{words.original(originalLanguage)}</span>
          </>
        )}
      </div>
      <div className="corner">
        {session && <strong>{session}</strong>}
        {committee && <strong>{committee}</strong>}
        {agendaItems.length > 0 && <div>{words.agendaItems(agendaItems)}</div>}
        {agendaTitles.map((title) => (
          <strong key={title}>{title}</strong>
        ))}
      </div>
    </header>
  )
}
