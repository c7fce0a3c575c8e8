import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAll, replacements } from '../../src/editor/find'
import { isCharacterBoundary } from '../../src/operations/characters'
import { offsetText } from '../../src/operations/deltas'
import { edit, opened, step } from '../../src/session/clientState'
import { draftView } from '../../src/session/draftView'
import { pick, randomDraft } from '../operations/randomOperations'

const paragraph = (text: string) => ({ id: 'p', kind: 'plain', level: 0, label: null, text, delta: { ops: [{ insert: text }] }, version: 1, status: 'open' }) as const

const found = (text: string, phrase: string) => findAll([paragraph(text)], phrase).map(({ from, to }) => text.slice(from, to))

test('case and full or half width do not count', () => {
  expect(found('ＵＮ un Un', 'un')).toEqual(['ＵＮ', 'un', 'Un'])
  expect(found('第72／7号', '72/7')).toEqual(['72／7'])
  expect(found('20℃', 'c')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  expect(found('abc', '')).toEqual([])
})

test('replacing all leaves no place of the phrase but in what was put there, and is undone in one step', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draft = draftView(randomDraft(g))
      const phrase = pick(g, ['大', '回顾', 'recalling', 'X', '😀', '第'])
      const matches = findAll(draft.paragraphs, phrase)
      for (const match of matches) {
        const text = offsetText(draft.paragraphs.find((other) => other.id === match.paragraph)?.delta ?? { ops: [] })
        expect(isCharacterBoundary(text, match.from) && isCharacterBoundary(text, match.to)).toBe(true)
      }
      const before = opened('c', JSON.parse(JSON.stringify(draft)) as never)
      const after = edit(before, replacements(draft.paragraphs, matches, '〔新〕'))
      const texts = draftView(after.view).paragraphs.map((other) => other.text)
      expect(texts.join('\n').split('〔新〕').length - 1).toBe(matches.length)
      expect(findAll(draftView(after.view).paragraphs, phrase)).toEqual([])
      if (matches.length > 0) expect(draftView(step(after, 'undo').state.view).paragraphs.map((other) => other.delta)).toEqual(draftView(before.view).paragraphs.map((other) => other.delta))
    }),
    { numRuns: 500, endOnFailure: true },
  )
})
