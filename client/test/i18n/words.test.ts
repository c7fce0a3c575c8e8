import { describe, expect, it } from 'vitest'
import { preferredLanguage } from '../../src/i18n'
import { en } from '../../src/i18n/en'
import { en as laterEn } from '../../src/i18n/later/en'
import { zh as laterZh } from '../../src/i18n/later/zh'
import { zh } from '../../src/i18n/zh'

function flat(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? [...flat(value, `${path}${key}.`)] : [[`${path}${key}`, String(value)] as const],
    ),
  )
}
const chinese = flat({ ...zh, later: laterZh })
const english = flat({ ...en, later: laterEn })
const holes = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('words', () => {
  it('are there in both languages, with a singular in English wherever something is counted', () => {
    expect([...english.keys()].filter((key) => !key.endsWith('_one')).sort()).toEqual([...chinese.keys()].sort())
    const counted = [...chinese.keys()].filter((key) => key.endsWith('_other'))
    expect(counted.filter((key) => !english.has(key.replace('_other', '_one')))).toEqual([])
  })

  it('have the same holes in both languages', () => {
    for (const [key, text] of chinese) expect(holes(english.get(key)), key).toEqual(holes(text))
  })

  it('never shout, and none is empty', () => {
    for (const text of [...chinese.values(), ...english.values()]) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/[!！]/)
    }
  })
})

describe('preferredLanguage', () => {
  it.each([
    ['en', ['zh-CN'], 'en'],
    [null, ['en-GB', 'zh'], 'en'],
    [null, ['fr', 'zh-TW', 'en'], 'zh'],
    [null, ['fr'], 'zh'],
    ['xx', [], 'zh'],
  ] as const)('remembered %s, browser %j: %s', (remembered, browser, language) => {
    expect(preferredLanguage(remembered, browser)).toBe(language)
  })
})
