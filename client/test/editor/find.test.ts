import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAll, replacements } from '../../src/editor/find/find'
import { isCharacterBoundary } from '../../src/operations/characters'
import { offsetText } from '../../src/operations/deltas'
import { opened } from '../../src/session/clientState'
import { edit, step } from '../../src/session/outgoing'
import { draftView } from '../../src/document/draftView'
import { pick, randomDraft } from '../operations/randomOperations'

const paragraph = (text: string) =>
  ({ id: 'p', kind: 'plain', level: 0, label: null, text, delta: { ops: [{ insert: text }] }, version: 1, status: 'open' }) as const

const loose = { matchCase: false, wholeWords: false }
const found = (text: string, phrase: string, options = loose) =>
  findAll([paragraph(text)], phrase, options).map(({ from, to }) => text.slice(from, to))

test('case and full or half width do not count', () => {
  expect(found('ＵＮ un Un', 'un')).toEqual(['ＵＮ', 'un', 'Un'])
  expect(found('第72／7号', '72/7')).toEqual(['72／7'])
  expect(found('20℃', 'c')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  expect(found('abc', '')).toEqual([])
})

test('case counts where it is asked for, full or half width never does', () => {
  const options = { matchCase: true, wholeWords: false }
  expect(found('ＵＮ un Un', 'UN', options)).toEqual(['ＵＮ'])
  expect(found('Notes, notes', 'notes', options)).toEqual(['notes'])
})

test('whole words only, where a language has words with ends', () => {
  const options = { matchCase: false, wholeWords: true }
  expect(found('Note, notes, denote; note', 'note', options)).toEqual(['Note', 'note'])
  expect(found('Noté e\u0301tat', 'e', options)).toEqual([])
  expect(found('中亚各国和中亚地区', '中亚', options)).toEqual(['中亚', '中亚'])
  expect(found('第72/7号', '72', options)).toEqual(['72'])
  expect(found('COVID-19大流行', '19', options)).toEqual(['19'])
  expect(found('𝐀𝐁 𝐀', 'a', options)).toEqual(['𝐀'])
})

test('replacing all leaves no place of the phrase but in what was put there, and is undone in one step', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draft = draftView(randomDraft(g))
      const phrase = pick(g, ['大', '回顾', 'recalling', 'X', '😀', '第'])
      const matches = findAll(draft.paragraphs, phrase, loose)
      for (const match of matches) {
        const text = offsetText(draft.paragraphs.find((other) => other.id === match.paragraph)?.delta ?? { ops: [] })
        expect(isCharacterBoundary(text, match.from) && isCharacterBoundary(text, match.to)).toBe(true)
      }
      const before = opened('c', JSON.parse(JSON.stringify(draft)) as never)
      const after = edit(before, replacements(draft.paragraphs, matches, '〔新〕'))
      const texts = draftView(after.view).paragraphs.map((other) => other.text)
      expect(texts.join('\n').split('〔新〕').length - 1).toBe(matches.length)
      expect(findAll(draftView(after.view).paragraphs, phrase, loose)).toEqual([])
      if (matches.length > 0)
        expect(draftView(step(after, 'undo').state.view).paragraphs.map((other) => other.delta)).toEqual(
          draftView(before.view).paragraphs.map((other) => other.delta),
        )
    }),
    { numRuns: 500, endOnFailure: true },
  )
})
