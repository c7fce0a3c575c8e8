interface PrintedWords {
  readonly unitedNations: string
  readonly organ: string
  readonly agendaItem: (items: string) => string
  /** An item of the agenda, stored as “99(p)”, as the language prints it. */
  readonly item: (item: string) => string
  /** In the place of sponsors where there are none yet; not printed by the exports. */
  readonly pending: string
  /** What follows the sponsors, with the mark of the note on them or none. */
  readonly draftResolution: (mark: string) => string
  readonly distribution: (whom: string) => string
  /** The language of the date of issue. */
  readonly dateLanguage: string
  readonly original: (language: string) => string
  /** Between agenda items. */
  readonly comma: string
}

// French and Spanish mastheads say in their own language who gets the document and when it was issued; all others in English.
const english = { distribution: (whom: string) => `Distr.: ${whom}`, dateLanguage: 'en' }
const own = (language: string) => ({ distribution: (whom: string) => `Distr. ${whom}`, dateLanguage: language })

const lettered = (before: string) => ({ item: (item: string) => item.replace(/^(\d+)\((\p{L}{1,2})\)$/u, `$1${before}$2)`) })

/** What every document prints, in the six official languages. */
const words: Readonly<Record<string, PrintedWords>> = {
  zh: { unitedNations: '联合国', organ: '大会', agendaItem: (items) => `议程项目 ${items}`, pending: '提案国待定', draftResolution: (mark) => `：${mark}${mark && ' '}决议草案`, comma: '、', original: (language) => `原文：${language}`, ...english, ...lettered('(') },
  en: { unitedNations: 'United Nations', organ: 'General Assembly', agendaItem: (items) => `Agenda item ${items}`, pending: 'Sponsors to be announced', draftResolution: (mark) => `:${mark} draft resolution`, comma: ', ', original: (language) => `Original: ${language}`, ...english, ...lettered(' (') },
  fr: { unitedNations: 'Nations Unies', organ: 'Assemblée générale', agendaItem: (items) => `Point ${items} de l’ordre du jour`, pending: 'Auteurs à annoncer', draftResolution: (mark) => ` :${mark} projet de résolution`, comma: ', ', original: (language) => `Original : ${language}`, ...own('fr'), ...lettered('\u00a0') },
  es: { unitedNations: 'Naciones Unidas', organ: 'Asamblea General', agendaItem: (items) => `Tema ${items} del programa`, pending: 'Patrocinadores por anunciar', draftResolution: (mark) => `:${mark} proyecto de resolución`, comma: ', ', original: (language) => `Original: ${language}`, ...own('es'), ...lettered('\u00a0') },
  ru: { unitedNations: 'Организация Объединенных Наций', organ: 'Генеральная Ассамблея', agendaItem: (items) => `Пункт ${items} повестки дня`, pending: 'Авторы будут объявлены позднее', draftResolution: (mark) => `:${mark} проект резолюции`, comma: ', ', original: (language) => `Original: ${language}`, ...english, ...lettered('\u00a0') },
  ar: { unitedNations: 'الأمم المتحدة', organ: 'الجمعية العامة', agendaItem: (items) => `البند ${items} من جدول الأعمال`, pending: 'يُعلن عن المقدمين لاحقا', draftResolution: (mark) => `:${mark} مشروع قرار`, comma: '، ', original: (language) => `الأصل: ${language}`, ...english, ...lettered(' (') },
}

/** The words of a document's own language, English where it is none of the six. */
export const printedWords = (language: string): PrintedWords => words[language] ?? (words.en as PrintedWords)

/** Names joined as the language does: “A, B and C”, “A、B和C”. The second part holds what comes after the first `shown` names. */
export function joinedNames(names: readonly string[], language: string, shown = names.length): [string, string] {
  const parts = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).formatToParts(names)
  let seen = 0
  const end = parts.findIndex((part) => part.type === 'element' && seen++ === shown)
  const text = (some: typeof parts) => some.map((part) => part.value).join('')
  return end < 0 ? [text(parts), ''] : [text(parts.slice(0, end)), text(parts.slice(end))]
}
