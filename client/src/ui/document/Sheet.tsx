import type { ReactNode } from 'react'
import type { Masthead } from '../../api/types'
import { PrintedMasthead } from './PrintedMasthead'
import { SponsorLine, type PrintedSponsors } from './SponsorLine'

interface SheetProps {
  title: string
  symbol: string | null
  language: string
  masthead: Readonly<Record<string, unknown>> | Masthead
  /** Absent for texts that have no sponsor line. */
  sponsors?: PrintedSponsors
  children: ReactNode
}

/** The printed page: masthead, sponsor line, title, text. */
export function Sheet({ title, symbol, language, masthead, sponsors, children }: SheetProps) {
  return (
    <article className="sheet" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} data-testid="sheet">
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
