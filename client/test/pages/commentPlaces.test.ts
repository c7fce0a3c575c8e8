import { expect, it } from 'vitest'
import { commentedPieces, numbered } from '../../src/pages/compilation/commentPlaces'
import type { CompiledParagraph, CompiledRun, CompiledThread } from '../../src/protocol/contract'

const run = (text: string, more: Partial<CompiledRun> = {}): CompiledRun => ({ text, mark: 'base', ...more })
const thread = (from: [number, number], to: [number, number]): CompiledThread => ({
  from: { paragraph: from[0], offset: from[1] },
  to: { paragraph: to[0], offset: to[1] },
  quoted: null,
  resolved: false,
  comments: [],
})
const paragraph = (kind: CompiledParagraph['kind'], ...runs: CompiledRun[]): CompiledParagraph => ({
  id: kind,
  label: null,
  kind,
  level: 0,
  runs,
})

const drawn = (paragraphs: readonly CompiledParagraph[], threads: readonly CompiledThread[]) =>
  paragraphs.map(({ runs }, at) =>
    commentedPieces(runs, at, numbered(threads, paragraphs))
      .map(({ text, isCommented, ending }) => (isCommented ? `{${text}}` : text) + ending.map((number) => `(${number})`).join(''))
      .join('|'),
  )

it('a comment stands on its words across brackets, its number behind the last of them', () => {
  const text = [paragraph('operative', run('['), run('new', { mark: 'added' }), run(' - EU]'), run('Decides to meet'))]
  expect(drawn(text, [thread([0, 10], [0, 17])])).toEqual(['[|new| - EU]|{Decides}(1)| to meet'])
  expect(drawn(text, [thread([0, 4], [0, 12]), thread([0, 0], [0, 1])])).toEqual(['{[}(1)|new|{ - EU]}|{De}(2)|cides to meet'])
})

it('the mark of a footnote counts one, whatever it is', () => {
  const text = [paragraph('operative', run('Recalls'), run('12', { footnote: 'n' }), run(' it'))]
  expect(drawn(text, [thread([0, 8], [0, 11])])).toEqual(['Recalls|12|{ it}(1)'])
})

it('goes from one paragraph into others, numbers in the order of the page, footnotes last', () => {
  const text = [paragraph('footnote', run('See')), paragraph('operative', run('Decides')), paragraph('operative', run('Invites'))]
  expect(drawn(text, [thread([0, 0], [0, 3]), thread([1, 3], [2, 2]), thread([1, 0], [1, 1])])).toEqual([
    '{See}(3)',
    '{D}(1)|ec|{ides}',
    '{In}(2)|vites',
  ])
})

it('stays where nothing of its words is left', () => {
  expect(drawn([paragraph('operative', run('Decides'))], [thread([0, 0], [0, 0]), thread([0, 3], [0, 3])])).toEqual(['(1)|Dec(2)|ides'])
  expect(drawn([paragraph('operative')], [thread([0, 0], [0, 0])])).toEqual(['(1)'])
})
