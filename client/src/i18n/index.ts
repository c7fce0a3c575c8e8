import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { zh } from './zh'

export type InterfaceLanguage = 'zh' | 'en'
const storageKey = 'drafting.language'

/** The language chosen earlier on this device, else the browser's first that we have, else Chinese. */
export function preferredLanguage(remembered: string | null, browser: readonly string[]): InterfaceLanguage {
  const known = [remembered, ...browser].map((tag) => (tag ?? '').slice(0, 2)).find((tag) => tag === 'zh' || tag === 'en')
  return known === 'en' ? 'en' : 'zh'
}

export function createWords(): i18n {
  const words = createInstance()
  const show = (language: string) => {
    document.documentElement.lang = language
    document.title = words.t('app.name')
  }
  words.on('languageChanged', show)
  void words.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: preferredLanguage(localStorage.getItem(storageKey), navigator.languages),
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return words
}

export function chooseLanguage(words: i18n, language: InterfaceLanguage): void {
  localStorage.setItem(storageKey, language)
  void words.changeLanguage(language)
}
