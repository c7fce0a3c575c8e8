import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commentMarks } from '../../src/editor/around/commentMarks'
import { mentionsIn, saidPieces } from '../../src/document/mentions'
import type { TextStretch } from '../../src/operations/operation'
import type { Comment, Draft, Thread } from '../../src/protocol/draft'
import { answersSince } from '../../src/pages/draft/comments/answersSince'
import { offered, seekingAt, withMention } from '../../src/pages/draft/comments/offering'
import { followed, inEveryonesText, isThere, onLive, placedIn } from '../../src/pages/draft/comments/places'
import { concernsReader, isWanted, listedThreads, nextOpen } from '../../src/pages/draft/comments/threadList'
import { suggestedMarks } from '../../src/pages/draft/proposals/suggest/suggestedMarks'

const codes = new Set(['KAZ', 'FRA', 'UZB', 'IND', 'IDN', 'NZL'])
const isDelegation = (code: string) => codes.has(code)

const said = (text: string, delegation: string | null = 'KAZ', more: Partial<Comment> = {}): Comment => ({
  id: text,
  text,
  delegation,
  by: delegation === null ? 'secretary@un.org' : `${delegation}@un.org`,
  revision: 1,
  at: '2026-11-30T10:00:00Z',
  edited: null,
  ...more,
})

const thread = (id: string, on: readonly TextStretch[], more: Partial<Thread> = {}): Thread => ({
  id,
  on,
  quote: '',
  assigned: null,
  resolved: null,
  comments: [said(id)],
  ...more,
})

const resolved = { revision: 2, at: '', by: null, delegation: null }

const draftOf = (texts: Readonly<Record<string, string>>, threads: readonly Thread[] = []): Draft =>
  ({
    id: 'd',
    revision: 1,
    paragraphs: Object.entries(texts).map(([id, text]) => ({
      id,
      text,
      kind: id.startsWith('f') ? 'footnote' : 'operative',
      label: id.startsWith('f') ? id.slice(1) : null,
      delta: { ops: [{ insert: text }] },
    })),
    threads,
  }) as unknown as Draft

const ids = (listed: ReturnType<typeof listedThreads>) => listed.map((each) => each.thread.id)

describe('mentions (OP21)', () => {
  const { delegations, cases } = JSON.parse(readFileSync(new URL('../../../tests/vectors/mentions.json', import.meta.url), 'utf8')) as {
    delegations: string[]
    cases: { text: string; mentioned: string[] }[]
  }
  const known = new Set(delegations)
  test.each(cases)('in “$text”, as the server reads it', ({ text, mentioned }) => {
    expect(mentionsIn(text, (code) => known.has(code))).toEqual(mentioned)
  })

  test('the pieces are the whole text', () => {
    const text = '请@KAZ与@XXX、@FRA 商定'
    const pieces = saidPieces(text, isDelegation)
    expect(pieces.map((piece) => ('words' in piece ? piece.words : `@${piece.mentioned}`)).join('')).toBe(text)
    expect(pieces).toHaveLength(5)
  })
})

describe('offering delegations', () => {
  const names: Record<string, [string, string]> = {
    IND: ['印度', 'India'],
    IDN: ['印度尼西亚', 'Indonesia'],
    FRA: ['法国', 'France'],
    NZL: ['新西兰', 'New Zealand'],
    UZB: ['乌兹别克斯坦', 'Uzbekistan'],
    KAZ: ['哈萨克斯坦', 'Kazakhstan'],
  }
  const delegations = Object.entries(names).map(([code, [zh, en]]) => ({ code, names: { zh, en } })) as unknown as Parameters<
    typeof offered
  >[0]
  const offer = (words: string, here: readonly string[] = []) =>
    offered(
      delegations,
      words,
      (code) => here.includes(code),
      (code) => names[code]?.[0] ?? code,
    ).map(({ code }) => code)

  test('those who take part come first, among them who begins so', () => {
    expect(offer('', ['UZB', 'KAZ']).slice(0, 2).sort()).toEqual(['KAZ', 'UZB'])
    expect(offer('印度')).toEqual(['IND', 'IDN'])
    expect(offer('印度', ['IDN'])).toEqual(['IDN', 'IND'])
    expect(offer('斯坦')).toEqual(['UZB', 'KAZ'])
  })

  test('by code, and by the English name too', () => {
    expect(offer('uz')).toEqual(['UZB'])
    expect(offer('new zea')).toEqual(['NZL'])
    expect(offer('nobody')).toEqual([])
  })

  test.each([
    ['请@', '', 1],
    ['请@法', '法', 1],
    ['请＠法', '法', 1],
    ['@new ze', 'new ze', 0],
  ])('“%s” seeks', (text, words, from) => {
    expect(seekingAt(text, text.length)).toEqual({ from, to: text.length, words })
  })

  test.each(['li@un', 'no', '@KAZ ', '@KAZ and', '@ ', '@法国，', '@a\nb', `@${'x'.repeat(60)}`])('“%s” seeks nobody', (text) => {
    expect(seekingAt(text, text.length)).toBeNull()
  })

  test('what is put in is a mention, whatever stands behind it', () => {
    for (const behind of ['', ' please', 'please', '，请']) {
      const text = `问@uz${behind}`
      const seeking = seekingAt(text, 4)
      const after = seeking && withMention(text, seeking, 'UZB')
      expect(mentionsIn(after?.text ?? '', isDelegation)).toEqual(['UZB'])
      expect(after?.text.slice(0, after.caret)).toBe('问@UZB ')
    }
  })
})

describe('the list', () => {
  test('is in the order of the text: by the first stretch, footnotes behind the text, removed paragraphs last', () => {
    const threads = [
      thread('gone', [{ paragraph: 'x' }]),
      thread('note', [{ paragraph: 'f1' }]),
      thread('late', [{ paragraph: 'b', start: 4, length: 1 }]),
      thread('early', [
        { paragraph: 'b', start: 9, length: 1 },
        { paragraph: 'a', start: 2, length: 1 },
      ]),
      thread('whole', [{ paragraph: 'b' }]),
      thread('half', [{ paragraph: 'x' }, { paragraph: 'b', start: 5, length: 1 }]),
    ]
    const listed = listedThreads(draftOf({ f1: 'note', a: '0123456789', b: '0123456789' }, threads))
    expect(ids(listed)).toEqual(['early', 'whole', 'late', 'half', 'note', 'gone'])
    expect(listed.at(-1)?.at).toBeNull()
  })

  test('says where nothing is left of the words', () => {
    const on = (length: number) => [{ paragraph: 'a', start: 1, length }]
    const listed = listedThreads(
      draftOf({ a: '0123' }, [thread('there', on(1)), thread('deleted', on(0)), thread('gone', [{ paragraph: 'x', start: 1, length: 0 }])]),
    )
    expect(listed.map(({ isOnDeleted }) => isOnDeleted)).toEqual([false, true, false])
  })

  const reader = { email: 'FRA@un.org', delegation: 'FRA', isDelegation }

  test('what concerns a delegation: it wrote, is mentioned or is to see to it', () => {
    const on = [{ paragraph: 'a' }]
    expect(concernsReader(thread('t', on), reader)).toBe(false)
    expect(concernsReader(thread('t', on, { comments: [said('a'), said('b', 'FRA', { by: 'another@un.org' })] }), reader)).toBe(true)
    expect(concernsReader(thread('t', on, { comments: [said('请@FRA看')] }), reader)).toBe(true)
    expect(concernsReader(thread('t', on, { comments: [said('x@FRA')] }), reader)).toBe(false)
    expect(concernsReader(thread('t', on, { assigned: 'FRA' }), reader)).toBe(true)
    expect(concernsReader(thread('t', on, { assigned: 'KAZ' }), reader)).toBe(false)
  })

  test('the secretariat has what it wrote itself; nobody is assigned to it', () => {
    const secretary = { email: 'secretary@un.org', delegation: null, isDelegation }
    const on = [{ paragraph: 'a' }]
    expect(concernsReader(thread('t', on, { comments: [said('x', null)] }), secretary)).toBe(true)
    expect(concernsReader(thread('t', on, { comments: [said('x', null, { by: 'other@un.org' })] }), secretary)).toBe(false)
    expect(concernsReader(thread('t', on), secretary)).toBe(false)
  })

  test('filters', () => {
    const own = thread('own', [{ paragraph: 'a' }], { comments: [said('x', 'FRA')] })
    const other = thread('other', [{ paragraph: 'a' }])
    const done = thread('done', [{ paragraph: 'a' }], { comments: [said('x', 'FRA')], resolved })
    const wanted = (filter: Parameters<typeof isWanted>[1]) =>
      [own, other, done].filter((each) => isWanted(each, filter, reader)).map(({ id }) => id)
    expect(wanted('open')).toEqual(['own', 'other'])
    expect(wanted('mine')).toEqual(['own'])
    expect(wanted('resolved')).toEqual(['done'])
    expect(wanted('all')).toEqual(['own', 'other', 'done'])
  })

  test('the next open one, from the end back to the beginning', () => {
    const listed = listedThreads(
      draftOf({ a: '', b: '', c: '' }, [
        thread('1', [{ paragraph: 'a' }]),
        thread('2', [{ paragraph: 'b' }], { resolved }),
        thread('3', [{ paragraph: 'c' }]),
      ]),
    )
    const from = (id: string | null, by: 1 | -1) => nextOpen(listed, id, by)?.thread.id
    expect([from(null, 1), from('1', 1), from('2', 1), from('3', 1)]).toEqual(['1', '3', '3', '1'])
    expect([from(null, -1), from('1', -1), from('2', -1), from('3', -1)]).toEqual(['3', '3', '1', '1'])
    expect(nextOpen([], null, 1)).toBeNull()
  })

  test('tells of what others answered where one takes part, and of nothing else', () => {
    const [own, other] = [thread('own', [], { comments: [said('x', 'FRA')] }), thread('other', [])]
    const answer = said('answer', 'KAZ', { revision: 5 })
    const after = (thread: Thread, comment: Comment): Thread => ({ ...thread, comments: [...thread.comments, comment] })
    expect(answersSince([own, other], [after(own, answer), after(other, answer)], reader).map(({ thread: { id } }) => id)).toEqual(['own'])
    expect(answersSince([own], [after(own, said('mine', 'FRA', { revision: 5 }))], reader)).toEqual([])
    expect(answersSince([own], [after(own, { ...answer, revision: 0, by: null })], reader)).toEqual([])
    expect(answersSince([], [own], reader)).toEqual([])
    expect(answersSince(undefined, [own], reader)).toEqual([])
  })
})

describe('marks in the text', () => {
  test('a thread has one sign, at its last stretch in the text; what is not shown has none', () => {
    const on = [
      { paragraph: 'a', start: 1, length: 2 },
      { paragraph: 'b', start: 0, length: 3 },
      { paragraph: 'gone', start: 0, length: 3 },
    ]
    const marks = commentMarks([thread('t', on), { ...thread('w', [{ paragraph: 'a' }]), isSealed: true }], 't', new Set(['a', 'b']))
    expect(marks.get('a')).toEqual([
      { thread: 't', from: 1, to: 3, sign: null, isChosen: true, isSealed: false },
      { thread: 'w', from: 0, to: null, sign: 1, isChosen: false, isSealed: true },
    ])
    expect(marks.get('b')).toEqual([{ thread: 't', from: 0, to: 3, sign: 1, isChosen: true, isSealed: false }])
    expect([...marks.keys()]).toEqual(['a', 'b'])
  })
})

describe('while a comment is being written', () => {
  const draft = draftOf({ a: '决定设立中心；', b: '请秘书长报告。' })
  const words = (placed: ReturnType<typeof placedIn>, now: Draft) =>
    placed.on.map(({ paragraph, start = 0, length = 0 }) =>
      now.paragraphs.find(({ id }) => id === paragraph)?.text.slice(start, start + length),
    )

  test('it stays at its words', () => {
    const placed = placedIn([{ paragraph: 'a', start: 4, length: 2 }], draft)
    expect(followed(placed, draft)).toBe(placed)
    const before = draftOf({ a: '兹决定设立中心；', b: '' })
    expect(words(followed(placed, before), before)).toEqual(['中心'])
    const within = draftOf({ a: '决定设立中亚心；', b: '' })
    expect(words(followed(placed, within), within)).toEqual(['中亚心'])
    const without = draftOf({ a: '决定设立；', b: '' })
    expect(followed(placed, without).on).toEqual([{ paragraph: 'a', start: 4, length: 0 }])
  })

  test('words that a split took along are found', () => {
    const placed = placedIn([{ paragraph: 'a', start: 4, length: 2 }], draft)
    const split = draftOf({ a: '决定设立', new: '中心；', b: '请秘书长报告。' })
    expect(followed(placed, split).on).toEqual([{ paragraph: 'new', start: 0, length: 2 }])
  })

  test('of a removed paragraph nothing is sent, and it is known again once it is back', () => {
    const placed = placedIn([{ paragraph: 'a', start: 4, length: 2 }, { paragraph: 'b' }], draft)
    const without = draftOf({ b: '请秘书长报告。' })
    const now = followed(placed, without)
    expect(onLive(now, without)).toEqual([{ paragraph: 'b' }])
    expect(isThere(placedIn([{ paragraph: 'a' }], draft), without)).toBe(false)
    const back = draftOf({ a: '兹决定设立中心；', b: '请秘书长报告。' })
    expect(words(followed(now, back), back)[0]).toBe('中心')
  })

  test('where somebody suggests, a stretch is led back to the text that everyone has, or the whole paragraph is meant', () => {
    const operation = {
      op: 'editText',
      paragraph: 'a',
      delta: { ops: [{ insert: '兹' }, { retain: 2 }, { delete: 2 }, { insert: '建立' }] },
    } as const
    const shown = draftOf({ a: '兹决定建立中心；', b: '请秘书长报告。', fresh: '新段落。' })
    const suggested = suggestedMarks([operation], draft, shown)
    const there = (start: number, length: number, paragraph = 'a') =>
      inEveryonesText([{ paragraph, start, length }], shown, draft, suggested)
    expect(there(5, 2)).toEqual([{ paragraph: 'a', start: 4, length: 2 }])
    expect(there(1, 2)).toEqual([{ paragraph: 'a', start: 0, length: 2 }])
    expect(there(0, 1)).toEqual([{ paragraph: 'a' }])
    expect(there(1, 2, 'b')).toEqual([{ paragraph: 'b', start: 1, length: 2 }])
    expect(there(0, 2, 'fresh')).toEqual([])
    // The text reads otherwise, and nothing says how.
    expect(
      inEveryonesText([{ paragraph: 'a', start: 5, length: 2 }], shown, draft, { texts: new Map(), fresh: new Set(), notes: new Map() }),
    ).toEqual([{ paragraph: 'a' }])
  })
})
