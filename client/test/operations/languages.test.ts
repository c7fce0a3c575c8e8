import { expect, test } from 'vitest'
import { applyEntry } from '../../src/document/applyEntry'
import type { DraftState } from '../../src/document/draftState'
import type { Operation } from '../../src/operations/operation'
import { rebase } from '../../src/operations/rebase'
import type { Entry } from '../../src/protocol/messages'

const paragraph = {
  id: 'p',
  kind: 'operative',
  level: 0,
  label: null,
  delta: { ops: [{ insert: 'Décide' }] },
  version: 1,
  status: 'open',
  removed: false,
} as const
const version = {
  id: 'v',
  revision: 4,
  original: { draft: 'o', revision: 2 },
  paragraphs: [paragraph],
  sponsors: [],
  masthead: {},
} as unknown as DraftState
const entry = (...operations: Operation[]) =>
  ({ revision: 5, at: '2030-01-01T00:00:00Z', user: 'platform', delegation: null, clientId: 'c', sequence: 1, operations }) as Entry

test('OP27: a version that has followed knows how far', () => {
  const { original, paragraphs } = applyEntry(version, entry({ op: 'follow', draft: 'o', from: 2, revision: 7 }))
  expect(original).toEqual({ draft: 'o', revision: 7 })
  expect(paragraphs).toEqual([paragraph])
})

test('OP28: a mark changes no word, and nothing changes a mark', () => {
  const mark: Operation = { op: 'markTranslated', paragraph: 'p', revision: 2 }
  expect(applyEntry(version, entry(mark)).paragraphs).toEqual([paragraph])
  const removal: Operation = { op: 'removeParagraph', paragraph: 'p' }
  expect(rebase([mark], [removal])).toEqual([mark])
})
