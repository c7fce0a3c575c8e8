import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readHyphens } from '../../../src/clipboard/hyphens'
import { lineEndOf } from '../../../src/clipboard/lineJoin'

await readHyphens()

interface Vector {
  readonly first: string
  readonly second: string
  readonly elsewhere?: string
  readonly joined: string
}

test('lines are joined as the server joins them', () => {
  const vectors = JSON.parse(readFileSync(new URL('../../../../tests/vectors/line-joins.json', import.meta.url), 'utf8')) as Vector[]
  const joined = ({ first, second, elsewhere = '' }: Vector) => {
    const end = lineEndOf(first, second, elsewhere.toLowerCase())
    return `${end === 'mended' ? first.slice(0, -1) : first}${end === 'blank' ? ' ' : ''}${second}`
  }
  expect(vectors.map(joined)).toEqual(vectors.map((vector) => vector.joined))
})
