import type { TFunction } from 'i18next'

/** Of the paragraphs under negotiation, how many are agreed, and how many ad referendum only: capitals have the last word on those. */
export interface Agreed {
  agreed: number
  adRef: number
  all: number
}

/** “agreed 5 / 24”, and apart from that what is agreed ad referendum, where anything is. */
export const agreedWords = (t: TFunction, { agreed, adRef, all }: Agreed): string =>
  adRef === 0 ? t('draft.agreed', { agreed, all }) : t('draft.agreedAdRef', { agreed, adRef, all })

/** How far the negotiators are: filled as far as is agreed, half filled where capitals have the last word. */
export function AgreementBar({ of, label }: { of: Agreed; label?: string }) {
  const width = (count: number) => ({ width: `${of.all === 0 ? 0 : (100 * count) / of.all}%` })
  return (
    <div
      className="meter"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      data-testid="agreement-bar"
    >
      <span style={width(of.agreed)} />
      <span className="meter-ad-ref" style={width(of.adRef)} />
    </div>
  )
}
