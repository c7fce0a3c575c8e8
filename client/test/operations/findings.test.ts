import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/operations/operation'
import { rebaseOne } from '../../src/operations/rebase'
import { applyEntry } from '../../src/document/applyEntry'
import { applyOperation } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import type { DraftState } from '../../src/document/draftState'
import { ignoring } from '../../src/document/ignored'
import type { Draft } from '../../src/protocol/draft'

const begun: DraftState = stateOf({
  id: 'd',
  revision: 0,
  title: '',
  symbol: null,
  language: 'en',
  stage: 'negotiation',
  role: 'facilitator',
  masthead: {},
  sponsors: [],
  paragraphs: [
    { id: 'p', kind: 'operative', level: 0, label: null, text: 'a.', delta: { ops: [{ insert: 'a.' }] }, version: 1, status: 'open' },
  ],
} as Draft)

const here: Operation = { op: 'ignoreFinding', rule: 'endPunctuation', words: '.', paragraph: 'p', reason: 'precedent' }

const apply = (draft: DraftState, ...operations: Operation[]): DraftState =>
  operations.reduce(
    (at, operation) =>
      applyEntry(at, {
        revision: at.revision + 1,
        at: `2021-04-16T00:00:0${at.revision}Z`,
        user: 'who@example.org',
        delegation: 'FJI',
        clientId: 'c',
        sequence: 1,
        operations: [operation],
      }),
    draft,
  )

describe('findings in the fold', () => {
  test('are ignored in a paragraph or everywhere, each once, with the later reason [OP25]', () => {
    const draft = apply(begun, here, { ...here, paragraph: null, reason: null }, { ...here, reason: 'custom' })
    const facts = { by: 'who@example.org', delegation: 'FJI', rule: 'endPunctuation', words: '.' }
    expect(draft.ignored).toEqual([
      { ...facts, paragraph: 'p', reason: 'custom', revision: 3, at: '2021-04-16T00:00:02Z' },
      { ...facts, paragraph: null, reason: null, revision: 2, at: '2021-04-16T00:00:01Z' },
    ])
    expect(draft.paragraphs).toBe(begun.paragraphs)
  })

  test('are heeded again, as they were ignored [OP26]', () => {
    const draft = apply(begun, here, { op: 'heedFinding', rule: 'endPunctuation', words: '.', paragraph: null })
    expect(draft.ignored).toHaveLength(1)
    expect(apply(draft, { op: 'heedFinding', rule: 'endPunctuation', words: '.', paragraph: 'p' }).ignored).toEqual([])
  })

  test('are known by rule, words and paragraph', () => {
    const { ignored } = apply(begun, here, { ...here, op: 'ignoreFinding', words: ';', paragraph: null })
    const finding = { rule: 'endPunctuation', found: '.', paragraph: 'p' }
    expect(ignoring(ignored, finding)?.reason).toBe('precedent')
    expect(ignoring(ignored, { ...finding, paragraph: 'q' })).toBeUndefined()
    expect(ignoring(ignored, { ...finding, rule: 'spelling' })).toBeUndefined()
    expect(ignoring(ignored, { ...finding, found: ';', paragraph: 'q' })?.paragraph).toBeNull()
    expect(ignoring(undefined, finding)).toBeUndefined()
  })

  test('are seen to be ignored before the server knows', () => {
    expect(applyOperation(begun, here).ignored).toMatchObject([{ paragraph: 'p', revision: 0, by: null }])
    expect(applyOperation(begun, { op: 'removeParagraph', paragraph: 'p' }).ignored).toBe(begun.ignored)
  })

  test('need no rebasing, and nothing needs it over them', () => {
    const others: Operation[] = [
      { op: 'editText', paragraph: 'p', delta: { ops: [{ insert: 'x' }] } },
      { op: 'removeParagraph', paragraph: 'p' },
      { op: 'splitParagraph', paragraph: 'p', offset: 1, newId: 'n' },
      { op: 'propose', proposal: 'P', delegation: 'KAZ', operations: [{ op: 'removeParagraph', paragraph: 'p' }] },
      { op: 'comment', thread: 't', comment: 'c', on: [{ paragraph: 'p' }], text: 'x' },
      { op: 'setMasthead', symbol: null },
    ]
    for (const other of others)
      for (const first of [true, false]) {
        expect(rebaseOne(here, other, first)).toEqual([here])
        expect(rebaseOne(other, here, first)).toEqual([other])
      }
  })
})
