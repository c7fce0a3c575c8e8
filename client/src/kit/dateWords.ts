import { localeOf } from '../i18n/languages'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A formatter is dear to make and the same ones are wanted again and again. */
const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (format === undefined) formats.set(key, (format = new Intl.DateTimeFormat(localeOf(language), options)))
  return format
}

/** “3 分钟前”, “yesterday”, a date after a week. Both times in ms since 1970. */
export function relativeWords(at: number, now: number, language: string, justNow: string): string {
  const passed = now - at
  if (passed < minute) return justNow
  const words = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' })
  if (passed < hour) return words.format(-Math.floor(passed / minute), 'minute')
  const days = calendarDays(at, now)
  if (days === 0) return words.format(-Math.floor(passed / hour), 'hour')
  if (days < 7) return words.format(-days, 'day')
  return dayWords(at, now, language)
}

/** The day as people write it, where the reader is or in a time zone; with its year only where that is not this year. */
export function dayWords(at: number, now: number, language: string, timeZone?: string): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return dateFormat(language, { year: sameYear ? undefined : 'numeric', month: 'long', day: 'numeric', timeZone }).format(at)
}

/** Hour and minute, where the reader is or in a time zone. */
export function clockWords(at: number, language: string, timeZone?: string): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
}

/** Day, time and time zone, for whoever must know exactly. */
export function exactWords(at: number, language: string): string {
  return dateFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    hour12: false,
  }).format(at)
}

/** “20 April 2021” from “2021-04-20” as documents write it, whatever the reader's time zone; the text itself where it is no date. */
export function printedDate(date: string, language: string): string {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) return date
  const format = (locale: string, options: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...options, timeZone: 'UTC' }).format(at)
  // Arabic documents name a month as the east and as the west of the Arab countries do.
  if (language === 'ar') {
    const [east, west] = ['ar-LB', 'ar-EG'].map((locale) => format(locale, { month: 'long' }))
    return `${new Date(at).getUTCDate()} ${east}/${west} ${new Date(at).getUTCFullYear()}`
  }
  const words = format(language === 'en' ? 'en-GB' : language, { year: 'numeric', month: 'long', day: 'numeric' })
  if (language === 'ru') return words.replace(/ г\.$/, ' года')
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words
}

function calendarDays(at: number, now: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  return Math.round((midnight(now) - midnight(at)) / day)
}
