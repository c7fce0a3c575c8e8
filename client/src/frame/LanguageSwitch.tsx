import { useTranslation } from 'react-i18next'
import { chooseLanguage, type InterfaceLanguage } from '../i18n'
import { MenuButton } from '../kit/MenuButton'
import { notify } from '../kit/toasts'

const names: Record<InterfaceLanguage, string> = { zh: '中文', en: 'English' }

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const entries = (['zh', 'en'] as const).map((language) => ({
    id: language,
    label: <span lang={language}>{names[language]}</span>,
    text: names[language],
    onAction: () => {
      chooseLanguage(i18n, language).catch(() => {
        notify(t('problem.unreachable'))
      })
    },
  }))
  const now = names[i18n.language === 'en' ? 'en' : 'zh']
  return (
    <MenuButton
      className="button button-plain select-button"
      label={now}
      ariaLabel={`${t('app.language')}: ${now}`}
      entries={entries}
      testId="language"
    />
  )
}
