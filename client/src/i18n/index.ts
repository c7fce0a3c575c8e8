import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

export type InterfaceLanguage = 'zh' | 'en'
const storageKey = 'drafting.language'

/** The language chosen earlier on this device, else the browser's first that we have, else Chinese. */
export function preferredLanguage(remembered: string | null, browser: readonly string[]): InterfaceLanguage {
  const known = [remembered, ...browser].map((tag) => (tag ?? '').slice(0, 2)).find((tag) => tag === 'zh' || tag === 'en')
  return known === 'en' ? 'en' : 'zh'
}

/** Only the words that are read come over the wire. */
const wordsIn = { zh: () => import('./zh').then(({ zh }) => zh), en: () => import('./en').then(({ en }) => en) }

async function fetchWords(words: i18n, language: InterfaceLanguage): Promise<void> {
  if (!words.hasResourceBundle(language, 'translation')) words.addResourceBundle(language, 'translation', await wordsIn[language]())
}

/** The words of the language that is preferred; where they cannot be fetched those of the other, so that the page is not empty. */
export async function createWords(): Promise<i18n> {
  const words = createInstance()
  words.on('languageChanged', (language) => {
    document.documentElement.lang = language
    document.title = words.t('app.name')
  })
  await words.use(initReactI18next).init({ resources: {}, fallbackLng: false, interpolation: { escapeValue: false } })
  const language = preferredLanguage(localStorage.getItem(storageKey), navigator.languages)
  const other = language === 'en' ? 'zh' : 'en'
  const fetched = await fetchWords(words, language).then(
    () => language,
    async () => {
      await fetchWords(words, other)
      return other
    },
  )
  await words.changeLanguage(fetched)
  return words
}

/** Rejects where the words cannot be fetched; they are shown the next time then. */
export async function chooseLanguage(words: i18n, language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(storageKey, language)
  await fetchWords(words, language)
  await words.changeLanguage(language)
}
