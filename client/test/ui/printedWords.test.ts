import { describe, expect, it } from 'vitest'
import { printedDate } from '../../src/kit/dateWords'
import { joinedNames, printedWords } from '../../src/printed/printedWords'
import vectors from '../../../tests/vectors/joined-names.json'

describe('joinedNames', () => {
  it.each(vectors)('$language: $joined', ({ language, names, joined }) => {
    expect(joinedNames(names, language)).toEqual([joined, ''])
  })

  it('cut anywhere gives the whole list again', () => {
    const names = ['A', 'B', 'C', 'D']
    for (const language of ['zh', 'en', 'fr', 'es', 'ru', 'ar'])
      for (let shown = 0; shown <= names.length; shown++) {
        const [first, rest] = joinedNames(names, language, shown)
        expect([first + rest, '']).toEqual(joinedNames(names, language))
        expect(names.filter((name) => first.includes(name))).toHaveLength(shown)
      }
  })
})

describe('printedWords', () => {
  it('are English where the language is none of the six', () => {
    expect(printedWords('kk')).toBe(printedWords('en'))
  })

  it('print the letter of an agenda item as each language does, and any other item as it is', () => {
    expect(['zh', 'en', 'fr', 'es', 'ru'].map((language) => printedWords(language).item('99(p)'))).toEqual([
      '99(p)',
      '99 (p)',
      '99\u00a0p)',
      '99\u00a0p)',
      '99\u00a0p)',
    ])
    expect([printedWords('ar').item('99(ع)'), printedWords('en').item('131'), printedWords('en').item('5 (of the list)')]).toEqual([
      '99 (ع)',
      '131',
      '5 (of the list)',
    ])
  })

  it('say that items are several where they are', () => {
    expect(['zh', 'en', 'fr', 'ar'].map((language) => printedWords(language).agendaItems(['17(a)', '27']))).toEqual([
      '议程项目 17(a)、27',
      'Agenda items 17 (a), 27',
      'Points 17\u00a0a), 27 de l’ordre du jour',
      'البنود 17 (a)، 27 من جدول الأعمال',
    ])
    expect(printedWords('es').agendaItems(['64'])).toBe('Tema 64 del programa')
  })

  it('set the mark of a note between the colon and the words', () => {
    expect([printedWords('zh').draftResolution(''), printedWords('zh').draftResolution('*')]).toEqual(['：决议草案', '：* 决议草案'])
    expect([printedWords('fr').draftResolution(''), printedWords('fr').draftResolution('*')]).toEqual([
      ' : projet de résolution',
      ' :* projet de résolution',
    ])
  })

  it('are in English in all mastheads but the French and Spanish where they say who gets it and when it was issued', () => {
    const languages = ['zh', 'en', 'ru', 'ar', 'fr', 'es']
    expect(languages.map((language) => printedDate('2022-12-01', printedWords(language).dateLanguage))).toEqual([
      ...Array<string>(4).fill('1 December 2022'),
      '1er décembre 2022',
      '1 de diciembre de 2022',
    ])
    expect(['ar', 'fr', 'es'].map((language) => printedWords(language).distribution('General'))).toEqual([
      'Distr.: General',
      'Distr. General',
      'Distr. General',
    ])
  })
})
