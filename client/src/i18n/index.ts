import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { zh } from './zh'

export type InterfaceLanguage = 'zh' | 'en'
const storageKey = 'drafting.language'

/** The language chosen earlier on this device, else the browser's first that we have, else Chinese. */
export function preferredLanguage(remembered: string | null, browser: readonly string[]): InterfaceLanguage {
  const known = [remembered, ...browser].map((tag) => (tag ?? '').slice(0, 2)).find((tag) => tag === 'zh' || tag === 'en')
  return known === 'en' ? 'en' : 'zh'
}

/** Chinese words are always there. */
async function fetchWords(words: i18n, language: InterfaceLanguage): Promise<void> {
  if (language === 'en' && !words.hasResourceBundle('en', 'translation')) words.addResourceBundle('en', 'translation', (await import('./en')).en)
}

/** The words, with those of the language that is preferred; where they cannot be fetched the page is in Chinese, not empty. */
export async function createWords(): Promise<i18n> {
  const words = createInstance()
  const show = (language: string) => {
    document.documentElement.lang = language
    document.title = words.t('app.name')
  }
  words.on('languageChanged', show)
  const language = preferredLanguage(localStorage.getItem(storageKey), navigator.languages)
  await words.use(initReactI18next).init({ resources: { zh: { translation: zh } }, lng: 'zh', fallbackLng: 'zh', interpolation: { escapeValue: false } })
  await fetchWords(words, language).then(() => words.changeLanguage(language), () => undefined)
  return words
}

/** Rejects where the words cannot be fetched; they are shown the next time then. */
export async function chooseLanguage(words: i18n, language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(storageKey, language)
  await fetchWords(words, language)
  await words.changeLanguage(language)
}
