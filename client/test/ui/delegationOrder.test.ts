import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Delegation } from '../../src/protocol/contract'
import type { Sponsor } from '../../src/protocol/draft'
import { officialSponsors } from '../../src/pages/sponsors/officialSponsors'
import vectors from '../../../tests/vectors/delegation-order.json'

const delegations: readonly Delegation[] = vectors.delegations.map((delegation) => ({ ...delegation, group: '' }))
const joining = (code: string): Sponsor => ({ code, name: code, role: 'co', since: '2026-11-01T00:00:00Z', withdrawn: null })

describe('delegations stand as the server has them', () => {
  test.each(Object.entries(vectors.orders))('in %s, all of them and any of them, whoever came first', (language, order) => {
    const codes = order.split(' ')
    expect(codes).toHaveLength(delegations.length)
    fc.assert(
      fc.property(fc.shuffledSubarray(codes), (some) => {
        const listed = officialSponsors(some.map(joining), delegations, language).map((sponsor) => sponsor.code)
        expect(listed).toEqual(codes.filter((code) => some.includes(code)))
      }),
      { numRuns: 50, examples: [[codes.toReversed()]], endOnFailure: true },
    )
  })
})
