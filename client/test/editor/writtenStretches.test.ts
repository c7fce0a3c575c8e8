import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../src/protocol/contract'
import { shownStretches } from '../../src/editor/around/writtenStretches'

const stretches = (texts: readonly string[]): Stretch[] => {
  let start = 0
  return texts.map((text, at) => {
    const stretch: Stretch = {
      start,
      length: text.length,
      text,
      origin: 'written',
      user: `u${at}`,
      name: null,
      delegation: null,
      revision: at,
      at: '',
      firstRevision: at,
      firstAt: '',
    }
    start += text.length
    return stretch
  })
}

describe('shownStretches', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 8 })

  it('are the stretches themselves where nothing was written since', () => {
    fc.assert(
      fc.property(texts, (drawn) => {
        const shown = shownStretches(stretches(drawn), drawn.join(''))
        expect(shown.map(({ from, to, by }) => [from, to - from, by.user])).toEqual(
          stretches(drawn).map(({ start, length, user }) => [start, length, user]),
        )
      }),
      { seed: 2026 },
    )
  })

  it('never give somebody words that are not his, and lose only what changed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.string(), (drawn, a, b, insert) => {
        const known = drawn.join('')
        const [from, to] = [a % (known.length + 1), b % (known.length + 1)].sort((x, y) => x - y) as [number, number]
        const text = known.slice(0, from) + insert + known.slice(to)
        const shown = shownStretches(stretches(drawn), text)
        for (const part of shown) expect(part.by.text).toContain(text.slice(part.from, part.to))
        const ends = shown.map((part) => part.from)
        expect(ends).toEqual(ends.toSorted((x, y) => x - y))
        shown.forEach((part, at) => {
          expect(part.from).toBeGreaterThanOrEqual(shown[at - 1]?.to ?? 0)
        })
        expect(shown.reduce((sum, part) => sum + part.to - part.from, 0)).toBeGreaterThanOrEqual(known.length - (to - from))
      }),
      { seed: 2026 },
    )
  })
})
