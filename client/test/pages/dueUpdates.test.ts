import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueUpdate } from '../../src/protocol/contract'
import type { Draft, DraftParagraph } from '../../src/protocol/draft'
import { around, editTo, keysOf, placeNow, stands, suggestedEdit } from '../../src/pages/draft/updates/dueUpdates'
import { freshStart } from '../../src/pages/draft/updates/freshStart'
import { applyOperations } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import { sharesOf } from '../../src/pages/draft/writers/shares'

const update = (text: string, start: number, more: Partial<DueUpdate> = {}): DueUpdate => ({
  paragraph: 'p',
  field: null,
  start,
  length: text.length,
  text,
  kind: 'session',
  suggestion: '第七十八届',
  ...more,
})
const draft = (text: string, session = '第七十五届会议') => ({
  paragraphs: [{ id: 'p', delta: { ops: [{ insert: text }] } } as unknown as DraftParagraph],
  masthead: { session },
})

describe('placeNow', () => {
  it('finds the words where they moved to, and takes no others where they are gone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat({ max: 60 }), (before, behind, start) => {
        const words = '第七十七届'
        const at = placeNow(before + words + behind, { start, text: words })
        expect(at).not.toBeNull()
        expect((before + words + behind).startsWith(words, at ?? 0)).toBe(true)
        expect(placeNow(before + behind, { start, text: words })).toBeNull()
      }),
      { seed: 2026 },
    )
  })

  it('prefers the nearest of the same words', () => {
    expect(placeNow('第七十七届、第七十七届', { start: 5, text: '第七十七届' })).toBe(6)
  })
})

describe('suggestedEdit', () => {
  it('changes the words and nothing else, as one edit', () => {
    expect(suggestedEdit(draft('大会第七十七届会议'), update('第七十七届', 2))).toEqual([
      { op: 'editText', paragraph: 'p', delta: { ops: [{ retain: 2 }, { insert: '第七十八届' }, { delete: 5 }] } },
    ])
  })

  it('sets the session in the masthead, while it is still the old one', () => {
    const masthead = update('第七十五届会议', 0, { paragraph: null, field: 'session', suggestion: '第七十八届会议' })
    expect(suggestedEdit(draft(''), masthead)).toEqual([{ op: 'setMasthead', session: '第七十八届会议' }])
    expect(suggestedEdit(draft('', '第七十六届会议'), masthead)).toBeNull()
  })

  it('takes the line of adoption out, with its notes, while it stands as it did', () => {
    const adoption = update('2020年12月2日大会决议', 0, { kind: 'adoption', suggestion: '' })
    const line = { id: 'p', kind: 'plain', delta: { ops: [{ insert: '2020年12月2日大会决议' }] } }
    expect(suggestedEdit(draft('2020年12月2日大会决议'), adoption)).toEqual([{ op: 'removeParagraph', paragraph: 'p' }])
    expect(suggestedEdit(draft('2020年12月2日大会的决议'), adoption)).toBeNull()
    const noted = { ...line, delta: { ops: [...line.delta.ops, { insert: { footnote: 'n' } }] } }
    const note = { id: 'n', kind: 'footnote', delta: { ops: [{ insert: '注' }] } }
    const withNote = { paragraphs: [noted, note] as unknown as DraftParagraph[], masthead: { session: '' } }
    expect(suggestedEdit(withNote, { ...adoption, text: `${adoption.text}\ufffc` })).toEqual([
      { op: 'removeParagraph', paragraph: 'p' },
      { op: 'removeParagraph', paragraph: 'n' },
    ])
  })

  it('is none without a suggestion, or where the words are gone', () => {
    expect(suggestedEdit(draft('第七十七届'), update('第七十七届', 0, { suggestion: null }))).toBeNull()
    expect(suggestedEdit(draft('第七十八届'), update('第七十七届', 0))).toBeNull()
  })
})

describe('editTo', () => {
  it('puts what was filled in where only the drafters can know', () => {
    const year = update('2020年', 3, { kind: 'year', suggestion: null })
    expect(editTo(draft('截至2020年年底'), year, '2026年')).toEqual([
      { op: 'editText', paragraph: 'p', delta: { ops: [{ retain: 2 }, { insert: '2026年' }, { delete: 5 }] } },
    ])
    expect(editTo(draft('截至2021年年底'), year, '2026年')).toBeNull()
    expect([stands(draft('截至2020年年底'), year), stands(draft('截至2026年年底'), year)]).toEqual([true, false])
  })

  it('sets the items of the agenda as they are written in one line', () => {
    const items = update('34, 17(a)', 0, { paragraph: null, field: 'agendaItems', kind: 'agendaItem', suggestion: null })
    const of = (agendaItems: string[]) => ({ ...draft(''), masthead: { agendaItems } })
    for (const words of ['36, 17(b)', '36、17(b)', ' 36 ； 17(b)，'])
      expect(editTo(of(['34', '17(a)']), items, words)).toEqual([{ op: 'setMasthead', agendaItems: ['36', '17(b)'] }])
    expect(editTo(of(['36']), items, '38')).toBeNull()
  })
})

describe('freshStart', () => {
  const lines = ['2020年12月2日大会决议', '［未经发交主要委员会］', '2020年12月2日']
  const adopted = {
    paragraphs: [...lines, '大会，'].map((text, index) => ({
      id: `l${index}`,
      kind: 'plain',
      delta: { ops: [{ insert: text }] },
    })) as unknown as DraftParagraph[],
    masthead: { session: '第七十五届会议' },
  }
  const due = [
    update('第七十五届会议', 0, { paragraph: null, field: 'session', suggestion: '第八十一届会议' }),
    ...lines.map((text, index) => update(text, 0, { paragraph: `l${index}`, kind: 'adoption', suggestion: '' })),
    update('大会', 0, { paragraph: 'l3', suggestion: '全会' }),
  ]

  it('takes the lines of the adoption out and sets the session in one step, and knows the way back', () => {
    const step = freshStart(adopted, due)
    expect(step).toMatchObject({ lines: 3, session: '第八十一届会议' })
    expect(step?.operations).toEqual([
      { op: 'setMasthead', session: '第八十一届会议' },
      ...[0, 1, 2].map((index) => ({ op: 'removeParagraph', paragraph: `l${index}` })),
    ])
    const state = stateOf({ ...adopted, revision: 0, title: '', symbol: null, sponsors: [] } as unknown as Draft)
    const after = applyOperations(state, step?.operations ?? [])
    expect(after.paragraphs.filter(({ removed }) => !removed).map(({ id }) => id)).toEqual(['l3'])
    const back = applyOperations(after, step?.back ?? [])
    expect(back.masthead.session).toBe('第七十五届会议')
    expect(back.paragraphs.filter(({ removed }) => !removed).map(({ id }) => id)).toEqual(['l0', 'l1', 'l2', 'l3'])
  })

  it('leaves alone what was changed since, and is none where nothing is left', () => {
    expect(freshStart({ ...adopted, masthead: { session: '第八十一届会议' } }, due)).toMatchObject({ lines: 3, session: null })
    expect(freshStart({ ...adopted, paragraphs: [] }, due)).toMatchObject({ lines: 0, session: '第八十一届会议' })
    expect(freshStart({ paragraphs: [], masthead: {} }, due)).toBeNull()
    expect(freshStart(adopted, [])).toBeNull()
  })
})

it('keysOf tells the same words at two places apart', () => {
  expect(new Set(keysOf([update('2020', 3), update('2020', 9), update('2020', 9, { paragraph: 'q' })])).size).toBe(3)
})

it('around cuts long surroundings and says so', () => {
  expect(around('请秘书长向大会第七十七届会议提交报告', 7, 5, 3)).toEqual({ before: '…向大会', behind: '会议提…' })
})

it('sharesOf adds up to the whole text, delegations by size, the original last', () => {
  const stretch = (length: number, delegation: string | null) => ({
    start: 0,
    length,
    text: '',
    origin: delegation === null ? ('template' as const) : ('written' as const),
    user: delegation,
    name: null,
    delegation,
    revision: 0,
    at: '',
    firstRevision: 0,
    firstAt: '',
  })
  const shares = sharesOf({
    id: 'd',
    revision: 1,
    template: 't',
    paragraphs: [{ id: 'p', version: 1, stretches: [stretch(80, null), stretch(5, 'KAZ'), stretch(9, 'UZB'), stretch(6, 'KAZ')] }],
  })
  expect(shares.map(({ writer, characters }) => [writer, characters])).toEqual([
    ['KAZ', 11],
    ['UZB', 9],
    [null, 80],
  ])
})
