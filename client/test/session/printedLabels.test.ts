import { expect, test } from 'vitest'
import type { ParagraphKind } from '../../src/operations/operation'
import type { PlacedParagraph } from '../../src/document/draftState'
import { printedLabels } from '../../src/document/printedLabels'

const paragraph = (id: string, kind: ParagraphKind, level = 0, label: string | null = null, notes: string[] = []): PlacedParagraph => ({
  id,
  kind,
  level,
  label,
  delta: { ops: notes.map((footnote) => ({ insert: { footnote } })) },
  version: 1,
  status: 'open',
  removed: false,
})

const labels = (language: string, ...paragraphs: PlacedParagraph[]) => printedLabels(paragraphs, language)

test('a single operative paragraph is unnumbered; several are numbered, a pinned one takes no number', () => {
  expect(labels('zh', paragraph('a', 'operative'))).toEqual([null])
  expect(labels('zh', paragraph('a', 'operative'), paragraph('b', 'operative', 0, '1 bis.'), paragraph('c', 'operative'))).toEqual([
    '1.',
    '1 bis.',
    '2.',
  ])
})

test('sub-paragraphs are lettered per run and level, doubled after (z)', () => {
  const run = Array.from({ length: 27 }, (_, index) => paragraph(`s${index}`, 'sub', 1))
  expect(labels('en', ...run).slice(-2)).toEqual(['(z)', '(aa)'])
  const levels = [
    paragraph('a', 'sub', 1),
    paragraph('b', 'sub', 2),
    paragraph('c', 'sub', 2),
    paragraph('d', 'sub', 3),
    paragraph('e', 'sub', 4),
    paragraph('f', 'sub', 1),
  ]
  expect(labels('en', ...levels)).toEqual(['(a)', '(i)', '(ii)', 'a.', 'i.', '(b)'])
  expect(labels('fr', ...levels)).toEqual(['a)', 'i)', 'ii)', 'a.', 'i.', 'b)'])
})

test('footnotes are numbered as their references occur, unreferenced ones after; a pinned mark stays', () => {
  const text = paragraph('t', 'preambular', 0, null, ['n2', 'n1'])
  const notes = [
    paragraph('n0', 'footnote'),
    paragraph('n1', 'footnote'),
    paragraph('n2', 'footnote'),
    paragraph('star', 'footnote', 0, '*'),
  ]
  expect(labels('zh', text, ...notes)).toEqual([null, '3', '2', '1', '*'])
})
