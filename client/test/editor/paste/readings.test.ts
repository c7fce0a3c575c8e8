import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readHyphens } from '../../../src/clipboard/hyphens'
import { readClipboard } from '../../../src/clipboard/readClipboard'
import { structured } from '../../../src/clipboard/structure'
import { offsetText } from '../../../src/operations/deltas'

await readHyphens()

interface Reading {
  readonly name: string
  readonly language: string
  readonly lines: readonly string[]
  readonly paragraphs: readonly string[]
}

const readings = JSON.parse(readFileSync(new URL('../../../../tests/vectors/readings.json', import.meta.url), 'utf8')) as Reading[]

test.each(readings.map((reading) => [reading.name, reading] as const))(
  '%s are read as the server reads them in a file',
  (_, { language, lines, paragraphs }) => {
    const pasted = structured(readClipboard('', lines.join('\n'), { language, elsewhere: '' }).paragraphs, language)
    expect(pasted.map(({ kind, level, delta }) => `${kind}${level > 0 ? level : ''}: ${offsetText(delta)}`)).toEqual(paragraphs)
  },
)
