import { readFileSync, writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Operation } from '../../src/operations/operation'
import { rebaseBoth } from '../../src/operations/rebase'
import { randomDraft, randomOperation, whole } from './randomOperations'
import type { Gen } from './randomOperations'

/** What this engine answers and the server's is checked against; with DRAFTING_WRITE_VECTORS=1 the file is written anew. */
const file = new URL('../../../tests/vectors/client-rebase.json', import.meta.url)
const cases = 400
const seed = 20210416

interface Case {
  o: readonly Operation[]
  a: readonly Operation[]
  result: readonly Operation[]
  back: readonly Operation[]
}

function randomCase(g: Gen): Case | null {
  const draft = randomDraft(g)
  const some = (name: string) =>
    Array.from({ length: whole(g, 2, 1) }, (_, index) => randomOperation(g, draft, `${name}${index}`)).filter(
      (operation) => operation !== null,
    )
  const [o, a] = [some('o'), some('a')]
  if (o.length === 0 || a.length === 0) return null
  const both = rebaseBoth(o, a, true)
  return { o, a, result: both.os, back: both.as }
}

const written = (): Case[] =>
  fc
    .sample(fc.gen().map(randomCase), { numRuns: cases * 2, seed })
    .filter((each) => each !== null)
    .slice(0, cases)

test('the vectors for the server are answered as written', () => {
  if (process.env.DRAFTING_WRITE_VECTORS === '1')
    writeFileSync(
      file,
      `[\n${written()
        .map((each) => JSON.stringify(each))
        .join(',\n')}\n]\n`,
    )
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Case[]
  expect(vectors).toHaveLength(cases)
  for (const { o, a, result, back } of vectors) {
    const both = rebaseBoth(o, a, true)
    expect(JSON.parse(JSON.stringify({ result: both.os, back: both.as })), JSON.stringify({ o, a })).toEqual({ result, back })
  }
})
