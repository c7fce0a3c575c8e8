import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DueUpdate } from '../../src/api/types'
import type { DraftParagraph } from '../../src/protocol/draft'
import { around, keysOf, placeNow, suggestedEdit } from '../../src/pages/draft/updates/dueUpdates'
import { sharesOf } from '../../src/pages/draft/writers/shares'

const update = (text: string, start: number, more: Partial<DueUpdate> = {}): DueUpdate => ({ paragraph: 'p', field: null, start, length: text.length, text, kind: 'session', suggestion: '第七十八届', ...more })
const draft = (text: string, session = '第七十五届会议') => ({ paragraphs: [{ id: 'p', delta: { ops: [{ insert: text }] } } as unknown as DraftParagraph], masthead: { session } })

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
    expect(suggestedEdit(withNote, { ...adoption, text: `${adoption.text}\ufffc` })).toEqual([{ op: 'removeParagraph', paragraph: 'p' }, { op: 'removeParagraph', paragraph: 'n' }])
  })

  it('is none without a suggestion, or where the words are gone', () => {
    expect(suggestedEdit(draft('第七十七届'), update('第七十七届', 0, { suggestion: null }))).toBeNull()
    expect(suggestedEdit(draft('第七十八届'), update('第七十七届', 0))).toBeNull()
  })
})

it('keysOf tells the same words at two places apart', () => {
  expect(new Set(keysOf([update('2020', 3), update('2020', 9), update('2020', 9, { paragraph: 'q' })])).size).toBe(3)
})

it('around cuts long surroundings and says so', () => {
  expect(around('请秘书长向大会第七十七届会议提交报告', 7, 5, 3)).toEqual({ before: '…向大会', behind: '会议提…' })
})

it('sharesOf adds up to the whole text, delegations by size, the original last', () => {
  const stretch = (length: number, delegation: string | null) => ({ start: 0, length, text: '', origin: delegation === null ? 'template' as const : 'written' as const, user: delegation, name: null, delegation, revision: 0, at: '', firstRevision: 0, firstAt: '' })
  const shares = sharesOf({ id: 'd', revision: 1, template: 't', paragraphs: [{ id: 'p', version: 1, stretches: [stretch(80, null), stretch(5, 'KAZ'), stretch(9, 'UZB'), stretch(6, 'KAZ')] }] })
  expect(shares.map(({ writer, characters }) => [writer, characters])).toEqual([['KAZ', 11], ['UZB', 9], [null, 80]])
})
