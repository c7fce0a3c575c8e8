import type { TFunction } from 'i18next'
import { wordFor } from '../i18n/wordFor'

/** “中文” or “Chinese” for `zh`; the tag itself for a language that has no name here. */
export function languageName(t: TFunction, language: string): string {
  return wordFor(t, 'language', language) ?? language
}
