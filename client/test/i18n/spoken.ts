import { createInstance, type TFunction } from 'i18next'
import { languages, type InterfaceLanguage } from '../../src/i18n/languages'

const words = createInstance()
await words.init({
  resources: Object.fromEntries(
    await Promise.all(
      Object.entries(languages).map(async ([language, { translation, later }]) => [
        language,
        { translation: await translation(), later: await later() },
      ]),
    ),
  ),
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The words of the interface in a language, without a page to show them on. */
export const spoken = (language: InterfaceLanguage): TFunction => words.getFixedT(language)
