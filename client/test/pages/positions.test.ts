import { describe, expect, it } from 'vitest'
import { csv } from '../../src/kit/csv'
import { textDelta } from '../../src/operations/deltas'
import type { Operation } from '../../src/operations/operation'
import { fileName, positionsTable } from '../../src/pages/positions/positionsTable'
import { positionWords } from '../../src/pages/positions/positionWords'
import { whoStands, type Known, type PositionsView } from '../../src/pages/positions/whoStands'
import type { Delegation } from '../../src/protocol/contract'
import type { Draft, Proposal, StanceTaken } from '../../src/protocol/draft'
import { spoken } from '../i18n/spoken'

const edit = (id: string): Operation => ({ op: 'editText', paragraph: id, delta: { ops: [{ insert: 'x' }] } })
const insert = (after: string | null): Operation => ({
  op: 'insertParagraph',
  id: 'new',
  after,
  kind: 'operative',
  level: 0,
  delta: textDelta('new'),
})

const proposal = (delegation: string, more: Partial<Proposal> = {}): Proposal => ({
  id: `of ${delegation}`,
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
const taken = (delegation: string, stance: StanceTaken['stance'], more: Partial<StanceTaken> = {}): StanceTaken => ({
  delegation,
  group: null,
  stance,
  reason: null,
  at: '',
  by: null,
  earlier: false,
  ...more,
})

const names: Record<string, [en: string, zh: string, fr: string]> = {
  CUB: ['Cuba', '古巴', 'Cuba'],
  DEU: ['Germany', '德国', 'Allemagne'],
  FRA: ['France', '法国', 'France'],
  PAK: ['Pakistan', '巴基斯坦', 'Pakistan'],
  PSE: ['State of Palestine', '巴勒斯坦国', 'État de Palestine'],
}
const known: Known = {
  delegations: Object.entries(names).map(([code, [en, zh, fr]]): Delegation => ({
    code,
    names: { en, zh, fr, es: en, ru: en, ar: en },
    member: code !== 'PSE',
    group: 'Asia-Pacific',
  })),
  groups: [{ code: 'g77' }, { code: 'eu' }],
}
const draftOf = (proposals: readonly Proposal[], language = 'en') =>
  ({ language, paragraphs: ['p0', 'p1', 'p2'].map((id) => ({ id })), proposals }) as unknown as Draft

const stand = (proposals: readonly Proposal[], view: Partial<PositionsView> = {}, language = 'en') =>
  whoStands(draftOf(proposals, language), { ended: false, everyParagraph: false, ...view }, known)

/** Rows in short: “p1: CUB proposes”. */
const inShort = (...args: Parameters<typeof stand>) => {
  const { columns, rows } = stand(...args)
  return rows.map(({ paragraph, isGone, cells }) => {
    const said = columns.flatMap(({ key, group, delegation }) =>
      (cells.get(key) ?? []).map(
        ({ position, of, times }) =>
          `${group ?? delegation ?? ''} ${position}${of ? ` ${of.delegation}` : ''}${times > 1 ? ` ${times}` : ''}`,
      ),
    )
    return `${paragraph ?? 'beginning'}${isGone ? ' (gone)' : ''}: ${said.join(', ')}`
  })
}

describe('who stands where', () => {
  it('says who proposes, supports, objects and reserves, on every paragraph that a proposal names', () => {
    const stances = [taken('FRA', 'support'), taken('PAK', 'object'), taken('DEU', 'reserve')]
    expect(inShort([proposal('CUB', { operations: [edit('p1'), edit('p0')], stances })])).toEqual([
      'p0: CUB proposes, FRA supports CUB, DEU reserves CUB, PAK objects CUB',
      'p1: CUB proposes, FRA supports CUB, DEU reserves CUB, PAK objects CUB',
    ])
  })

  it('takes a reservation for no proposal, but for one where the same proposal changes the paragraph', () => {
    const reserved = [{ paragraph: 'p0' }, { paragraph: 'p2', start: 1, length: 2 }]
    expect(inShort([proposal('CUB', { reserved, stances: [taken('PAK', 'support')] })])).toEqual([
      'p0: CUB reserves, PAK supports CUB',
      'p2: CUB reserves, PAK supports CUB',
    ])
    expect(stand([proposal('CUB', { reserved, stances: [taken('PAK', 'support')] })]).rows[0]?.cells.get('delegation PAK')).toMatchObject([
      { position: 'supports', isReservation: true },
    ])
    expect(inShort([proposal('CUB', { reserved, operations: [edit('p0')] })])).toEqual(['p0: CUB proposes', 'p2: CUB reserves'])
  })

  it('puts a rival text where it would stand, a new paragraph where it stands behind, what was removed last', () => {
    expect(
      inShort([
        proposal('CUB', { operations: [edit('gone')] }),
        proposal('DEU', { operations: [insert('p0')], insteadOf: 'p1' }),
        proposal('FRA', { operations: [insert('p2')] }),
        proposal('PAK', { operations: [insert(null)] }),
        proposal('PSE'),
      ]),
    ).toEqual(['beginning: PAK proposes, PSE proposes', 'p1: DEU proposes', 'p2: FRA proposes', 'gone (gone): CUB proposes'])
  })

  it('lists several in one cell, and counts what is the same', () => {
    const stances = [taken('PAK', 'support', { reason: 'good' })]
    const twice = [
      proposal('CUB', { operations: [edit('p0')], stances }),
      proposal('CUB', { operations: [edit('p0')], stances: [taken('PAK', 'support', { reason: 'better' })] }),
      proposal('FRA', { operations: [edit('p0')], stances: [taken('CUB', 'object'), taken('PAK', 'object')] }),
      proposal('PAK', { operations: [edit('p0')] }),
    ]
    expect(inShort(twice)).toEqual(['p0: CUB proposes 2, CUB objects FRA, FRA proposes, PAK proposes, PAK supports CUB 2, PAK objects FRA'])
    expect(stand(twice).rows[0]?.cells.get('delegation PAK')?.[1]?.reasons).toEqual(['good', 'better'])
  })

  it('shows what is open, and what ended where that is asked for, apart', () => {
    const both = [
      proposal('CUB', { operations: [edit('p0')] }),
      proposal('CUB', { operations: [edit('p0')], state: 'declined', stances: [taken('FRA', 'object')] }),
      proposal('DEU', { operations: [edit('p2')], state: 'accepted' }),
    ]
    expect(inShort(both)).toEqual(['p0: CUB proposes'])
    expect(inShort(both, { ended: true })).toEqual(['p0: CUB proposes, CUB proposes, FRA objects CUB', 'p2: DEU proposes'])
  })

  it('shows every paragraph where that is asked for', () => {
    expect(inShort([proposal('CUB', { operations: [edit('p1')] })], { everyParagraph: true })).toEqual(['p0: ', 'p1: CUB proposes', 'p2: '])
    expect(stand([])).toEqual({ columns: [], rows: [] })
  })
})

describe('columns of who stands where', () => {
  const all = [
    proposal('PSE', { operations: [edit('p0')] }),
    proposal('PAK', { operations: [edit('p0')], group: 'g77', stances: [taken('DEU', 'object', { group: 'eu' })] }),
    proposal('FRA', { operations: [edit('p0')], group: 'eu', stances: [taken('PAK', 'support')] }),
    proposal('DEU', { operations: [edit('p1')] }),
    proposal('FRA', { operations: [edit('p1')] }),
    proposal('CUB', { operations: [edit('p1')], group: 'unheard of' }),
  ]
  const order = (language: string) => stand(all, {}, language).columns.map(({ group, delegation }) => group ?? delegation)

  it('are groups, then delegations in the official order of the draft’s language', () => {
    expect(order('en')).toEqual(['g77', 'eu', 'unheard of', 'FRA', 'DEU', 'PAK', 'PSE'])
    expect(order('zh')).toEqual(order('en'))
    expect(order('fr')).toEqual(['g77', 'eu', 'unheard of', 'DEU', 'FRA', 'PAK', 'PSE'])
  })

  it('tell who spoke for a group, and keep that apart from what a delegation said for itself', () => {
    const { columns, rows } = stand(all)
    expect(columns.find(({ group }) => group === 'eu')?.speakers).toEqual(['FRA', 'DEU'])
    const [first] = rows
    expect(first?.cells.get('group eu')).toMatchObject([
      { position: 'proposes', by: 'FRA' },
      { position: 'objects', by: 'DEU', of: { delegation: 'PAK', group: 'g77' } },
    ])
    expect(first?.cells.has('delegation FRA')).toBe(false)
  })
})

describe('who stands where in words', () => {
  const groupName = (code: string) => (code === 'eu' ? 'European Union' : code)
  const proposals = [
    proposal('FRA', {
      operations: [edit('p0')],
      group: 'eu',
      stances: [taken('PAK', 'object', { reason: 'too strong' }), taken('PAK', 'support', { group: 'g77' })],
    }),
    proposal('CUB', { reserved: [{ paragraph: 'p0' }], state: 'withdrawn', stances: [taken('PAK', 'support')] }),
  ]
  const wordsIn = (language: 'en' | 'zh') =>
    positionWords(spoken(language), (code) => names[code]?.[language === 'en' ? 0 : 1] ?? code, groupName)

  it('is heard as sentences', () => {
    const { columns, rows } = stand(proposals, { ended: true })
    const heard = (language: 'en' | 'zh') => {
      const words = wordsIn(language)
      return columns.map((column) => [
        words.columnName(column),
        ...(rows[0]?.cells.get(column.key) ?? []).map((said) => words.sentence(said, column)),
      ])
    }
    expect(heard('en')).toEqual([
      ['g77', 'Supports the proposal of France (European Union) · Pakistan'],
      ['European Union', 'Proposes a change · France'],
      ['Cuba', 'Reserves its position · Withdrawn'],
      [
        'Pakistan',
        'Supports the reservation of Cuba · Withdrawn',
        'Objects to the proposal of France (European Union) · Reason: too strong',
      ],
    ])
    expect(heard('zh')[3]).toEqual(['巴基斯坦', '支持古巴所作的保留 · 已撤回', '反对法国 (European Union)的提案 · 理由：too strong'])
  })

  it('is saved as a table whose cells are quoted and run nothing', () => {
    const opening = 'Recalling "all", =and,\nnone'
    const table = positionsTable(
      stand(proposals, { everyParagraph: true }),
      wordsIn('en'),
      ({ paragraph }) => (paragraph === 'p0' ? { label: 'OP1', opening } : { label: '=1+1', opening: '@x' }),
      spoken('en'),
    )
    expect(csv(table)).toBe(
      [
        '\uFEFFParagraph,Begins,g77 (Pakistan),European Union (France),Pakistan',
        'OP1,"Recalling ""all"", =and,\nnone",Supports (France (European Union)),Proposes,Objects (France (European Union))',
        "'=1+1,'@x,Silent,Silent,Silent",
        "'=1+1,'@x,Silent,Silent,Silent",
        '',
      ].join('\r\n'),
    )
  })

  it('is saved under a name that any system takes', () => {
    expect(fileName('Who stands where', { symbol: 'A/79/L.57', title: '' }, '2026-12-01')).toBe('Who stands where A-79-L.57 2026-12-01.csv')
    expect(fileName('各方立场', { symbol: null, title: '水'.repeat(99) }, '2026-12-01')).toBe(`各方立场 ${'水'.repeat(40)} 2026-12-01.csv`)
    expect(fileName('各方立场', { symbol: null, title: '' }, '2026-12-01')).toBe('各方立场 2026-12-01.csv')
  })
})
