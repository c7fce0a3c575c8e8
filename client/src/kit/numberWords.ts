import { localeOf } from '../i18n/languages'

/** A number as the interface's language writes it: “1,204”, “1 204”. */
export const numberWords = (number: number, language: string): string => number.toLocaleString(localeOf(language))
