import { describe, expect, it } from 'vitest'
import { textDelta } from '../../src/operations/deltas'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import { goneParagraphs, placeOfGone } from '../../src/pages/table/gonePlaces'
import { drawnOn } from '../../src/pages/table/room/drawnOn'
import type { tableFilters } from '../../src/pages/table/tableRows'
import { beginning, isShown, nextRow, nowhere, rowInPlace, tableRows, type TableRow } from '../../src/pages/table/tableRows'
import { whoSaid } from '../../src/pages/table/voices'
import type { Draft, DraftParagraph, Proposal, StanceTaken } from '../../src/protocol/draft'

const paragraph = (id: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  id,
  kind: 'operative',
  level: 0,
  label: null,
  text: 'Decides to meet;',
  delta: textDelta('Decides to meet;'),
  version: 1,
  status: 'open',
  ...more,
})
const proposal = (id: string, more: Partial<Proposal> = {}): Proposal => ({
  id,
  delegation: id.toUpperCase(),
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
const taken = (delegation: string, stance: StanceTaken['stance'], group: string | null = null): StanceTaken => ({
  delegation,
  group,
  stance,
  reason: null,
  at: '',
  by: null,
  earlier: false,
})
const edit = (id: string, ...ops: DeltaJson['ops']): Operation => ({ op: 'editText', paragraph: id, delta: { ops } })
const insert = (id: string, after: string | null): Operation => ({
  op: 'insertParagraph',
  id,
  after,
  kind: 'operative',
  level: 0,
  delta: textDelta('Decides otherwise;'),
})
const rival = (id: string, of: string, more: Partial<Proposal> = {}) =>
  proposal(id, { insteadOf: of, operations: [insert(id, of)], ...more })
const words = (id: string, more: Partial<Proposal> = {}) =>
  proposal(id, { operations: [edit('p1', { retain: 8 }, { delete: 3 })], ...more })

const rowsOf = (proposals: readonly Proposal[], paragraphs = [paragraph('p0'), paragraph('p1'), paragraph('p2')], gone = new Map()) =>
  tableRows({ paragraphs, proposals }, gone)
const shown = (rows: readonly TableRow[], filter: (typeof tableFilters)[number]) =>
  rows.filter((row) => isShown(row, filter)).map(({ key }) => key)
const bearings = (rows: readonly TableRow[]) =>
  rows.map(({ key, proposals }) => [key, ...proposals.map(({ proposal: { id }, bearing }) => `${id} ${bearing}`)])

describe('a row of the table', () => {
  it('is there for each paragraph, footnotes last', () => {
    const paragraphs = [paragraph('t', { kind: 'title' }), paragraph('n', { kind: 'footnote' }), paragraph('p')]
    expect(rowsOf([], paragraphs).map(({ key }) => key)).toEqual(['t', 'p', 'n'])
  })

  it('has what changes its paragraph, what would stand behind it and what is about one removed there', () => {
    const rows = rowsOf(
      [
        words('aus'),
        proposal('bra', { operations: [insert('new', 'p1')] }),
        proposal('cub', { operations: [insert('first', null)] }),
        proposal('fra', { operations: [{ op: 'removeParagraph', paragraph: 'old' }] }),
        proposal('usa', { operations: [{ op: 'removeParagraph', paragraph: 'unknown' }] }),
        proposal('ven'),
        words('who', { state: 'declined' }),
      ],
      undefined,
      new Map([['old', 'p0']]),
    )
    expect(bearings(rows)).toEqual([
      [beginning, 'cub behind'],
      ['p0', 'fra gone'],
      ['p1', 'aus here', 'bra behind'],
      ['p2'],
      [nowhere, 'usa gone', 'ven here'],
    ])
  })

  it('has a proposal on several paragraphs at each, and what is done to a new paragraph at that behind which it stands', () => {
    const both = proposal('aus', { operations: [edit('p0', { insert: 'x' }), insert('new', 'p2'), edit('new', { insert: 'y' })] })
    expect(bearings(rowsOf([both]))).toEqual([['p0', 'aus here'], ['p1'], ['p2', 'aus behind']])
  })

  it('can be agreed when nothing open touches it: a new paragraph behind it, or what ended, does not', () => {
    const paragraphs = [
      paragraph('p0'),
      paragraph('p1', { status: 'bracketed' }),
      paragraph('p2', { status: 'agreed' }),
      paragraph('p3', { status: 'agreedAdRef' }),
      paragraph('h', { kind: 'heading' }),
    ]
    const ended = words('aus', { state: 'withdrawn' })
    expect(shown(rowsOf([ended, proposal('bra', { operations: [insert('new', 'p0')] })], paragraphs), 'agreeable')).toEqual(['p0', 'p1'])
    expect(shown(rowsOf([words('aus')], paragraphs), 'agreeable')).toEqual(['p0'])
    expect(shown(rowsOf([proposal('aus', { reserved: [{ paragraph: 'p0' }] })], paragraphs), 'agreeable')).toEqual(['p1'])
    expect(shown(rowsOf([], paragraphs), 'agreed')).toEqual(['p2', 'p3'])
    expect(shown(rowsOf([words('aus')], paragraphs), 'proposed')).toEqual(['p1'])
  })

  it('is contested where somebody objects or reserves, where rival texts stand, and where two change the same words', () => {
    const contested = (...proposals: Proposal[]) => shown(rowsOf(proposals), 'contested')
    expect(contested(words('aus'))).toEqual([])
    expect(contested(words('aus', { stances: [taken('FRA', 'support')] }))).toEqual([])
    expect(contested(words('aus', { stances: [taken('FRA', 'object')] }))).toEqual(['p1'])
    expect(contested(rival('aus', 'p1'))).toEqual([])
    expect(contested(rival('aus', 'p1'), rival('bra', 'p1'))).toEqual(['p1'])
    expect(contested(words('aus'), rival('bra', 'p1'))).toEqual(['p1'])
    expect(contested(words('aus'), proposal('bra', { operations: [edit('p1', { retain: 9 }, { delete: 1 })] }))).toEqual(['p1'])
    expect(contested(words('aus'), proposal('bra', { operations: [edit('p1', { insert: 'x' })] }))).toEqual([])
    expect(contested(words('aus'), words('aus', { id: 'again' }))).toEqual([])
  })
})

describe('the way through the table', () => {
  const rows = rowsOf([words('aus')])

  it('leads to the next that is asked for, from one that is not too', () => {
    expect(nextRow(rows, 'p0', 1, 'all')?.key).toBe('p1')
    expect(nextRow(rows, 'p0', 1, 'agreeable')?.key).toBe('p2')
    expect(nextRow(rows, 'p1', -1, 'agreeable')?.key).toBe('p0')
    expect(nextRow(rows, 'p2', 1, 'all')).toBeNull()
    expect(nextRow(rows, 'p0', -1, 'all')).toBeNull()
  })

  it('stays in place where the paragraph is taken away or another takes its place', () => {
    const keys = ['p0', 'p1', 'p2']
    expect(rowInPlace(rowsOf([], [paragraph('p0'), paragraph('alt'), paragraph('p2')]), keys, 'p1')?.key).toBe('alt')
    expect(rowInPlace(rowsOf([], [paragraph('p0'), paragraph('p1')]), keys, 'p2')?.key).toBe('p1')
    expect(rowInPlace(rowsOf([], [paragraph('p2')]), keys, 'p0')?.key).toBe('p2')
    expect(rowInPlace([], keys, 'p0')).toBeNull()
  })
})

describe('a removed paragraph', () => {
  const now: Pick<Draft, 'paragraphs' | 'proposals'> = {
    paragraphs: [paragraph('p0'), paragraph('p3')],
    proposals: [rival('aus', 'p2', { revision: 7 }), words('bra', { state: 'declined' }), rival('fra', 'p1', { state: 'accepted' })],
  }
  const then = ['p0', 'p1', 'p2', 'p3'].map((id) => ({ id }))

  it('is looked for where something open is about it, in a state in which it stood', () => {
    expect(goneParagraphs(now)).toEqual([{ paragraph: 'p2', revision: 7 }])
  })

  it('stood behind the last that is still there, or behind what was accepted in its place', () => {
    expect(placeOfGone('p2', then, now)).toBe('p0')
    expect(placeOfGone('p0', then, { paragraphs: [paragraph('p3')] })).toBeNull()
    expect(placeOfGone('p1', then, { ...now, paragraphs: [paragraph('p0'), paragraph('fra'), paragraph('p3')] })).toBe('fra')
  })
})

describe('who says what', () => {
  it('counts everyone once, a group as one, and a position that is reserved by a proposal of its own', () => {
    const all = [
      words('aus', { stances: [taken('FRA', 'support', 'eu'), taken('PAK', 'object')] }),
      words('bra', { stances: [taken('DEU', 'support', 'eu'), taken('IND', 'support')] }),
      proposal('cub', { reserved: [{ paragraph: 'p1' }] }),
    ]
    expect(whoSaid(all).map(({ saying, by }) => [saying, ...by.map(({ delegation }) => delegation)])).toEqual([
      ['support', 'FRA', 'IND'],
      ['object', 'PAK'],
      ['reserve', 'CUB'],
    ])
  })
})

describe('a proposal drawn on a paragraph', () => {
  const text = () => textDelta('Decides to meet;')
  const drawn = (of: Proposal, bearing: 'here' | 'behind' = 'here') => {
    const { runs, others, reserved } = drawnOn('p1', { proposal: of, bearing }, text)
    return [
      runs?.map(({ mark, text: { ops }, dressed }) => `${dressed ? 'dressed' : mark} ${ops.map(({ insert }) => insert).join('')}`),
      others,
      reserved,
    ]
  }

  it('has its changes in the text; a removal strikes all of it', () => {
    expect(drawn(words('aus'))).toEqual([['kept Decides ', 'deleted to ', 'kept meet;'], [], false])
    expect(drawn(proposal('aus', { operations: [{ op: 'removeParagraph', paragraph: 'p1' }] }))[0]).toEqual(['deleted Decides to meet;'])
  })

  it('marks words on which a position is reserved', () => {
    expect(drawn(proposal('cub', { reserved: [{ paragraph: 'p1', start: 8, length: 2 }] }))).toEqual([
      ['kept Decides ', 'dressed to', 'kept  meet;'],
      [],
      'words',
    ])
    expect(drawn(proposal('cub', { reserved: [{ paragraph: 'p1' }] }))[2]).toBe(true)
  })

  it('leaves the text alone where it offers another', () => {
    expect(drawn(rival('aus', 'p1'))[0]).toBeUndefined()
    expect(drawn(proposal('aus', { operations: [insert('new', 'p1')] }), 'behind')[0]).toBeUndefined()
  })
})
