import { createInstance, type TFunction } from 'i18next'
import { en } from '../../src/i18n/en'
import { en as laterEn } from '../../src/i18n/later/en'
import { zh as laterZh } from '../../src/i18n/later/zh'
import { zh } from '../../src/i18n/zh'

const words = createInstance()
void words.init({
  resources: { zh: { translation: zh, later: laterZh }, en: { translation: en, later: laterEn } },
  fallbackLng: 'zh',
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The words of the interface in a language, without a page to show them on. */
export const spoken = (language: 'zh' | 'en'): TFunction => words.getFixedT(language)
