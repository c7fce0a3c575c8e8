import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePaths } from '../../src/pages/compare/movePaths'

const upright = (line: string) => Number(/Q([-\d.]+) /.exec(line)?.[1])

describe('movePaths', () => {
  it('keeps lines that would lie on each other apart, inside their strip, from one place to the other', () => {
    const place = fc.record({ fromY: fc.integer({ min: 0, max: 9000 }), toY: fc.integer({ min: 0, max: 9000 }) })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.constantFrom(1, -1), (drawn, direction) => {
        const places = drawn.map((each, at) => ({
          ...each,
          key: `p${at}`,
          step: at + 1,
          fromX: 100,
          toX: 100 + direction * 48,
          lanes: 100 + direction * 6,
          width: direction * 34,
        }))
        const paths = movePaths(places)
        paths.forEach((path, at) => {
          const x = (upright(path.line) - 100) * direction
          expect(x).toBeGreaterThanOrEqual(6)
          expect(x).toBeLessThanOrEqual(40)
          expect(path.line.startsWith(`M100 ${places[at]?.fromY}H`)).toBe(true)
          expect(path.line.endsWith(`${places[at]?.toY}H${100 + direction * 48}`)).toBe(true)
        })
        for (const [a, one] of places.entries())
          for (const [b, other] of places.entries()) {
            if (a >= b) continue
            const meet =
              Math.min(one.fromY, one.toY) < Math.max(other.fromY, other.toY) &&
              Math.min(other.fromY, other.toY) < Math.max(one.fromY, one.toY)
            if (meet) expect(upright(paths[a]?.line ?? '')).not.toBe(upright(paths[b]?.line ?? ''))
          }
      }),
      { seed: 2026 },
    )
  })
})
