import { describe, expect, test } from 'vitest'
import type { Operation, WriteComment } from '../../src/operations/operation'
import type { Draft, Thread } from '../../src/protocol/draft'
import type { Entry } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { applyOperation } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import type { DraftState } from '../../src/document/draftState'
import { threadsAfter } from '../../src/document/threads'

/** Two paragraphs, p and q, with the words “one two three”. */
const begun = stateOf({
  id: 'd',
  revision: 0,
  title: '',
  symbol: null,
  language: 'en',
  stage: 'negotiation',
  masthead: {},
  sponsors: [],
  role: 'facilitator',
  paragraphs: ['p', 'q'].map((id) => ({
    id,
    kind: 'operative',
    level: 0,
    label: null,
    text: 'one two three',
    delta: { ops: [{ insert: 'one two three' }] },
    version: 1,
    status: 'open',
  })),
} satisfies Draft)

const entry = (draft: DraftState, operations: readonly Operation[]): Entry => ({
  revision: draft.revision + 1,
  at: `2021-04-16T00:00:0${draft.revision % 10}Z`,
  user: 'who@example.org',
  delegation: 'FJI',
  clientId: 'c',
  sequence: 1,
  operations,
})

const apply = (draft: DraftState, ...operations: Operation[]) => applyEntry(draft, entry(draft, operations))

const comment = (id: string, text: string, more: Partial<WriteComment> = {}): WriteComment => ({
  op: 'comment',
  thread: 't',
  comment: id,
  text,
  ...more,
})

const first = comment('c', 'Why two?', { on: [{ paragraph: 'p', start: 4, length: 3 }], quote: 'two' })

const only = (draft: DraftState): Thread => {
  const [thread, ...others] = draft.threads ?? []
  if (thread === undefined || others.length > 0) throw new Error('There is not one thread.')
  return thread
}

const [by, delegation] = ['who@example.org', 'FJI']

describe('comments in the fold', () => {
  test('stand in threads, in the order of their making [OP21]', () => {
    const draft = apply(
      apply(apply(begun, first), comment('d', 'Because.')),
      comment('e', 'All?', { thread: 'u', on: [{ paragraph: 'q' }] }),
    )
    expect(draft.threads).toMatchObject([{ id: 't' }, { id: 'u', on: [{ paragraph: 'q' }] }])
    expect(draft.threads?.[0]).toEqual({
      id: 't',
      on: [{ paragraph: 'p', start: 4, length: 3 }],
      quote: 'two',
      assigned: null,
      resolved: null,
      comments: [
        { id: 'c', delegation, by, revision: 1, at: '2021-04-16T00:00:00Z', text: 'Why two?', edited: null },
        { id: 'd', delegation, by, revision: 2, at: '2021-04-16T00:00:01Z', text: 'Because.', edited: null },
      ],
    })
    expect(draft.paragraphs).toBe(begun.paragraphs)
  })

  test('are changed and taken away; with the last one the thread goes [OP22]', () => {
    let draft = apply(begun, first, comment('d', 'Because.'))
    draft = apply(draft, { op: 'editComment', thread: 't', comment: 'c', text: 'Why?' })
    expect(only(draft).comments).toMatchObject([
      { text: 'Why?', revision: 1, edited: '2021-04-16T00:00:01Z' },
      { text: 'Because.', edited: null },
    ])
    draft = apply(draft, { op: 'editComment', thread: 't', comment: 'c', text: null })
    expect(only(draft)).toMatchObject({ quote: 'two', comments: [{ id: 'd' }] })
    expect(apply(draft, { op: 'editComment', thread: 't', comment: 'd', text: null }).threads).toEqual([])
  })

  test('are resolved, assigned, and open again when somebody answers [OP23]', () => {
    let draft = apply(begun, first)
    draft = apply(draft, { op: 'setThread', thread: 't', assigned: 'KAZ' })
    expect(only(draft)).toMatchObject({ assigned: 'KAZ', resolved: null })
    draft = apply(draft, { op: 'setThread', thread: 't', resolved: true })
    expect(only(draft)).toMatchObject({ assigned: 'KAZ', resolved: { revision: 3, at: '2021-04-16T00:00:02Z', by, delegation } })
    expect(only(apply(draft, { op: 'setThread', thread: 't', resolved: false, assigned: null }))).toMatchObject({
      assigned: null,
      resolved: null,
    })
    expect(only(apply(draft, comment('d', 'But.')))).toMatchObject({ assigned: 'KAZ', resolved: null })
    expect(only(apply(draft, { op: 'editComment', thread: 't', comment: 'c', text: 'x' })).resolved).not.toBeNull()
  })

  test('stay at their words, through edits, splits and joins, and keep their quote where these are gone [PR9]', () => {
    let draft = apply(begun, first)
    draft = apply(draft, { op: 'editText', paragraph: 'p', delta: { ops: [{ insert: 'A ' }] } })
    expect(only(draft).on).toEqual([{ paragraph: 'p', start: 6, length: 3 }])
    const halves = apply(draft, { op: 'splitParagraph', paragraph: 'p', offset: 7, newId: 'n' })
    expect(only(halves).on).toEqual([
      { paragraph: 'p', start: 6, length: 1 },
      { paragraph: 'n', start: 0, length: 2 },
    ])
    draft = apply(halves, { op: 'joinParagraph', paragraph: 'n', into: 'p', offset: 7, length: 8 })
    expect(only(draft).on).toEqual([{ paragraph: 'p', start: 6, length: 3 }])
    draft = apply(draft, { op: 'editText', paragraph: 'p', delta: { ops: [{ retain: 6 }, { delete: 3 }] } })
    draft = apply(draft, { op: 'removeParagraph', paragraph: 'p' })
    expect(only(draft)).toMatchObject({ on: [{ paragraph: 'p', start: 6, length: 0 }], quote: 'two' })
  })

  test('stay the same objects where nothing concerns them', () => {
    const draft = apply(begun, first, comment('e', 'All?', { thread: 'u', on: [{ paragraph: 'q' }] }))
    for (const operation of [
      { op: 'editText', paragraph: 'q', delta: { ops: [{ insert: 'x' }] } },
      { op: 'editText', paragraph: 'p', delta: { ops: [{ retain: 9 }, { insert: 'x' }] } },
      { op: 'removeParagraph', paragraph: 'p' },
      { op: 'nameVersion', label: 'x' },
      { op: 'setThread', thread: 'unknown', resolved: true },
      { op: 'editComment', thread: 't', comment: 'unknown', text: null },
      { op: 'editComment', thread: 't', comment: 'unknown', text: 'x' },
    ] satisfies Operation[])
      expect(threadsAfter(draft.threads, operation, null), JSON.stringify(operation)).toBe(draft.threads)
    const after = apply(draft, comment('d', 'Because.'))
    expect(after.threads?.[1]).toBe(draft.threads?.[1])
  })

  test('within a delegation stand at their words, and say nothing [OP24, PR9]', () => {
    const seal = (comment: string, on?: WriteComment['on']) =>
      ({ op: 'sealComment', thread: 's', comment, sealed: `sealed ${comment}`, ...(on ? { on } : {}) }) as const
    let draft = apply(begun, seal('a', [{ paragraph: 'p', start: 4, length: 3 }]), { op: 'nameVersion', label: 'x' })
    expect(draft.sealedThreads).toEqual([{ id: 's', on: [{ paragraph: 'p', start: 4, length: 3 }], revision: 1 }])
    expect(draft.threads).toBe(begun.threads)
    draft = apply(apply(draft, first), { op: 'editText', paragraph: 'p', delta: { ops: [{ insert: 'A ' }] } })
    expect(draft.sealedThreads).toEqual([{ id: 's', on: [{ paragraph: 'p', start: 6, length: 3 }], revision: 1 }])
    expect(only(draft).on).toEqual(draft.sealedThreads?.[0]?.on)
    const { sealedThreads } = draft
    expect(apply(draft, { op: 'editText', paragraph: 'q', delta: { ops: [{ insert: 'x' }] } }).sealedThreads).toBe(sealedThreads)
    expect(apply(draft, seal('b')).sealedThreads).toEqual([{ ...sealedThreads?.[0], revision: 4 }])
    expect(JSON.stringify(apply(draft, seal('b')))).not.toContain('sealed b')
    expect(apply(begun, seal('b')).sealedThreads).toEqual([])
  })

  test('that are pending show at once, as nobody’s yet and with the words they stand on [OP21]', () => {
    const draft = applyOperation(begun, comment('c', 'Why?', { on: [{ paragraph: 'p', start: 4, length: 3 }, { paragraph: 'q' }] }))
    expect(only(draft)).toMatchObject({
      quote: 'two\none two three',
      comments: [{ id: 'c', by: null, delegation: null, revision: 0, at: '', text: 'Why?' }],
    })
    expect(only(applyOperation(draft, { op: 'setThread', thread: 't', resolved: true })).resolved).toMatchObject({ revision: 0, by: null })
    const long = apply(begun, { op: 'editText', paragraph: 'p', delta: { ops: [{ insert: 'x'.repeat(400) }] } })
    expect(only(applyOperation(long, comment('c', 'Why?', { on: [{ paragraph: 'p' }] }))).quote).toHaveLength(300)
  })
})
