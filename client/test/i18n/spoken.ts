import { createInstance, type TFunction } from 'i18next'
import { en } from '../../src/i18n/en'
import { zh } from '../../src/i18n/zh'

const words = createInstance()
void words.init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  fallbackLng: 'zh',
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The words of the interface in a language, without a page to show them on. */
export const spoken = (language: 'zh' | 'en'): TFunction => words.getFixedT(language)
