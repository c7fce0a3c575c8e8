import { describe, expect, it } from 'vitest'
import { clockWords, dayWords, exactWords, printedDate, relativeWords } from '../../src/kit/dateWords'
import { numberWords } from '../../src/kit/numberWords'
import { remainingWords } from '../../src/kit/remainingWords'
import { zonedWords } from '../../src/kit/timeZones'

const noon = new Date(2026, 10, 22, 12, 0, 0).getTime()
const minutes = (count: number) => noon - count * 60_000
const words = (at: number, language = 'en') => relativeWords(at, noon, language, 'just now')

describe('relativeWords', () => {
  it.each([
    [minutes(0.5), 'just now'],
    [minutes(1), '1 minute ago'],
    [minutes(59.9), '59 minutes ago'],
    [minutes(60), '1 hour ago'],
    [minutes(11.9 * 60), '11 hours ago'],
    [minutes(12.1 * 60), 'yesterday'],
    [minutes(6 * 24 * 60), '6 days ago'],
    [minutes(7 * 24 * 60), 'November 15'],
    [new Date(2025, 11, 31).getTime(), 'December 31, 2025'],
  ])('%s is %s', (at, said) => {
    expect(words(at)).toBe(said)
  })

  it('speaks Chinese', () => {
    expect(words(minutes(3), 'zh')).toBe('3分钟前')
    expect(words(minutes(24 * 60), 'zh')).toBe('昨天')
    expect(words(minutes(10 * 24 * 60), 'zh')).toBe('11月12日')
  })

  it('never speaks of the future when clocks differ a little', () => {
    expect(words(noon + 20_000)).toBe('just now')
  })
})

describe('dates', () => {
  it('names the day, the year only where it is another', () => {
    expect(dayWords(noon, noon, 'zh')).toBe('11月22日')
    expect(dayWords(new Date(2021, 3, 16).getTime(), noon, 'zh')).toBe('2021年4月16日')
  })

  it('says exactly when, with the zone', () => {
    expect(exactWords(noon, 'en')).toMatch(/2026.*12:00:00 \S+/)
  })

  it('prints the date of issue whatever the time zone, and leaves what is no date alone', () => {
    expect(printedDate('2021-04-20', 'en')).toBe('20 April 2021')
    expect(printedDate('2021-04-20', 'zh')).toBe('2021年4月20日')
    expect(printedDate('2026-11-01', 'fr')).toBe('1er novembre 2026')
    expect(printedDate('2026-11-24', 'ru').replaceAll('\u00a0', ' ')).toBe('24 ноября 2026 года')
    expect(printedDate('2026-11-24', 'es')).toBe('24 de noviembre de 2026')
    expect(printedDate('2026-11-24', 'ar')).toBe('24 تشرين الثاني/نوفمبر 2026')
    expect(printedDate('20 de abril', 'es')).toBe('20 de abril')
  })
})

it('has the digits of official Arabic texts, which are those of symbols', () => {
  const at = Date.parse('2026-11-30T14:05:09Z')
  const said = [
    exactWords(at, 'ar'),
    dayWords(at, Date.parse('2027-01-01'), 'ar'),
    clockWords(at, 'ar', 'UTC'),
    relativeWords(at - 5 * 60_000, at, 'ar', ''),
    printedDate('2026-11-30', 'ar'),
    numberWords(1204, 'ar'),
    remainingWords(3 * 86_400_000, 'ar'),
    zonedWords(at, 'Asia/Almaty', 'ar'),
  ]
  for (const words of said) {
    expect(words).toMatch(/\d/)
    expect(words).not.toMatch(/[٠-٩]/)
  }
})

it.each([
  ['fr', 'il y a 5 minutes', '30 novembre'],
  ['ru', '5 минут назад', '30 ноября'],
  ['es', 'hace 5 minutos', '30 de noviembre'],
])('speaks %s by the platform', (language, ago, day) => {
  const at = new Date(2026, 10, 30, 12).getTime()
  expect(relativeWords(at - 5 * 60_000, at, language, '')).toBe(ago)
  expect(dayWords(at, at, language)).toBe(day)
})
