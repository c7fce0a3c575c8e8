import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const foldedFrom = 20
const shownFolded = 15

/**
 * “Kazakhstan and Uzbekistan: draft resolution”, names in the order given, joined as the document's language does. A long list
 * shows its first names until asked for more; printed it is always whole.
 */
export function SponsorLine({ names, language }: { names: readonly string[]; language: string }) {
  const { t, i18n } = useTranslation()
  const [whole, setWhole] = useState(false)
  const own = i18n.getFixedT(language === 'zh' ? 'zh' : 'en')
  const join = own('document.sponsorJoin')
  const list = names.length < 2 ? names.join('') : names.slice(0, -1).join(join) + own('document.sponsorLast') + (names.at(-1) ?? '')
  const long = names.length >= foldedFrom
  const cut = long && !whole ? names.slice(0, shownFolded).join(join).length + join.length : list.length
  return (
    <>
      <p className="sponsor-line" lang={language} data-testid="sponsor-line">
        {names.length === 0 ? <span className="muted">{own('document.sponsorsPending')}</span> : (
          <strong>
            {list.slice(0, cut)}
            {cut < list.length && <><span className="no-print">…</span><span className="print-only">{list.slice(cut)}</span></>}
          </strong>
        )}
        {own('document.draftResolution')}
      </p>
      {long && (
        <button type="button" className="sponsor-line-more no-print" lang={i18n.language} aria-expanded={whole} onClick={() => { setWhole(!whole) }}>
          {whole ? t('document.sponsorsFold') : t('document.sponsorsAll', { count: names.length })}
        </button>
      )}
    </>
  )
}
