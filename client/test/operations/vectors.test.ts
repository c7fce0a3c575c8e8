import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/operations/operation'
import { rebaseBoth, rebaseOne } from '../../src/operations/rebase'

interface Case {
  o: Operation[]
  a: Operation[]
  first: boolean
  result: Operation[]
}

const file = new URL('../../../tests/vectors/rebase.json', import.meta.url)
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []
if (cases.length === 0) console.info('tests/vectors/rebase.json is absent: the vectors of the C# rebase were not compared.')

describe.runIf(cases.length > 0)('the rebase of the server', () => {
  test('gives the same JSON for every vector', () => {
    cases.forEach(({ o, a, first, result }, index) => {
      const [one] = o
      const [other] = a
      const rebased = one && other && o.length === 1 && a.length === 1 ? rebaseOne(one, other, first) : rebaseBoth(o, a, first).os
      expect(JSON.parse(JSON.stringify(rebased)), `vector ${index}: ${JSON.stringify({ o, a, first })}`).toEqual(result)
    })
  })
})
