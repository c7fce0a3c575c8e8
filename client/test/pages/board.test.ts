import { describe, expect, it } from 'vitest'
import type { BoardRow, DraftSummary, Stage } from '../../src/protocol/contract'
import { agreedShare, arrangeBoard, type BoardOrder } from '../../src/pages/board/arrangeBoard'
import { csv } from '../../src/kit/csv'
import { sponsorDays } from '../../src/pages/board/sponsorDays'

const row = (id: string, part: Partial<DraftSummary>, missing: string[] | null = null): BoardRow => ({
  draft: {
    id,
    symbol: null,
    title: `关于 ${id} 的决议`,
    language: 'zh',
    stage: 'negotiation',
    revision: 1,
    sponsorCount: 0,
    createdAt: '2026-11-01T00:00:00Z',
    lastChange: { at: '2026-11-01T00:00:00Z', by: 'a@example.org', byName: null, delegation: 'KAZ' },
    role: 'editor',
    agreedCount: 0,
    paragraphCount: 0,
    deadline: null,
    template: null,
    templateName: null,
    ...part,
  },
  days: [],
  groups: [],
  online: [],
  progress: { all: part.paragraphCount ?? 0, agreed: part.agreedCount ?? 0, open: 0, bracketed: 0, agreedAdRef: 0 },
  before: missing && { template: 't', symbol: 'A/RES/78/147', count: 10, missing },
})
const rows = [
  row('a', { agreedCount: 3, paragraphCount: 4, lastChange: { at: '2026-11-02T00:00:00Z', by: null, byName: null, delegation: null } }, [
    'KAZ',
  ]),
  row('b', { deadline: '2026-11-25T00:00:00Z', stage: 'silence', role: 'facilitator', sponsorCount: 8 }),
  row('c', { deadline: '2026-11-24T00:00:00Z', stage: 'silence', sponsorCount: 73, symbol: 'A/79/L.57' }, ['KAZ', 'UZB']),
  row('d', { agreedCount: 2, paragraphCount: 2, lastChange: { at: '2026-11-03T00:00:00Z', by: null, byName: null, delegation: null } }, []),
]
const order = (by: BoardOrder, view: { words?: string; stage?: Stage; mine?: boolean } = {}) =>
  arrangeBoard(rows, { words: '', stage: 'all', mine: false, order: by, ...view }, 'zh')
    .map(({ draft }) => draft.id)
    .join('')

describe('arrangeBoard', () => {
  it('puts what ends first on top, what has no end behind it by its last change', () => {
    expect(order('deadline')).toBe('cbda')
  })

  it('orders by sponsors, share agreed, sponsors that are not back', () => {
    expect(order('sponsors')).toBe('cbda')
    expect(order('agreed')).toBe('dabc')
    expect(order('missing')).toBe('cadb')
    expect(order('title')).toBe('abcd')
  })

  it('puts what is further ad referendum first where as much is agreed', () => {
    const adRef = (id: string, agreedAdRef: number) => ({
      ...row(id, {}),
      progress: { all: 4, agreed: 1, agreedAdRef, bracketed: 0, open: 3 - agreedAdRef },
    })
    expect(
      arrangeBoard([adRef('e', 0), adRef('f', 2), adRef('g', 1)], { words: '', stage: 'all', mine: false, order: 'agreed' }, 'zh').map(
        ({ draft }) => draft.id,
      ),
    ).toEqual(['f', 'g', 'e'])
  })

  it('finds words in title and symbol, a stage, and what the reader facilitates', () => {
    expect(order('title', { words: 'l.57 决议' })).toBe('c')
    expect(order('title', { stage: 'silence' })).toBe('bc')
    expect(order('title', { mine: true })).toBe('b')
  })

  it('counts a draft without paragraphs as not agreed at all', () => {
    expect(rows.map((each) => agreedShare(each))).toEqual([0.75, 0, 0, 1])
  })
})

describe('csv', () => {
  it('quotes what would end a cell or a line, and leaves no formula to run', () => {
    expect(
      csv([
        ['a,b', 'say “x"', 1, null],
        ['=1+1', '-2', '两\n行', ''],
      ]),
    ).toBe('\uFEFF"a,b","say “x""",1,\r\n\'=1+1,\'-2,"两\n行",\r\n')
  })
})

describe('sponsorDays', () => {
  it('starts from none on the day before and gives each day the number it ended with', () => {
    expect(sponsorDays([])).toEqual([])
    expect(
      sponsorDays([
        { day: '2026-11-10', count: 3 },
        { day: '2026-11-12', count: 2 },
      ]),
    ).toEqual([
      { at: new Date(2026, 10, 9).getTime(), count: 0 },
      { at: new Date(2026, 10, 10).getTime(), count: 3 },
      { at: new Date(2026, 10, 12).getTime(), count: 2 },
    ])
  })
})
