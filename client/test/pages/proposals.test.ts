import { describe, expect, it } from 'vitest'
import { beginning, drawingsOf, openProposalsAt } from '../../src/editor/around/proposalMarks'
import { textDelta } from '../../src/operations/deltas'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import { actsOn, mayPropose, writingModes } from '../../src/pages/draft/proposals/proposing'
import { chosenProposals, nextProposed, proposalGroups } from '../../src/pages/draft/proposals/proposalGroups'
import { rewritten } from '../../src/pages/draft/proposals/rivalText'
import type { Draft, Proposal } from '../../src/protocol/draft'

const edit = (id: string, ...ops: DeltaJson['ops']): Operation => ({ op: 'editText', paragraph: id, delta: { ops } })

const proposal = (id: string, delegation: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  delegation,
  group: null,
  revision: 2,
  written: 2,
  at: '2026-11-30T00:00:00Z',
  by: null,
  reason: null,
  operations: [],
  reserved: [],
  insteadOf: null,
  touched: null,
  stances: [],
  state: 'open',
  ending: null,
  ...more,
})

const rival = (id: string, delegation: string, of: string) =>
  proposal(id, delegation, {
    insteadOf: of,
    operations: [{ op: 'insertParagraph', id, after: of, kind: 'operative', level: 0, delta: textDelta('another') }],
  })

const objection = { delegation: 'PAK', group: null, stance: 'object', reason: null, at: '', by: null, earlier: false } as const

const all = [
  proposal('late', 'AUS', { operations: [edit('p2', { insert: 'x' })] }),
  proposal('early', 'FRA', { operations: [edit('p0', { insert: 'x' })], stances: [objection] }),
  proposal('orphan', 'FRA', { operations: [edit('gone', { insert: 'x' })] }),
  proposal('first', 'CUB', {
    operations: [{ op: 'insertParagraph', id: 'n', after: null, kind: 'operative', level: 0, delta: textDelta('new') }],
  }),
  rival('alt', 'BRA', 'p2'),
  proposal('done', 'USA'),
  proposal('over', 'AUS', { operations: [edit('p0', { insert: 'y' })], state: 'declined' }),
]
const draft = { paragraphs: ['p0', 'p1', 'p2'].map((id) => ({ id })), proposals: all } as unknown as Draft

describe('proposals on cards', () => {
  it('stand in the order of the text, those on removed paragraphs last', () => {
    const groups = proposalGroups(all, draft).map(({ paragraph, where, proposals }) => [
      paragraph,
      where,
      proposals.map(({ id }) => id).join(),
    ])
    expect(groups).toEqual([
      [null, 'there', 'first'],
      ['p0', 'there', 'early,over'],
      ['p2', 'there', 'late,alt'],
      ['gone', 'gone', 'orphan'],
      [null, 'nowhere', 'done'],
    ])
  })

  it('are chosen by who answered and who differs', () => {
    const ids = (...args: Parameters<typeof chosenProposals>) => chosenProposals(...args).map(({ id }) => id)
    expect(ids(all, 'open', 'PAK', null)).toEqual(['late', 'early', 'orphan', 'first', 'alt', 'done'])
    expect(ids(all, 'mine', 'FRA', null)).toEqual(['early', 'orphan'])
    expect(ids(all, 'unanswered', 'PAK', null)).toEqual(['late', 'orphan', 'first', 'alt', 'done'])
    expect(ids(all, 'contested', null, null)).toEqual(['late', 'early'])
    expect(ids(all, 'ended', null, null)).toEqual(['over'])
    expect(ids(all, 'open', null, 'BRA')).toEqual(['alt'])
  })

  it('lead from one open paragraph to the next and round again', () => {
    expect(nextProposed(draft, null)).toBe('p0')
    expect(nextProposed(draft, 'p0')).toBe('p2')
    expect(nextProposed(draft, 'p2')).toBe('p0')
    expect(nextProposed({ ...draft, proposals: [] }, null)).toBeNull()
  })

  it('offer what each may do', () => {
    const [late, over] = [all[0], all[6]] as [Proposal, Proposal]
    const as = (role: Draft['role'], delegation: string | null, of = late) =>
      actsOn(of, { role, stage: 'negotiation' }, { delegation, email: 'me@example.org' })
    expect(as('proposer', 'AUS')).toEqual({ stance: false, withdraw: true, edit: true, decide: false, reopen: false })
    expect(as('editor', 'FRA')).toEqual({ stance: true, withdraw: false, edit: false, decide: false, reopen: false })
    expect(as('facilitator', 'KAZ')).toEqual({ stance: true, withdraw: true, edit: false, decide: true, reopen: false })
    expect(as('reviewer', 'FRA')).toEqual({ stance: false, withdraw: false, edit: false, decide: false, reopen: false })
    expect(as('editor', 'AUS', over).reopen).toBe(false)
    expect(as('facilitator', 'KAZ', over).reopen).toBe(true)
    expect(writingModes({ role: 'proposer', stage: 'negotiation' })).toEqual(['suggest', 'read'])
    expect(writingModes({ role: 'editor', stage: 'negotiation' })).toEqual(['edit', 'suggest', 'read'])
    expect(writingModes({ role: 'editor', stage: 'negotiation', wordingBy: 'facilitator' })).toEqual(['suggest', 'read'])
    expect(writingModes({ role: 'editor', stage: 'tabled' })).toEqual([])
    expect(mayPropose({ role: 'facilitator', stage: 'action' })).toBe(true)
  })
})

describe('proposals in the text', () => {
  it('are drawn where their words would be: what goes, what comes, and whose it is', () => {
    const words = proposal('w', 'FRA', {
      operations: [edit('p0', { retain: 4 }, { delete: 5 }, { insert: 'grave' }, { retain: 2 }, { insert: '!' })],
    })
    expect(drawingsOf(words).get('p0')?.marks).toEqual([
      { what: 'deleted', from: 4, to: 9 },
      { what: 'place', at: 9, words: 'grave' },
      { what: 'place', at: 11, words: '!' },
    ])
  })

  it('set words on which a position is reserved in brackets', () => {
    const reserved = proposal('r', 'FRA', { operations: [], reserved: [{ paragraph: 'p0', start: 2, length: 3 }] })
    expect(drawingsOf(reserved).get('p0')?.marks).toEqual([
      { what: 'opening', at: 2 },
      { what: 'reserved', from: 2, to: 5 },
      { what: 'closing', at: 5 },
    ])
  })

  it('follow a paragraph that they split', () => {
    const split = proposal('s', 'FRA', {
      operations: [
        edit('p0', { insert: 'abc' }),
        { op: 'splitParagraph', paragraph: 'p0', offset: 8, newId: 'n' },
        edit('n', { retain: 2 }, { insert: 'x' }),
      ],
    })
    expect(drawingsOf(split).get('p0')?.marks).toEqual([
      { what: 'place', at: 0, words: 'abc' },
      { what: 'split', at: 5 },
      { what: 'place', at: 7, words: 'x' },
    ])
  })

  it('stand as lines where they are about a paragraph as a whole, ended ones nowhere', () => {
    const index = openProposalsAt(all)
    expect(index.get(beginning)?.map(({ id }) => id)).toEqual(['first'])
    expect(index.get('p0')?.map(({ id }) => id)).toEqual(['early'])
    expect(drawingsOf(all[4] as Proposal).get('p2')?.lines).toEqual([{ what: 'alt', words: 'another' }])
    expect(openProposalsAt(all)).toBe(index)
  })
})

describe('rewritten', () => {
  it('keeps the marks of notes and the look of the words that stay, on one line', () => {
    const text: DeltaJson = {
      ops: [
        { insert: 'Recalls', attributes: { em: true } },
        { insert: ' its resolution' },
        { insert: { footnote: 'f' } },
        { insert: ' of 2020,' },
      ],
    }
    expect(rewritten(text, 'Recalls also its resolution\nof 2021,')).toEqual({
      ops: [
        { insert: 'Recalls', attributes: { em: true } },
        { insert: ' also its resolution' },
        { insert: { footnote: 'f' } },
        { insert: ' of 2021,' },
      ],
    })
  })
})
