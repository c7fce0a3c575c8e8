import { localeOf } from '../i18n/languages'

export const headquarters = 'America/New_York'

/** Where deadlines are usually set: Headquarters, Geneva, Vienna, Nairobi. */
const usual = [headquarters, 'Europe/Zurich', 'Europe/Vienna', 'Africa/Nairobi', 'UTC']

/** The reader's own time zone, by its IANA name. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** IANA names: the platform's zone, the reader's, those of the duty stations, then all others. */
export function timeZones(platform: string): string[] {
  return [...new Set([platform, ownZone(), ...usual, ...Intl.supportedValuesOf('timeZone')])].filter(
    (name) => name === 'UTC' || name.includes('/'),
  )
}

/** What the clocks of a zone show at a moment (ms since 1970), as an input takes it: 2026-11-27T18:00. */
export function localTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** The moments at which the clocks of a zone show a time, the earlier first: none where they pass over it, two where they show it twice. */
function momentsOf(local: string, timeZone: string): number[] {
  const asUtc = Date.parse(`${local}:00Z`)
  if (Number.isNaN(asUtc)) return []
  const offsets = [-1, 1].map((days) => {
    const near = asUtc + days * 86_400_000
    return Date.parse(`${localTime(near, timeZone)}:00Z`) - near
  })
  const moments = offsets.map((offset) => asUtc - offset).filter((at) => localTime(at, timeZone) === local)
  return [...new Set(moments)].sort((a, b) => a - b)
}

/**
 * When the clocks of a zone show a time, in ms since 1970; null where they never do, or it is none. The earlier moment where they show it
 * twice: the rule of the server's `SilenceDeadline.MomentOf`; `tests/vectors/local-times.json` holds both to it.
 */
export const momentOf = (local: string, timeZone: string): number | null => momentsOf(local, timeZone)[0] ?? null

/**
 * Day and time on the clocks of a zone, with the zone's name: “Friday, 27 November, 18:00 (New York time)”. Where the clocks show the time
 * twice, the name says which is meant: summer or standard time.
 */
export function zonedWords(at: number, timeZone: string, language: string): string {
  const timeZoneName = momentsOf(localTime(at, timeZone), timeZone).length > 1 ? 'long' : 'longGeneric'
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    weekday: 'short',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName,
  }).format(at)
}
