interface PrintedWords {
  readonly unitedNations: string
  readonly organ: string
  readonly agendaItem: (items: string) => string
  readonly draftResolution: string
  /** Between agenda items. */
  readonly comma: string
}

/** What every document prints, in the six official languages. */
const words: Readonly<Record<string, PrintedWords>> = {
  zh: { unitedNations: '联合国', organ: '大会', agendaItem: (items) => `议程项目 ${items}`, draftResolution: '：决议草案', comma: '、' },
  en: { unitedNations: 'United Nations', organ: 'General Assembly', agendaItem: (items) => `Agenda item ${items}`, draftResolution: ': draft resolution', comma: ', ' },
  fr: { unitedNations: 'Nations Unies', organ: 'Assemblée générale', agendaItem: (items) => `Point ${items} de l’ordre du jour`, draftResolution: ' : projet de résolution', comma: ', ' },
  es: { unitedNations: 'Naciones Unidas', organ: 'Asamblea General', agendaItem: (items) => `Tema ${items} del programa`, draftResolution: ': proyecto de resolución', comma: ', ' },
  ru: { unitedNations: 'Организация Объединенных Наций', organ: 'Генеральная Ассамблея', agendaItem: (items) => `Пункт ${items} повестки дня`, draftResolution: ': проект резолюции', comma: ', ' },
  ar: { unitedNations: 'الأمم المتحدة', organ: 'الجمعية العامة', agendaItem: (items) => `البند ${items} من جدول الأعمال`, draftResolution: ': مشروع قرار', comma: '، ' },
}

const english = words.en as PrintedWords

/** The words of a document's own language, English where it is none of the six. */
export const printedWords = (language: string): PrintedWords => words[language] ?? english

/** Names joined as the language does: “A, B and C”, “A、B和C”. The second part holds what comes after the first `shown` names. */
export function joinedNames(names: readonly string[], language: string, shown = names.length): [string, string] {
  const parts = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).formatToParts(names)
  let seen = 0
  const end = parts.findIndex((part) => part.type === 'element' && seen++ === shown)
  const text = (some: typeof parts) => some.map((part) => part.value).join('')
  return end < 0 ? [text(parts), ''] : [text(parts.slice(0, end)), text(parts.slice(end))]
}
