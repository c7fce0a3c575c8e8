import { useTranslation } from 'react-i18next'
import type { Masthead } from '../../api/types'
import { printedDate } from '../dateWords'
import { printedWords } from './printedWords'

interface PrintedMastheadProps {
  masthead: Masthead
  symbol: string | null
  language: string
}

/** The head of the page as printed, in the document's own language. */
export function PrintedMasthead({ masthead, symbol, language }: PrintedMastheadProps) {
  const { i18n } = useTranslation()
  const t = i18n.getFixedT(language === 'zh' ? 'zh' : 'en')
  const words = printedWords(language)
  const { organ, session, committee, agendaItems = [], agendaTitles = [], distribution, date, originalLanguage } = masthead
  return (
    <header lang={language}>
      <div className="masthead">
        <span className="masthead-name">{words.unitedNations}</span>
        <span>{symbol ?? masthead.symbol}</span>
        <span>{organ ?? words.organ}</span>
        <span>{distribution && `Distr.: ${distribution}`}</span>
        {date && (
          <>
            <span />
            <span>{printedDate(date, language)}</span>
          </>
        )}
        {originalLanguage && (
          <>
            <span />
            <span>{t('document.original', { language: originalLanguage })}</span>
          </>
        )}
      </div>
      <div className="corner">
        {session && <div>{session}</div>}
        {committee && <div>{committee}</div>}
        {agendaItems.length > 0 && <div>{words.agendaItem(agendaItems.join(words.comma))}</div>}
        {agendaTitles.map((title) => (
          <strong key={title}>{title}</strong>
        ))}
      </div>
    </header>
  )
}
