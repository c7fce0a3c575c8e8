import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { preferredLanguage } from '../../src/i18n'
import { languages, type InterfaceLanguage } from '../../src/i18n/languages'

function flat(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? [...flat(value, `${path}${key}.`)] : [[`${path}${key}`, String(value)] as const],
    ),
  )
}

/** Every word of a language by its key, as the code names it. */
async function wordsIn(language: InterfaceLanguage): Promise<ReadonlyMap<string, string>> {
  const { translation, later } = languages[language]
  return new Map([...flat(await translation()), ...flat(await later(), 'later:')])
}

const tags = Object.keys(languages) as InterfaceLanguage[]
const words = new Map(await Promise.all(tags.map(async (language) => [language, await wordsIn(language)] as const)))
const chinese = words.get('zh') ?? new Map<string, string>()
const english = words.get('en') ?? new Map<string, string>()
const holes = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
const numberForm = /_(zero|one|two|few|many|other)$/
const stemOf = (key: string) => key.replace(numberForm, '')

/** Keys of names that are written alike in every language, and of words that a language has in common with English. */
const names = [
  'later:amendments.asDocx',
  'draft.exportDocx',
  'draft.exportAkn',
  'compilation.docx',
  'later:overTime.csv',
  'later:overTime.json',
]
const alike: Readonly<Partial<Record<InterfaceLanguage, readonly string[]>>> = {
  fr: [
    'app.menu',
    'notifications.title',
    'editor.version',
    'proposals.stances.object',
    'updates.kind.session',
    'updates.kind.document',
    'updates.kind.date',
    'later:languages.leftLabel',
    'later:languages.original',
    'later:beside.marks.date',
    'later:beside.marks.structure',
    'later:checks.source',
  ],
  es: ['later:languages.leftLabel', 'later:languages.original', 'later:checks.level.error', 'later:checks.count.error_one'],
}

describe.each(tags)('the words in %s', (language) => {
  const own = words.get(language) ?? new Map<string, string>()
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories

  it('are all there, with every form that the language has for what is counted, and no others', () => {
    const expected = [...chinese.keys()].flatMap((key) => (key.endsWith('_other') ? forms.map((form) => `${stemOf(key)}_${form}`) : [key]))
    expect([...own.keys()].sort()).toEqual(expected.sort())
  })

  it('have the same holes; only a form for one number may say it in a word', () => {
    for (const [key, text] of own) {
      const wanted = holes(chinese.get(key) ?? chinese.get(`${stemOf(key)}_other`))
      const given = holes(text)
      const mayBeWord = /_(zero|one|two)$/.test(key) && wanted.includes('count') && !given.includes('count')
      expect(mayBeWord ? [...given, 'count'].sort() : given, `${key}: ${text}`).toEqual(wanted)
    }
  })

  it('never shout, and none is empty', () => {
    for (const [key, text] of own) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/[!！]/)
    }
  })

  it.runIf(language !== 'en')('are translated', () => {
    const same = [...own].filter(([key, text]) => text === english.get(key) && /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')))
    expect(same.map(([key]) => key).sort()).toEqual([...names, ...(alike[language] ?? [])].sort())
  })
})

/** Every file that says something to a person. */
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^i18n\/(later\/)?[a-z]{2}\.ts$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n')

/** Groups whose keys come from outside, looked up by `wordFor`. */
const fromOutside = ['group', 'language', 'later:operation', 'problem']

it('no key is unused in the source', () => {
  const named = new Set([...source.matchAll(/['"`]((?:later:)?[a-z]\w*(?:\.\w+)+)['"`]/gi)].map((match) => match[1]))
  const composed = [...source.matchAll(/`((?:later:)?[a-z]\w*\.[\w.]*)\$\{[^`]*?\}([\w.]*)`/gi)].map(
    ([, before = '', after = '']) => new RegExp(`^${before.replaceAll('.', '\\.')}\\w+${after.replaceAll('.', '\\.')}$`),
  )
  const unused = [...new Set([...chinese.keys()].map(stemOf))].filter(
    (key) => !named.has(key) && !fromOutside.includes(key.split('.')[0] ?? '') && !composed.some((pattern) => pattern.test(key)),
  )
  expect(unused).toEqual([])
})

describe('preferredLanguage', () => {
  it.each([
    ['en', ['zh-CN'], 'en'],
    [null, ['en-GB', 'zh'], 'en'],
    [null, ['de', 'fr-CA', 'en'], 'fr'],
    ['ar', ['ru'], 'ar'],
    [null, ['de'], 'zh'],
    ['xx', [], 'zh'],
  ] as const)('remembered %s, browser %j: %s', (remembered, browser, language) => {
    expect(preferredLanguage(remembered, browser)).toBe(language)
  })
})
