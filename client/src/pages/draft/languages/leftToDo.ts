import type { TFunction } from 'i18next'
import type { DraftLanguage } from '../../../protocol/contract'

/** What is left to do in a language version, in words. */
export function leftToDo(t: TFunction, { toTranslate, inWork, changedSince }: DraftLanguage): string {
  const parts = [
    toTranslate > 0 && t('later:languages.toTranslate', { count: toTranslate }),
    inWork > 0 && t('later:languages.inWork', { count: inWork }),
    changedSince > 0 && t('later:languages.changedSince', { count: changedSince }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? t('later:languages.asTranslated') : parts.join(t('later:languages.joint'))
}
