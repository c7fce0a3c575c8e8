import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import aliases from '../../../src/Drafting.Documents/Delegations/aliases.tsv?raw'
import delegationTable from '../../../src/Drafting.Documents/Delegations/delegations.tsv?raw'
import shortNames from '../../../src/Drafting.Documents/Compilation/group-short-names.tsv?raw'
import groupAliases from '../../../src/Drafting.Documents/Sponsors/group-aliases.tsv?raw'
import groupTable from '../../../src/Drafting.Documents/Sponsors/groups.tsv?raw'
import { applyToText, plainText, textDelta } from '../../src/operations/deltas'
import type { Operation, Propose } from '../../src/operations/operation'
import { typedBrackets } from '../../src/document/typedBrackets'
import { attributionOf } from '../../src/pages/draft/brackets/attribution'
import { reservable, reservationsOf, type Holder } from '../../src/pages/draft/brackets/reserving'
import { spokenNames } from '../../src/pages/draft/brackets/spokenNames'
import type { DraftParagraph } from '../../src/protocol/draft'

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

const named = ([en = '', zh = '', fr = '', es = '', ru = '', ar = '']: readonly string[]) => ({ en, zh, fr, es, ru, ar })
const known = spokenNames(
  rows(delegationTable).map(([code = '', group = '', ...names]) => ({ code, group, member: true, names: named(names) })),
  rows(groupTable).map(([code = '', ...names]) => ({ code, names: named(names) })),
  [
    ...rows(aliases).map(([code = '', ...names]) => ({ code, isGroup: false, names })),
    ...[...rows(shortNames), ...rows(groupAliases)].map(([code = '', ...names]) => ({ code, isGroup: true, names })),
  ],
)

const paragraph = (id: string, text: string, kind: DraftParagraph['kind'] = 'operative') => ({ id, kind, delta: textDelta(text) })
const insideOf = (...texts: string[]) => typedBrackets(texts.map((text, at) => paragraph(`p${at}`, text))).map(({ inside }) => inside)
const speakers = (bracket: string) => {
  const { cuts, voices, said } = attributionOf(bracket, known)
  const words = cuts.toReversed().reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), bracket)
  return [words, voices.map(({ delegation, group }) => delegation ?? group).join(' '), said]
}

describe('What is a bracket of negotiation', () => {
  it.each([
    ['Decides to [convene][organize] a conference', ['convene', 'organize']],
    ['Decides [to convene [, in 2027,] a conference]', ['to convene [, in 2027,] a conference', ', in 2027,']],
    ['决定［于2027年］召开[高级别]会议', ['于2027年', '高级别']],
    ['reduce emissions by [30] per cent by [2030]', ['30', '2030']],
    ['减少[30]%的排放', ['30']],
    ['an unclosed [ bracket, and [another] one', ['another']],
    ['one ] that was never opened', []],
    ['[Decides to continue;]', ['Decides to continue;']],
    ['[on the report of the Third Committee (A/77/456)]', []],
    ['[without reference to a Main Committee (A/77/L.35 and A/77/L.35/Add.1)]', []],
    ['[根据第三委员会的报告(A/77/463/Add.2，第89段)通过]', []],
    ['[未经发交主要委员会而通过(A/77/L.35和A/77/L.35/Add.1)]', []],
    ['[sur le rapport de la Troisième Commission (A/77/456)]', []],
    ['Recalls its resolutions […] and [...] of 2019, [ ] and []', []],
    ['the report,[1] the other[2] and the third[*].', []],
    ['[1] See resolution 70/1.', []],
    ['Takes note of the report [Agreed ad ref]', []],
    ['[Original: English]', []],
    ['回顾其决议[1]，并［……］', []],
  ])('%s', (text, expected) => {
    expect(insideOf(text)).toEqual(expected)
  })

  const texts = resolve(import.meta.dirname, '../../../../shared/data/un-texts')
  if (!existsSync(texts)) console.info('Brackets of official texts were not looked at: ../shared/data is not here.')

  it.runIf(existsSync(texts))('none stands in an adopted resolution, in any of six languages', () => {
    let seen = 0
    for (const name of readdirSync(texts, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.xml'))) {
      const lines = readFileSync(resolve(texts, name), 'utf8')
        .split(/<\/(?:p|heading|num)>/u)
        .map((line) => line.replaceAll(/<[^>]*>|\s+/gu, ' '))
      seen += lines.filter((line) => line.includes('[')).length
      expect([name, ...insideOf(...lines)]).toEqual([name])
    }
    expect(seen).toBeGreaterThan(40)
  })

  it('goes through several paragraphs, but not through a heading or into a footnote', () => {
    const through = typedBrackets([paragraph('a', 'Decides: [to'), paragraph('b', 'convene'), paragraph('c', 'a meeting] and')])
    expect(through.map(({ inside, within }) => [inside, within.map(({ start, end }) => [start, end])])).toEqual([
      [
        'to\nconvene\na meeting',
        [
          [10, 12],
          [0, 7],
          [0, 9],
        ],
      ],
    ])
    expect(typedBrackets([paragraph('a', '[Decides'), paragraph('h', 'Follow-up', 'heading'), paragraph('c', 'to]')])).toEqual([])
    expect(typedBrackets([paragraph('a', '[Decides'), paragraph('n', 'See 70/1]', 'footnote')])).toEqual([])
  })

  it('keeps places where a footnote is referred to', () => {
    const delta = { ops: [{ insert: 'Recalls' }, { insert: { footnote: 'n' } }, { insert: ' [all] of it' }] }
    expect(typedBrackets([{ id: 'p', kind: 'operative', delta }])[0]?.from).toEqual({ paragraph: 'p', offset: 9 })
  })
})

describe('Whose bracket it is', () => {
  it.each([
    // As the compilation text of Rio+20 has them.
    ['extreme - US; G77 delete', 'extreme', 'g77', 'US; G77 delete'],
    [
      ', in accordance with national law -G77; US, Canada, Japan, EU delete.',
      ', in accordance with national law',
      'USA CAN JPN eu',
      'G77; US, Canada, Japan, EU delete.',
    ],
    [
      'changing unsustainable - EU, G77 retain / promoting sustainable - US',
      'changing unsustainable / promoting sustainable',
      'USA',
      'EU, G77 retain / US',
    ],
    // With the verb first.
    ['G77 add: in a timely manner', 'in a timely manner', 'g77', 'G77 add'],
    ['EU/US reserve', '', 'eu USA', 'EU/US reserve'],
    ['alt. EU: promoting', 'promoting', 'eu', 'alt. EU'],
    ['Russian Federation: and its consequences', 'and its consequences', 'RUS', 'Russian Federation'],
    ['Bosnia and Herzegovina, France and Türkiye reserve: all', 'all', 'BIH FRA TUR', 'Bosnia and Herzegovina, France and Türkiye reserve'],
    ['G-77 and China: sovereign', 'sovereign', 'g77', 'G-77 and China'],
    ['text - AOSIS, EU', 'text', 'eu', 'AOSIS, EU'],
    ['共同但有区别的责任 - 77国集团；美国删除', '共同但有区别的责任', 'USA', '77国集团；美国删除'],
    ['欧盟、美国保留立场', '', 'eu USA', '欧盟、美国保留立场'],
    ['77国集团增加：及时地', '及时地', 'g77', '77国集团增加'],
    ['哈萨克斯坦：并', '并', 'KAZ', '哈萨克斯坦'],
    // Words, and nobody's name.
    ['shall/should', 'shall/should', '', ''],
    ['between us - and them', 'between us - and them', '', ''],
    ['China', 'China', '', ''],
    ['the following: peace', 'the following: peace', '', ''],
    ['climate-resilient', 'climate-resilient', '', ''],
    ['all [some - US] of it', 'all [some - US] of it', '', ''],
  ])('[%s]', (bracket, words, voices, said) => {
    expect(speakers(bracket)).toEqual([words, voices, said])
  })
})

describe('Brackets become reservations', () => {
  it('but not where nothing is left to stand on: what is taken out is reserved somewhere', () => {
    const paragraphs = [paragraph('p0', '[EU reserve]'), paragraph('p1', 'Decides [to meet - US].')]
    const all = typedBrackets(paragraphs).map((bracket) => ({
      ...{ bracket, attribution: attributionOf(bracket.inside, known) },
      holders: [{ delegation: 'KAZ', group: null }],
    }))
    expect(all).toHaveLength(2)
    expect(reservable(paragraphs, all).map(({ bracket }) => bracket.from.paragraph)).toEqual(['p1'])
  })

  function turned(texts: readonly string[], holders: readonly Holder[] = [{ delegation: 'KAZ', group: null }]) {
    const paragraphs = texts.map((text, at) => paragraph(`p${at}`, text))
    let ids = 0
    const all = typedBrackets(paragraphs).map((bracket) => ({ bracket, attribution: attributionOf(bracket.inside, known), holders }))
    const operations = reservationsOf(paragraphs, all, () => `r${++ids}`)
    const text = new Map(paragraphs.map(({ id, delta }) => [id, delta]))
    for (const operation of operations) {
      if (operation.op === 'editText')
        text.set(operation.paragraph, applyToText(text.get(operation.paragraph) ?? { ops: [] }, operation.delta))
      if (operation.op === 'removeParagraph') text.delete(operation.paragraph)
    }
    const isProposal = (operation: Operation): operation is Propose => operation.op === 'propose'
    const reserved = operations
      .filter(isProposal)
      .map((each) =>
        (each.reserved ?? []).map(({ paragraph: id, start, length }) =>
          length === undefined ? `all of ${id}` : plainText(text.get(id) ?? { ops: [] }).slice(start, (start ?? 0) + length),
        ),
      )
    return { texts: [...text.values()].map(plainText), reserved, proposals: operations.filter(isProposal) }
  }

  it.each([
    [['Decides to [convene - EU] a conference'], ['Decides to convene a conference'], [['convene']]],
    [['Decides [ to convene ] a conference'], ['Decides to convene a conference'], [['to convene']]],
    [['Decides, [G77 add: in 2027], to meet'], ['Decides, in 2027, to meet'], [['in 2027']]],
    [
      ['Decides to meet [every year [and a half - US] - EU];'],
      ['Decides to meet every year and a half;'],
      [['every year and a half'], ['and a half']],
    ],
    [['[Decides to meet;]'], ['Decides to meet;'], [['all of p0']]],
    [['Decides to meet; [EU/US reserve]'], ['Decides to meet;'], [['all of p0']]],
    [['Decides to meet;', '[EU reserve]'], ['Decides to meet;'], [['all of p0']]],
    [['Decides: [to', 'convene', 'a meeting - US] and'], ['Decides: to', 'convene', 'a meeting and'], [['to', 'all of p1', 'a meeting']]],
    [['决定［于2027年 - 欧盟］召开会议；'], ['决定于2027年召开会议；'], [['于2027年']]],
    [
      ['[changing unsustainable - EU, G77 retain / promoting sustainable - US] patterns'],
      ['changing unsustainable / promoting sustainable patterns'],
      [['changing unsustainable / promoting sustainable']],
    ],
  ])('%j', (before, texts, reserved) => {
    const after = turned(before)
    expect([after.texts, after.reserved]).toEqual([texts, reserved])
  })

  it('one for each who holds them, with what the bracket said as its reason', () => {
    const { proposals } = turned(
      ['Decides [to meet - US, EU]'],
      [
        { delegation: 'USA', group: null },
        { delegation: 'FRA', group: 'eu' },
      ],
    )
    expect(proposals.map(({ delegation, group, reason, operations }) => [delegation, group, reason, operations.length])).toEqual([
      ['USA', undefined, 'US, EU', 0],
      ['FRA', 'eu', 'US, EU', 0],
    ])
  })

  it('takes no mark of a footnote away', () => {
    const delta = { ops: [{ insert: 'Recalls [all - E' }, { insert: { footnote: 'n' } }, { insert: 'U] of it' }] }
    const paragraphs = [{ id: 'p', kind: 'operative' as const, delta }]
    const [bracket] = typedBrackets(paragraphs)
    if (bracket === undefined) throw new Error('There is a bracket.')
    const attribution = { cuts: [[3, bracket.inside.length]] as const, said: '' }
    const [edit] = reservationsOf(paragraphs, [{ bracket, attribution, holders: [{ delegation: 'KAZ', group: null }] }], () => 'r')
    if (edit?.op !== 'editText') throw new Error('The text is edited.')
    expect(applyToText(delta, edit.delta).ops).toEqual([{ insert: 'Recalls all' }, { insert: { footnote: 'n' } }, { insert: ' of it' }])
  })
})
