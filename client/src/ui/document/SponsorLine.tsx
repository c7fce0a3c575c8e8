import { useTranslation } from 'react-i18next'

/** “Uzbekistan and Kazakhstan: draft resolution”, names in the order given, joined as the document's language does. */
export function SponsorLine({ names, language }: { names: readonly string[]; language: string }) {
  const { i18n } = useTranslation()
  const t = i18n.getFixedT(language === 'zh' ? 'zh' : 'en')
  const list = names.length < 2 ? names.join('') : names.slice(0, -1).join(t('document.sponsorJoin')) + t('document.sponsorLast') + (names.at(-1) ?? '')
  return (
    <p className="sponsor-line" lang={language} data-testid="sponsor-line">
      {names.length === 0 ? <span className="muted">{t('document.sponsorsPending')}</span> : <strong>{list}</strong>}
      {t('document.draftResolution')}
    </p>
  )
}
