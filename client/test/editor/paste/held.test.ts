// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { readClipboard } from '../../../src/clipboard/readClipboard'

/** What `TextRules` on the server refuses, and tabs and line ends, which no paragraph is to have. */
// eslint-disable-next-line no-control-regex -- they are what may not come through
const refused = /[\u0000-\u001f\u007f\ufffe\uffff\u00ad\u200b]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const characters = [
  '\u0000',
  '\u0001',
  '\u0007',
  '\t',
  '\v',
  '\f',
  '\u001f',
  '\u007f',
  '\u0085',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '\u00ad',
  '\u200b',
]
const ways: Record<string, (text: string) => [html: string, plain: string]> = {
  'plain text': (text) => ['', text],
  paragraph: (text) => [`<p>${text}</p>`, ''],
  'bold words': (text) => [`<p>a <b>${text}</b></p>`, ''],
  'text set as typed': (text) => [`<pre>${text}</pre>`, ''],
  'a draft’s own paragraph': (text) => [`<div data-draft=""><p>${text}</p></div>`, ''],
}

test.each(Object.entries(ways))('no character that a draft refuses comes in: %s', (_, way) => {
  for (const character of characters)
    for (const text of [character, `a${character}b`, `${character}ab${character}`, `a${character}b\nc${character}d`]) {
      const { paragraphs, notes } = readClipboard(...way(text), { language: 'en', elsewhere: '' })
      const written = [...paragraphs.map(({ delta }) => delta), ...notes.values()].flatMap(({ ops }) =>
        ops.map(({ insert }) => (typeof insert === 'string' ? insert : '')),
      )
      expect(
        written.filter((part) => refused.test(part)),
        JSON.stringify(text),
      ).toEqual([])
      if (text.includes('a')) expect(written.join('')).toMatch(/a ?b/)
    }
})
