import Delta from 'quill-delta'
import { describe, expect, it } from 'vitest'
import type { DraftSummary, LedgerLine } from '../../src/protocol/contract'
import type { Draft, Sponsor } from '../../src/protocol/draft'
import { arrange } from '../../src/pages/drafts/arrange'
import { retitle } from '../../src/pages/drafts/beginDraft'
import { sponsorCounts, sponsorGroups } from '../../src/pages/draft/rail/sponsorship'

const draft = (
  id: string,
  symbol: string | null,
  at: string,
  sponsorCount = 0,
  stage: DraftSummary['stage'] = 'negotiation',
): DraftSummary => ({
  id,
  symbol,
  title: `关于 ${id} 的决议`,
  language: 'zh',
  stage,
  revision: 1,
  sponsorCount,
  createdAt: at,
  lastChange: { at, by: 'a@example.org', byName: null, delegation: 'KAZ' },
  role: 'editor',
  agreedCount: 0,
  paragraphCount: 0,
  deadline: null,
  template: null,
  templateName: null,
})
const drafts = [
  draft('b', 'A/79/L.9', '2026-01-02'),
  draft('a', 'A/79/L.57', '2026-01-01', 73),
  draft('c', null, '2026-01-03', 2, 'silence'),
]
const order = (by: 'recent' | 'title' | 'symbol' | 'sponsors', words = '', stage: 'all' | 'silence' = 'all') =>
  arrange(drafts, { words, stage, order: by }, 'zh').map((each) => each.id)

describe('arrange', () => {
  it('orders by the last change, title, symbol by value (none last), number of sponsors', () => {
    expect(order('recent')).toEqual(['c', 'b', 'a'])
    expect(order('title')).toEqual(['a', 'b', 'c'])
    expect(order('symbol')).toEqual(['b', 'a', 'c'])
    expect(order('sponsors')).toEqual(['a', 'c', 'b'])
  })

  it('finds all words anywhere, and the stage', () => {
    expect(order('recent', 'l.5 决议')).toEqual(['a'])
    expect(order('recent', 'nothing')).toEqual([])
    expect(
      arrange(
        [{ ...draft('d', null, '2026-01-04'), templateName: 'A/RES/75/272' }, ...drafts],
        { words: '75/272', stage: 'all', order: 'recent' },
        'zh',
      ).map(({ id }) => id),
    ).toEqual(['d'])
    expect(order('recent', '', 'silence')).toEqual(['c'])
  })
})

describe('retitle', () => {
  const titled = (delta: Delta, text: string) =>
    ({ paragraphs: [{ id: 't', kind: 'title', level: 0, label: null, text, delta, version: 1, status: 'open' }] }) as unknown as Draft

  it('replaces the whole title, embeds and all', () => {
    const old = new Delta().insert('旧题😀').insert({ footnote: 'f1' })
    const operation = retitle(titled(old, '旧题😀'), '新题')
    expect(operation && old.compose(new Delta([...operation.delta.ops]))).toEqual(new Delta().insert('新题'))
  })

  it('does nothing where nothing is to be done', () => {
    expect(retitle(titled(new Delta().insert('题'), '题'), '题')).toBeNull()
    expect(retitle({ paragraphs: [] }, '题')).toBeNull()
  })
})

describe('sponsorship', () => {
  const sponsor = (code: string, since: string, withdrawn: string | null = null): Sponsor => ({
    code,
    name: code,
    role: 'co',
    since,
    withdrawn,
  })
  const sponsors = [
    sponsor('B', '2026-01-02T00:00:00Z', '2026-01-04T00:00:00Z'),
    sponsor('A', '2026-01-01T00:00:00Z'),
    sponsor('C', '2026-01-03T00:00:00Z'),
  ]

  it('counts up with each joining and down with each withdrawal', () => {
    expect(sponsorCounts(sponsors).map((each) => each.count)).toEqual([1, 2, 3, 2])
  })

  it('counts with the ledger who left and came back, and what has happened since it was read', () => {
    const line = (delegation: string, change: LedgerLine['change'], at: string): LedgerLine => ({
      delegation,
      change,
      at,
      role: 'co',
      group: null,
      revision: 1,
      by: null,
      byDelegation: null,
      capacity: 'delegation',
    })
    const ledger = [
      line('KAZ', 'joined', '2026-11-01T09:00:00Z'),
      line('UZB', 'joined', '2026-11-02T09:00:00Z'),
      line('UZB', 'changed', '2026-11-02T10:00:00Z'),
      line('UZB', 'withdrew', '2026-11-03T09:00:00Z'),
      line('UZB', 'joined', '2026-11-04T09:00:00Z'),
    ]
    const sponsor = (code: string, since: string): Sponsor => ({ code, name: code, role: 'co', since, withdrawn: null })
    const now = [sponsor('KAZ', '2026-11-01T09:00:00Z'), sponsor('UZB', '2026-11-04T09:00:00Z'), sponsor('FRA', '2026-11-05T09:00:00Z')]
    expect(sponsorCounts(now, ledger).map((each) => each.count)).toEqual([1, 2, 1, 2, 3])
    expect(sponsorCounts(now).map((each) => each.count)).toEqual([1, 2, 3])
  })

  it('counts present sponsors by group, with the size of the group', () => {
    const in_ = (code: string, group: string) => ({ code, group })
    const delegations = [in_('A', 'African'), in_('B', 'African'), in_('D', 'African'), in_('E', 'Asia-Pacific')]
    expect(sponsorGroups(sponsors, delegations)).toEqual([
      { group: 'African', count: 1, size: 3 },
      { group: null, count: 1, size: 0 },
    ])
  })
})
