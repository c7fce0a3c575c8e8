import type { TFunction } from 'i18next'
import { zh } from '../i18n/zh'

/** “中文” or “Chinese” for `zh`; the tag itself for a language that has no name here. */
export function languageName(t: TFunction, language: string): string {
  return language in zh.language ? t(`language.${language as keyof typeof zh.language}`) : language
}
