import { expect, test } from 'vitest'
import type { Operation } from '../../src/operations/operation'
import { rebase } from '../../src/operations/rebase'

const split: Operation = { op: 'splitParagraph', paragraph: 'q', offset: 3, newId: 'p' }

test.each<[string, Operation]>([
  ['split', { op: 'splitParagraph', paragraph: 'r', offset: 1, newId: 'p' }],
  ['insert', { op: 'insertParagraph', id: 'p', after: 'q', kind: 'operative', level: 0, delta: { ops: [] } }],
])('[TX7a] a joined paragraph is taken out again once, by %s', (_, other) => {
  expect(rebase([split], [other])).toEqual([])
})
