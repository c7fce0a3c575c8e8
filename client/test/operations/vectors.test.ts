import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/operations/operation'
import { rebaseBoth } from '../../src/operations/rebase'

interface Case {
  o: Operation[]
  a: Operation[]
  /** The operations after those of the log. */
  result: Operation[]
  /** Those of the log after the operations. */
  back: Operation[]
}

const file = new URL('../../../tests/vectors/rebase.json', import.meta.url)
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []
if (cases.length === 0) console.info('tests/vectors/rebase.json is absent: the vectors of the C# rebase were not compared.')

describe.runIf(cases.length > 0)('the rebase of the server', () => {
  test('gives the same JSON for every vector', () => {
    cases.forEach(({ o, a, result, back }, index) => {
      const both = rebaseBoth(o, a, true)
      const name = `vector ${index}: ${JSON.stringify({ o, a })}`
      expect(JSON.parse(JSON.stringify(both.os)), name).toEqual(result)
      expect(JSON.parse(JSON.stringify(both.as)), name).toEqual(back)
    })
  })
})
