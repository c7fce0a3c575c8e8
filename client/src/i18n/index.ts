import { createInstance, type i18n } from 'i18next'
import { getI18n, initReactI18next } from 'react-i18next'
import type { InterfaceLanguage } from './languages'
import { isInterfaceLanguage, languages } from './languages'

const storageKey = 'drafting.language'

/** The language chosen earlier on this device, else the browser's first that we have, else Chinese. */
export function preferredLanguage(remembered: string | null, browser: readonly string[]): InterfaceLanguage {
  return [remembered, ...browser].map((tag) => (tag ?? '').slice(0, 2)).find(isInterfaceLanguage) ?? 'zh'
}

/** What has been asked for so far; it comes in every language that is chosen. */
const wanted = new Set<'translation' | 'later'>(['translation'])

/** Only the words that are read come over the wire. */
async function fetchWords(words: i18n, language: InterfaceLanguage): Promise<void> {
  for (const group of wanted)
    if (!words.hasResourceBundle(language, group)) words.addResourceBundle(language, group, await languages[language][group]())
}

/** The words of the language that is preferred; where they cannot be fetched those of another, so that the page is not empty. */
export async function createWords(): Promise<i18n> {
  const words = createInstance()
  words.on('languageChanged', (language) => {
    document.documentElement.lang = language
    document.documentElement.dir = words.dir(language)
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
  followOtherTabs(words)
  return words
}

/** What is chosen in one tab is shown in all. */
function followOtherTabs(words: i18n): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey && newValue !== null && isInterfaceLanguage(newValue))
      // Where it cannot be fetched the tab stays as it is.
      void show(words, newValue).catch(() => undefined)
  })
}

async function show(words: i18n, language: InterfaceLanguage): Promise<void> {
  await fetchWords(words, language)
  await words.changeLanguage(language)
}

/** Fetches what the parts say that come later, before they show; rejects where that cannot be had. */
export async function fetchLaterWords(): Promise<void> {
  wanted.add('later')
  const words = getI18n()
  await fetchWords(words, words.language as InterfaceLanguage)
}

/** Rejects where the words cannot be fetched; they are shown the next time then. */
export async function chooseLanguage(words: i18n, language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(storageKey, language)
  await show(words, language)
}
