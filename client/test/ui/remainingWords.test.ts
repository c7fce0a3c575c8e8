import { expect, it } from 'vitest'
import { remainingWords } from '../../src/kit/remainingWords'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

it.each([
  [2 * day + 6 * hour + 59 * minute, '2 days 6 hours', '2天6小时'],
  [2 * day + 5 * minute, '2 days', '2天'],
  [day, '1 day', '1天'],
  [hour + 5 * minute, '1 hour 5 minutes', '1小时5分钟'],
  [61 * 1000, '1 minute', '1分钟'],
  [10, '1 minute', '1分钟'],
])('%i ms left: %s', (left, english, chinese) => {
  expect(remainingWords(left, 'en')).toBe(english)
  expect(remainingWords(left, 'zh')).toBe(chinese)
})

it('joins what is left as each language does', () => {
  const said = (language: string) => remainingWords(2 * day + 23 * hour, language).replaceAll('\u00a0', ' ')
  expect(['fr', 'ru', 'es', 'ar'].map(said)).toEqual(['2 jours 23 heures', '2 дня 23 часа', '2 días 23 horas', 'يومان و23 ساعة'])
})
