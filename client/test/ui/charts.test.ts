import fc from 'fast-check'
import { expect, it } from 'vitest'
import { steps } from '../../src/pages/sponsors/steps'

const counts = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 10 ** 9 }), count: fc.integer({ min: 0, max: 195 }) }), { maxLength: 80 })
  .map((each) => {
    let at = 1_700_000_000_000
    return each.map(({ after, count }) => ({ at: (at += after), count }))
  })

it('a line of steps stays in its box, runs its whole width and never back, with any number of sponsors', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 195 }), fc.integer({ min: 0, max: 10 ** 9 }), (given, before, later) => {
      const until = (given.at(-1)?.at ?? 0) + later
      const { path, y } = steps(given, until, Math.max(before, ...given.map(({ count }) => count)), 300, 64)
      expect(path).not.toMatch(/NaN|Infinity/)
      if (given.length > 0) expect(path).toMatch(/^M0 .* ?H300$/)
      const across = [...path.matchAll(/H([\d.]+)/g)].map((match) => Number(match[1]))
      expect(across).toEqual([...across].sort((a, b) => a - b))
      for (const height of [...path.matchAll(/(?:V|M0 )(-?[\d.]+)/g)].map((match) => Number(match[1])).concat(y(before))) {
        expect(height).toBeGreaterThan(0)
        expect(height).toBeLessThanOrEqual(64)
      }
    }),
  )
})
