import { localeOf } from '../i18n/languages'

const minute = 60_000
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const

/** What is left, in its two largest units: “2 days 6 hours”, “6 小时5分钟”; under a minute, as one. */
export function remainingWords(milliseconds: number, language: string): string {
  let left = Math.max(milliseconds, minute)
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count > 0 && parts.length < 2)
      parts.push(new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count))
    // “2 days 5 minutes” would be exact to no purpose.
    else if (parts.length > 0) break
  }
  return new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'narrow' }).format(parts)
}
