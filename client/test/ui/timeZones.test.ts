import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualDeadline } from '../../src/pages/draft/silence/usualDeadline'
import { localTime, momentOf, timeZones, zonedWords } from '../../src/kit/timeZones'

interface Vector {
  readonly local: string
  readonly timeZone: string
  readonly moment: string | null
}

const vectors = JSON.parse(readFileSync(new URL('../../../tests/vectors/local-times.json', import.meta.url), 'utf8')) as Vector[]

describe('times of a zone', () => {
  it.each(vectors)('$local in $timeZone is the moment that the server takes it for', ({ local, timeZone, moment }) => {
    expect(momentOf(local, timeZone)).toBe(moment === null ? null : Date.parse(moment))
  })

  it('are read back as the moment they were written from, but for the hour shown twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 26_000_000, max: 33_000_000 }),
        fc.constantFrom(...timeZones('Europe/Zurich').slice(0, 60), 'Asia/Kathmandu', 'Australia/Lord_Howe'),
        (minutes, zone) => {
          const at = minutes * 60_000
          const local = localTime(at, zone)
          const back = momentOf(local, zone)
          expect(back).not.toBeNull()
          expect(localTime(back as number, zone)).toBe(local)
          expect(back).toBeLessThanOrEqual(at)
          expect(at - (back as number)).toBeLessThanOrEqual(3_600_000)
        },
      ),
    )
  })

  it('know summer time, and a time no clock shows', () => {
    expect(momentOf('2026-11-27T18:00', 'America/New_York')).toBe(Date.parse('2026-11-27T23:00:00Z'))
    expect(momentOf('2026-07-01T18:00', 'America/New_York')).toBe(Date.parse('2026-07-01T22:00:00Z'))
    expect(momentOf('2026-03-08T02:30', 'America/New_York')).toBeNull()
    expect(momentOf('', 'UTC')).toBeNull()
  })

  it('are said with their zone', () => {
    expect(zonedWords(Date.parse('2026-11-27T23:00:00Z'), 'America/New_York', 'zh')).toMatch(/11月27日.*18:00/)
    expect(zonedWords(Date.parse('2026-11-27T23:00:00Z'), 'America/New_York', 'en')).toMatch(/18:00.*Eastern Time/)
    expect(zonedWords(Date.parse('2026-11-01T05:30:00Z'), 'America/New_York', 'en')).toMatch(/01:30.*Eastern Daylight Time/)
    expect(zonedWords(Date.parse('2026-11-01T06:30:00Z'), 'America/New_York', 'en')).toMatch(/01:30.*Eastern Standard Time/)
  })

  it('begin with those of the platform and the reader', () => {
    expect(timeZones('Africa/Nairobi')[0]).toBe('Africa/Nairobi')
    expect(new Set(timeZones('UTC')).size).toBe(timeZones('UTC').length)
  })
})

describe('usualDeadline', () => {
  it.each([
    ['a Monday', '2026-11-23T15:00:00Z', 'America/New_York', '2026-11-26T18:00'],
    ['a Wednesday', '2026-11-25T15:00:00Z', 'America/New_York', '2026-11-30T18:00'],
    ['a Friday in New York, Saturday in Greenwich', '2026-11-28T02:00:00Z', 'America/New_York', '2026-12-02T18:00'],
    ['a Saturday', '2026-11-28T15:00:00Z', 'America/New_York', '2026-12-02T18:00'],
    ['a Sunday', '2026-11-29T15:00:00Z', 'Asia/Almaty', '2026-12-02T18:00'],
  ])('on %s is six in the evening of the third working day after it', (_, now, zone, deadline) => {
    expect(usualDeadline(Date.parse(now), zone)).toBe(deadline)
  })

  it('is never on a weekend, always after now, and a time the clocks show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 26_000_000, max: 33_000_000 }), fc.constantFrom(...timeZones('UTC').slice(0, 60)), (minutes, zone) => {
        const moment = momentOf(usualDeadline(minutes * 60_000, zone), zone) as number
        expect([0, 6]).not.toContain(new Date(`${localTime(moment, zone)}Z`).getUTCDay())
        expect(moment - minutes * 60_000).toBeGreaterThan(2 * 86_400_000)
        expect(moment - minutes * 60_000).toBeLessThan(6 * 86_400_000)
      }),
    )
  })
})
