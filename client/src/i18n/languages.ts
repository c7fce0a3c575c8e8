import type { LaterWords, Words } from './words'

/** A language of the interface. */
interface Language {
  /** Its name in itself. */
  readonly name: string
  readonly translation: () => Promise<Words>
  readonly later: () => Promise<LaterWords>
}

/** The languages of the interface, in the order in which the United Nations name them. */
export const languages = {
  ar: {
    name: 'العربية',
    translation: () => import('./ar').then(({ ar }) => ar),
    later: () => import('./later/ar').then(({ ar }) => ar),
  },
  zh: {
    name: '中文',
    translation: () => import('./zh').then(({ zh }) => zh),
    later: () => import('./later/zh').then(({ zh }) => zh),
  },
  en: {
    name: 'English',
    translation: () => import('./en').then(({ en }) => en),
    later: () => import('./later/en').then(({ en }) => en),
  },
  fr: {
    name: 'Français',
    translation: () => import('./fr').then(({ fr }) => fr),
    later: () => import('./later/fr').then(({ fr }) => fr),
  },
  ru: {
    name: 'Русский',
    translation: () => import('./ru').then(({ ru }) => ru),
    later: () => import('./later/ru').then(({ ru }) => ru),
  },
  es: {
    name: 'Español',
    translation: () => import('./es').then(({ es }) => es),
    later: () => import('./later/es').then(({ es }) => es),
  },
} as const satisfies Readonly<Record<string, Language>>

export type InterfaceLanguage = keyof typeof languages

export const isInterfaceLanguage = (tag: string): tag is InterfaceLanguage => Object.hasOwn(languages, tag)

/**
 * What the platform writes a language's dates, numbers and lists by. In Arabic with the digits of the United Nations' own Arabic texts,
 * which are those of symbols and paragraph numbers too.
 */
export const localeOf = (language: string): string => (language === 'ar' ? 'ar-u-nu-latn' : language)
