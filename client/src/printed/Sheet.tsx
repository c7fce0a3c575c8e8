import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { directionIn } from '../kit/directionIn'
import type { Masthead } from '../protocol/masthead'
import { PrintedMasthead } from './PrintedMasthead'
import { SponsorLine, type PrintedSponsors } from './SponsorLine'

interface SheetProps {
  title: string
  symbol: string | null
  language: string
  masthead: Readonly<Record<string, unknown>> | Masthead
  /** Absent for texts that have no sponsor line. */
  sponsors?: PrintedSponsors
  /** How the text stands, in the reader's language: shown on paper alone. */
  state?: ReactNode
  children: ReactNode
}

/** The printed page: masthead, sponsor line, title, text. */
export function Sheet({ title, symbol, language, masthead, sponsors, state, children }: SheetProps) {
  const { i18n } = useTranslation()
  return (
    <article className="sheet" lang={language} dir={directionIn(language)} data-testid="sheet">
      {state && (
        <p className="paper-state" lang={i18n.language} dir={i18n.dir()} data-testid="paper-state">
          {state}
        </p>
      )}
      <PrintedMasthead masthead={masthead as Masthead} symbol={symbol} language={language} />
      {sponsors && <SponsorLine {...sponsors} language={language} />}
      {title !== '' && <div className="printed-title">{title}</div>}
      {children}
      {sponsors?.note && (
        <p className="sponsor-note" data-testid="sponsor-note">
          {sponsors.mark} {sponsors.note}
        </p>
      )}
    </article>
  )
}
