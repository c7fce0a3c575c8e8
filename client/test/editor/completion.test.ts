import * as fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginnings, namesIn } from '../../src/editor/completion/names'
import { offersAt, sameBefore } from '../../src/editor/completion/completions'
import type { Caret, Offers } from '../../src/editor/completion/completions'
import { openingsIn } from '../../src/editor/completion/openings'
import type { Part } from '../../src/editor/completion/openings'
import { completing, folded, isOfWord } from '../../src/editor/completion/phrases'
import { edited, isAddressing, marked, nextPosition, openingOf, repetition } from '../../src/editor/completion/repetition'
import type { Position } from '../../src/editor/completion/repetition'

const languages = ['en', 'zh', 'fr', 'es', 'ru', 'ar'] as const
const parts: readonly Part[] = ['PP', 'OP']
const kinds = { PP: 'preambular', OP: 'operative' } as const

// As the server has them.
const delegations = readFileSync(resolve(import.meta.dirname, '../../../src/Drafting.Documents/Delegations/delegations.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const statesIn = (language: string) => {
  const column = delegations[0]?.indexOf(language) ?? -1
  return delegations.slice(1).map((cells) => cells[column] ?? '')
}
const names = Object.fromEntries(languages.map((language) => [language, namesIn(language, statesIn(language))]))

const at = (text: string, offset = text.length, kind = 'operative', before: string | null = null): Caret => ({ kind, text, offset, before })
const offered = (caret: Caret, language: string, isAsked = false): Offers | null =>
  offersAt(caret, language, names[language] ?? new Map(), isAsked)
const words = (offers: Offers | null) => offers?.offers.map((offer) => offer.words) ?? []

/** Paragraphs made of openings, names, their beginnings and other words, with a caret anywhere. */
const carets = fc.constantFrom(...languages).chain((language) => {
  const known = [
    ...parts.flatMap((part) => openingsIn(language, part).map(({ text }) => text)),
    ...[...(names[language]?.values() ?? [])].flatMap((all) => all.map(({ text }) => text)),
  ]
  const begun = fc.tuple(fc.constantFrom(...known), fc.nat(20)).map(([text, length]) => text.slice(0, length))
  const other = fc.constantFrom(' ', ', ', '，', '、', 'the ', 'de l’', '其', '\ufffc', ';', '72/7', '')
  const text = fc.array(fc.oneof(begun, other, fc.constantFrom(...known)), { maxLength: 6 }).map((pieces) => pieces.join(''))
  const before = fc.option(fc.tuple(fc.constantFrom(...known), text).map(([opening, rest]) => `${opening} ${rest}`))
  return fc.record({
    language: fc.constant(language),
    text,
    before,
    kind: fc.constantFrom('preambular', 'operative', 'sub', 'title'),
    place: fc.nat(),
  })
})

describe('what is offered', () => {
  const law = (check: (offers: Offers, caret: Caret, language: string, isAsked: boolean) => void) => {
    fc.assert(
      fc.property(carets, fc.boolean(), ({ language, text, before, kind, place }, isAsked) => {
        const caret = { kind, text, before, offset: place % (text.length + 1) }
        const offers = offered(caret, language, isAsked)
        if (offers !== null) check(offers, caret, language, isAsked)
      }),
      { numRuns: 4000, endOnFailure: true },
    )
  }

  test('completes: what comes of it begins with what was typed, and what stood behind it stays', () => {
    law(({ offers, from }, { text, offset }) => {
      for (const { words: whole, edit } of offers) {
        if (edit.from !== offset || edit.to !== offset) continue
        const after = edited(text, edit)
        expect(after.startsWith(text.slice(0, offset))).toBe(true)
        expect(after.endsWith(text.slice(offset))).toBe(true)
        expect(edit.text).not.toBe('')
        if (from < offset) expect(folded(after.slice(from)).startsWith(folded(whole)) || isOfWord(whole.slice(-1))).toBe(true)
      }
    })
  })

  test('is never offered inside a word', () => {
    law(({ as, offers }, { text, offset }, language, isAsked) => {
      if (as === 'mark') return
      const isInside = isOfWord(text.slice(offset)) && !(isAsked && language === 'zh')
      for (const { edit } of offers) {
        if (edit.from === offset && edit.to === offset) expect(isInside && edit.text !== '').toBe(false)
        if (edit.from === offset) expect(edit.text.charAt(0)).not.toBe(text.charAt(offset) || null)
      }
    })
  })

  test('are a few, none of them twice; one answer stands alone', () => {
    law(({ as, offers }) => {
      expect(offers.length).toBeLessThanOrEqual(6)
      expect(offers.length).toBeGreaterThan(0)
      expect(new Set(offers.map(({ words: whole }) => whole)).size).toBe(offers.length)
      if (as !== 'list') expect(offers).toHaveLength(1)
    })
  })

  test('comes to an end: taking what is offered again and again is over after a few times', () => {
    fc.assert(
      fc.property(carets, ({ language, text, before, kind }) => {
        let now = text
        for (let step = 0; step < 12; step++) {
          const offers = offered(at(now, now.length, kind, before), language)
          const first = offers?.offers[0]
          if (first === undefined) return
          now = edited(now, first.edit)
        }
        expect(now).toBe('settled')
      }),
      { numRuns: 1000, endOnFailure: true },
    )
  })

  test('is nothing where nothing was typed, unasked', () => {
    for (const language of languages)
      for (const kind of ['preambular', 'operative', 'plain']) expect(offered(at('', 0, kind), language)).toBeNull()
  })
})

describe('openings', () => {
  test('by the kind of the paragraph, the most frequent first', () => {
    expect(words(offered(at('Rec', 3, 'preambular'), 'en'))).toEqual(['Recalling', 'Recognizing'])
    expect(words(offered(at('Rec'), 'en')).slice(0, 2)).toEqual(['Recognizes', 'Recalls'])
    expect(offered(at('Rec', 3, 'sub'), 'en')).toBeNull()
    expect(words(offered(at('认', 1, 'preambular'), 'zh'))[0]).toBe('认识到')
    expect(words(offered(at('Rappelan', 8, 'preambular'), 'fr'))).toEqual(['Rappelant'])
    expect(words(offered(at('ссыла', 5, 'preambular'), 'ru'))).toEqual(['ссылаясь'])
  })

  test('from the third letter, in Chinese from the first character', () => {
    expect(offered(at('De'), 'en')).toBeNull()
    expect(offered(at('Dec'), 'en')).not.toBeNull()
    expect(words(offered(at('回', 1, 'preambular'), 'zh'))).toEqual(['回顾'])
  })

  test('a whole one is not gone on with, unless it is asked for', () => {
    expect(offered(at('Notes'), 'en')).toBeNull()
    expect(words(offered(at('Notes'), 'en', true))).toContain('Notes with concern')
  })

  test('either apostrophe will do', () => {
    expect(words(offered(at("Ayant à l'", 10, 'preambular'), 'fr'))).toEqual(['Ayant à l’esprit'])
  })

  test('every one of the table is found again, with every mark', () => {
    for (const language of languages)
      for (const part of parts)
        for (const { text } of openingsIn(language, part))
          for (const position of [1, 2, 3] as const) {
            const form = marked(text, language, part, position)
            expect(form.length).toBeLessThanOrEqual(100)
            expect(openingOf(`${form}${language === 'zh' ? '' : ' '}…`, language, part)).toEqual({
              phrase: text,
              position,
              length: form.length,
            })
          }
  })
})

describe('names', () => {
  test('States are called as they officially are', () => {
    expect(words(offered(at('and Boli'), 'en'))).toEqual(['Bolivia (Plurinational State of)'])
    expect(words(offered(at('感谢哈萨'), 'zh'))).toEqual(['哈萨克斯坦'])
    expect(words(offered(at('de Côte'), 'fr'))).toEqual(['Côte d’Ivoire'])
  })

  test('as far as all of them agree they are one good answer, a whole word at a time', () => {
    expect(words(offered(at('the Conventi'), 'en'))).toEqual(['Convention'])
    expect(words(offered(at('the Security C'), 'en'))).toEqual(['Security Council'])
  })

  test('behind what Arabic and French write at the head of a word', () => {
    expect(words(offered(at('تشجع وكازاخ'), 'ar'))).toEqual(['كازاخستان'])
    expect(words(offered(at('de l’Assembl'), 'fr'))).toEqual(['Assemblée générale'])
  })

  test('a mark that closes a title stands once', () => {
    const offers = offered(at('重申《世界人权》', 7), 'zh')
    expect(offers?.offers.map(({ edit }) => edited('重申《世界人权》', edit))).toEqual(['重申《世界人权宣言》'])
  })

  test('each can begin behind a space, none inside a word', () => {
    for (const language of ['en', 'fr', 'es', 'ru'])
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => {
          for (const from of beginnings(text, language)) expect(isOfWord(text.charAt(from - 1))).toBe(false)
        }),
      )
  })

  test('the table has each in six languages', () => {
    const rows = readFileSync(resolve(import.meta.dirname, '../../src/editor/completion/names.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(2)
    for (const row of rows) {
      const cells = row.split('\t')
      expect(cells).toHaveLength(6)
      for (const name of cells.flatMap((cell) => cell.split('|'))) {
        expect(name).toBe(name.trim())
        expect(name).not.toBe('')
        expect(name).not.toContain("'")
      }
    }
  })
})

describe('repetition', () => {
  test('is marked in second and third place, and begins anew in the fourth', () => {
    const run = (language: string, part: Part, phrase: string) =>
      ([1, 2, 3] as const).map((position) => marked(phrase, language, part, position))
    expect(run('en', 'PP', 'Recalling')).toEqual(['Recalling', 'Recalling also', 'Recalling further'])
    expect(run('en', 'OP', 'Decides')).toEqual(['Decides', 'Also decides', 'Further decides'])
    expect(run('zh', 'PP', '回顾')).toEqual(['回顾', '又回顾', '还回顾'])
    expect(run('fr', 'OP', 'Décide')).toEqual(['Décide', 'Décide également', 'Décide en outre'])
    expect(run('es', 'PP', 'Recordando')).toEqual(['Recordando', 'Recordando también', 'Recordando además'])
    expect(run('ru', 'OP', 'постановляет')).toEqual(['постановляет', 'постановляет также', 'постановляет далее'])
    expect(run('ar', 'OP', 'تقرر')).toEqual(['تقرر', 'تقرر أيضا', 'تقرر كذلك'])
    const positions: Position[] = [1]
    for (let step = 0; step < 4; step++) positions.push(nextPosition({ phrase: '', length: 0, position: positions.at(-1) ?? 1 }))
    expect(positions).toEqual([1, 2, 3, 1, 2])
  })

  test('what is written in the place of the opening is the opening with its mark; all else stays', () => {
    for (const language of languages)
      for (const part of parts)
        for (const { text } of openingsIn(language, part)) {
          if (isAddressing(text, language)) continue
          for (const position of [1, 2, 3] as const) {
            const space = language === 'zh' ? '' : ' '
            const found = repetition(`${marked(text, language, part, position)}${space}…`, `${text}${space}—`, language, part)
            if (position === 3) expect(found).toBeNull()
            else {
              expect(found?.words).toBe(marked(text, language, part, (position + 1) as Position))
              expect(found && edited(`${text}${space}—`, found.edit)).toBe(`${found?.words}${space}—`)
            }
          }
        }
  })

  test('whose mark stands behind the verb is offered while it is typed', () => {
    expect(words(offered(at('Recall', 6, 'preambular', 'Recalling its resolution,'), 'en'))).toEqual(['Recalling also'])
    expect(words(offered(at('Recalling', 9, 'preambular', 'Recalling also its resolution,'), 'en'))).toEqual(['Recalling further'])
    const mark = offered(at('回顾其', 3, 'preambular', '又回顾其决议，'), 'zh')
    expect(mark).toMatchObject({ as: 'mark', offers: [{ words: '还回顾' }] })
  })

  test('those who are spoken to decide: other ones need no mark', () => {
    const said = (before: string, text: string, language = 'en') => repetition(before, text, language, 'OP')?.words ?? null
    expect(said('Requests the Secretary-General to report;', 'Requests the Secretary-General, in')).toBe('Also requests')
    expect(said('Requests the Secretary-General to report;', 'Requests')).toBeNull()
    expect(said('Requests the Secretary-General to report;', 'Requests the President')).toBeNull()
    expect(said('Urges all States to act;', 'Urges all parties to act;')).toBeNull()
    expect(said('请秘书长提出报告；', '请秘书长继续', 'zh')).toBe('又请')
    expect(said('请秘书长提出报告；', '请会员国', 'zh')).toBeNull()
  })

  test('runs over sub-paragraphs and headings, not over another part', () => {
    const before = (...all: string[]) => sameBefore(all.length - 1, (index) => all[index] ?? '')
    expect(before('operative', 'sub', 'heading', 'operative')).toBe(0)
    expect(before('preambular', 'enacting', 'preambular')).toBe(-1)
    expect(before('operative', 'preambular')).toBe(-1)
  })
})

const texts = resolve(import.meta.dirname, '../../../../shared/data/un-texts')
const isThere = existsSync(texts)
if (!isThere) console.info('Official texts were not read: ../shared/data is not here.')

describe.runIf(isThere)('official texts', () => {
  interface Read {
    readonly language: string
    readonly kind: 'preambular' | 'operative'
    readonly text: string
  }
  /** Opening paragraphs and numbered ones of each text. */
  const read = (): Read[][] =>
    readdirSync(texts).flatMap((folder) =>
      readdirSync(resolve(texts, folder))
        .filter((file) => file.endsWith('.xml'))
        .map((file) => {
          const [, language = ''] = /\.(\w\w)\.xml$/.exec(file) ?? []
          const xml = readFileSync(resolve(texts, folder, file), 'utf8')
          const plain = (piece: string) =>
            piece
              .replaceAll(/<authorialNote[\s\S]*?<\/authorialNote>/g, '')
              .replaceAll(/<[^>]+>/g, '')
              .replaceAll(/\s+/g, ' ')
              .trim()
          const preamble = /<preamble[\s\S]*?<\/preamble>/.exec(xml)?.[0] ?? ''
          const body = /<mainBody[\s\S]*?<\/mainBody>/.exec(xml)?.[0] ?? ''
          return [
            ...[...preamble.matchAll(/<container[\s\S]*?<\/container>/g)].map(([piece]) => ({
              language,
              kind: kinds.PP,
              text: plain(piece),
            })),
            ...[...body.matchAll(/<paragraph[\s\S]*?<\/paragraph>/g)].map(([piece]) => ({
              language,
              kind: kinds.OP,
              text: plain(piece.replace(/<num>[\s\S]*?<\/num>/, '')),
            })),
          ].filter(({ text }) => text !== '')
        }),
    )

  test('typed anew, most openings are offered before they are whole, and those that carry a mark get that one', () => {
    let [openings, offeredSoon, marks, rightMarks, wrongMarks] = [0, 0, 0, 0, 0]
    for (const document of read())
      document.forEach(({ language, kind, text }, index) => {
        const part: Part = kind === 'preambular' ? 'PP' : 'OP'
        const opening = openingOf(text, language, part)
        if (opening === null) return
        openings++
        const at0 = sameBefore(index, (each) => document[each]?.kind ?? '')
        const before = at0 < 0 ? null : (document[at0]?.text ?? null)
        const whole = text.slice(0, opening.length)
        for (let length = 1; length < opening.length; length++)
          if (words(offered(at(whole.slice(0, length), length, kind, before), language)).includes(whole)) {
            offeredSoon++
            break
          }
        if (before === null) return
        const unmarked = opening.phrase + text.slice(opening.length)
        const found = repetition(before, unmarked, language, part)
        if (opening.position > 1) {
          marks++
          if (found?.words === whole) rightMarks++
        } else if (found !== null) wrongMarks++
      })
    console.info({ openings, offeredSoon, marks, rightMarks, wrongMarks })
    expect(openings).toBeGreaterThan(1000)
    expect(offeredSoon / openings).toBeGreaterThan(0.8)
    expect(rightMarks / marks).toBeGreaterThan(0.8)
    expect(wrongMarks / openings).toBeLessThan(0.05)
  })

  test('completing never finds what does not begin with what was typed', () => {
    for (const document of read())
      for (const { language, text } of document.slice(0, 3)) {
        const typed = text.slice(0, 4)
        for (const part of parts)
          for (const { text: each } of completing(typed, openingsIn(language, part), language).heads)
            expect(folded(each).startsWith(folded(typed))).toBe(true)
      }
  })
})
