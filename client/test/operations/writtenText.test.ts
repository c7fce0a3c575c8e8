import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lowered, raised } from '../../src/operations/scriptText'
import { writtenText } from '../../src/operations/writtenText'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}`, import.meta.url), 'utf8'))

test('text is written as the server writes it, and writing it again changes nothing', () => {
  const vectors = read('written-text.json') as { text: string; written: string }[]
  expect(vectors.map(({ text }) => writtenText(text))).toEqual(vectors.map(({ written }) => written))
  expect(vectors.map(({ written }) => writtenText(written))).toEqual(vectors.map(({ written }) => written))
})

test('raised and lowered text is written as the server writes it', () => {
  const vectors = read('script-text.json') as {
    raised: { text: string; before: string; result: string | null }[]
    lowered: { text: string; result: string | null }[]
  }
  expect(vectors.raised.map(({ text, before }) => raised(text, before))).toEqual(vectors.raised.map(({ result }) => result))
  expect(vectors.lowered.map(({ text }) => lowered(text))).toEqual(vectors.lowered.map(({ result }) => result))
})
