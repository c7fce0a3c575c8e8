import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../i18n'
import { languages, type InterfaceLanguage } from '../i18n/languages'
import { MenuButton } from '../kit/MenuButton'
import { notify } from '../kit/toasts'

export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const entries = (Object.keys(languages) as InterfaceLanguage[]).map((language) => ({
    id: language,
    label: <span lang={language}>{languages[language].name}</span>,
    text: languages[language].name,
    onAction: () => {
      chooseLanguage(i18n, language).catch(() => {
        notify(t('problem.unreachable'))
      })
    },
  }))
  const now = languages[i18n.language as InterfaceLanguage].name
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
