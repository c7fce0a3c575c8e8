import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layOutProgress } from '../../src/pages/positions/progressLayout'

const day = 86_400_000
const count = fc.integer({ min: 0, max: 400 })
const history = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 90 }),
      open: count,
      bracketed: count,
      agreedAdRef: count,
      agreed: count,
      proposals: count,
    }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((points) => {
    let at = Date.parse('2026-01-01T00:00:00Z')
    return points.map(({ days, ...point }) => ({ from: new Date((at += days * day)).toISOString(), ...point }))
  })

it('what is drawn of a history stays in its box, runs its whole width and never back', () => {
  fc.assert(
    fc.property(history, (points) => {
      const { areas, proposals, ticks } = layOutProgress(points, day, 600, 150)
      for (const path of [...areas.map((area) => area.path), proposals]) {
        expect(path).not.toMatch(/NaN|Infinity/)
        const across = [...path.replace(/ V150 H0 Z$/, '').matchAll(/H([\d.]+)/g)].map((match) => Number(match[1]))
        expect(across).toEqual([...across].sort((a, b) => a - b))
        expect(across.at(-1)).toBe(600)
        for (const height of [...path.matchAll(/(?:V|M0 )(-?[\d.]+)/g)].map((match) => Number(match[1]))) {
          expect(height).toBeGreaterThanOrEqual(0)
          expect(height).toBeLessThanOrEqual(150)
        }
      }
      expect(ticks[0]).toEqual({ count: 0, y: 150 })
      expect(ticks.at(-1)?.y).toBe(0)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})

it('stacks what is agreed below what is not, each number at its height', () => {
  const point = { from: '2026-11-24T00:00:00Z', open: 2, bracketed: 1, agreedAdRef: 3, agreed: 4, proposals: 5 }
  const { areas, proposals, ticks } = layOutProgress([point], day, 100, 100)
  expect(areas.map(({ status, path }) => [status, /^M0 ([\d.]+)/.exec(path)?.[1]])).toEqual([
    ['open', '0'],
    ['bracketed', '20'],
    ['agreedAdRef', '30'],
    ['agreed', '60'],
  ])
  expect(proposals).toBe('M0 50 H100')
  expect(ticks.map((tick) => tick.count)).toEqual([0, 5, 10])
})
