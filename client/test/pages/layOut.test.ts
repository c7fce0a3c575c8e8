import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  RedlinedParagraph,
  RedlinePlace,
  RedlineSegment,
  RedlineSide,
  StagedParagraph,
  StagedSegment,
} from '../../src/protocol/contract'
import { countByKind } from '../../src/pages/compare/countChanges'
import { layOut, layOutStaged } from '../../src/pages/compare/layOut'
import {
  authorsOf,
  movedAway,
  movedHere,
  partAt,
  stands,
  standsIn,
  stepAt,
  stepFrom,
  type RedlineLayout,
} from '../../src/pages/compare/redlineRows'

/** What every paragraph of a redline is besides. */
const plain = { kind: 'operative', level: 0, editorial: false } as const

const side = (index: number, label: string | null = null, id = `p${index}`): RedlineSide => ({
  id,
  index,
  label,
  kind: 'operative',
  level: 0,
})
const keep = (text: string): RedlineSegment => ({ op: 'equal', text })
const cut = (text: string, editorial = false): RedlineSegment => ({ op: 'delete', text, editorial })
const add = (text: string, editorial = false): RedlineSegment => ({ op: 'insert', text, editorial })
const all = { editorial: true }
const stepsOf = ({ rows }: RedlineLayout) =>
  rows
    .filter((row) => row.left === null)
    .flatMap((row) => [row.step, ...row.texts.map((text) => text.step)])
    .filter((step) => step !== null)
/** One of the texts as the page shows it, paragraph by paragraph in its order. */
const textIn = (layout: RedlineLayout, text: number) =>
  layout.rows
    .filter((row) => standsIn(row, text))
    .map((row) =>
      row.texts
        .filter((each) => stands(each, text))
        .map((each) => each.text)
        .join(''),
    )
/** Everything where it is: no place that something left. */
const unmoved = <Paragraph>(paragraphs: Paragraph[]): { paragraphs: Paragraph[]; places: RedlinePlace[] } => ({
  paragraphs,
  places: paragraphs.map((_, paragraph) => ({ paragraph })),
})

describe('layOut', () => {
  it('counts a replacement once, an insertion elsewhere again', () => {
    const { anchors, rows } = layOut(
      unmoved([
        {
          ...plain,
          change: 'changed',
          from: side(0),
          to: side(0),
          segments: [keep('面临'), cut('重大'), add('特殊'), keep('挑战'), add('，')],
        },
      ]),
      all,
    )
    expect(anchors).toEqual(['new-p0.1', 'new-p0.2'])
    expect(rows[0]?.texts.map((text) => text.step)).toEqual([null, 1, 1, null, 2])
  })

  it('says once of a paragraph who changed it, with the last time, and counts what several did side by side once', () => {
    const [early, late] = ['2026-05-04T03:00:00Z', '2026-05-06T03:00:00Z']
    const { anchors, rows } = layOut(
      unmoved([
        {
          ...plain,
          change: 'changed',
          from: side(0),
          to: side(0),
          endBy: { name: '' },
          segments: [
            keep('面临'),
            { ...cut('重大'), by: { name: '中国', at: late } },
            { ...add('特'), by: { name: '中国', at: early } },
            { ...add('殊'), by: { name: 'India' } },
            keep('挑战'),
          ],
        },
      ]),
      all,
    )
    expect(anchors).toEqual(['new-p0.1'])
    expect(rows.map(authorsOf)).toEqual([[{ name: '中国', at: late }, { name: 'India' }, { name: '' }]])
  })

  it('counts an added or deleted paragraph, a move and a change of kind alone once each', () => {
    const { anchors } = layOut(
      unmoved([
        { ...plain, change: 'inserted', to: side(0), segments: [add('一')] },
        { ...plain, change: 'deleted', from: side(0), segments: [cut('二')] },
        { ...plain, change: 'moved', from: side(1), to: side(1), segments: [keep('三')] },
        { ...plain, change: 'changed', from: side(2), to: side(2), segments: [keep('四')] },
        { ...plain, change: 'unchanged', from: side(3), to: side(3), segments: [keep('五')] },
      ]),
      all,
    )
    expect(anchors).toEqual(['new-p0', 'old-p0', 'new-p1', 'new-p2'])
  })

  it('shows a moved paragraph at the place it left as well', () => {
    const paragraphs: RedlinedParagraph[] = [
      { ...plain, change: 'unchanged', from: side(0, '1.'), to: side(0, '1.'), segments: [keep('a')] },
      { ...plain, change: 'unchanged', from: side(2, '3.'), to: side(1, '2.'), segments: [keep('c')] },
      { ...plain, change: 'movedAndChanged', from: side(1, '2.'), to: side(2, '3.'), segments: [cut('b'), add('B')] },
    ]
    const layout = layOut(
      { paragraphs, places: [{ paragraph: 0 }, { paragraph: 2, left: 'from' }, { paragraph: 1 }, { paragraph: 2 }] },
      all,
    )
    const { rows } = layout
    expect(rows.map((row) => [row.left, ...row.sides.map((each) => each?.name)])).toEqual([
      [null, 'OP1', 'OP1'],
      [0, 'OP2', 'OP3'],
      [null, 'OP3', 'OP2'],
      [null, 'OP2', 'OP3'],
    ])
    expect([textIn(layout, 0), textIn(layout, 1)]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c', 'B'],
    ])
    expect(rows.map(movedAway)).toEqual([null, { place: null, name: 'OP3' }, null, null])
    expect(rows.map(movedHere)).toEqual([null, null, null, { place: 0, name: 'OP2' }])
    expect(rows[1]?.step).toBe(rows[3]?.step)
  })

  it('keeps spacing and the like apart from wording, and leaves it out where it is not wanted', () => {
    const paragraphs: RedlinedParagraph[] = [
      {
        ...plain,
        change: 'changed',
        from: side(0),
        to: side(0),
        segments: [keep('2020'), add(' ', true), keep('年'), cut('的'), keep('会议')],
      },
      { ...plain, change: 'changed', editorial: true, from: side(1), to: side(1), segments: [keep('第'), cut(' ', true), keep('五届')] },
    ]
    expect(layOut(unmoved(paragraphs), all).anchors).toEqual(['new-p0.1', 'new-p0.2', 'new-p1.1'])
    const without = layOut(unmoved(paragraphs), { editorial: false })
    expect(without.anchors).toEqual(['new-p0.1'])
    expect(textIn(without, 1)).toEqual(['2020 年会议', '第五届'])
    expect(countByKind(without.rows, 0)).toEqual([{ kind: 'operative', all: 2, of: { changed: 1, unchanged: 1 } }])
  })

  it('names each part of a divided paragraph and counts it once', () => {
    const part = (number: number, start: number) => ({ number, of: 2, start, length: 2 })
    const layout = layOut(
      unmoved([
        { ...plain, change: 'changed', division: 'joined', from: side(0), to: { ...side(0), part: part(1, 0) }, segments: [keep('甲乙')] },
        {
          ...plain,
          change: 'changed',
          division: 'joined',
          from: side(1),
          to: { ...side(0), part: part(2, 2) },
          segments: [keep('丙'), add('丁')],
        },
      ]),
      all,
    )
    expect(layout.anchors).toEqual(['new-p0', 'new-p0~2.1'])
    expect(layout.rows.map((row) => row.divisions)).toEqual([['joined'], ['joined']])
    expect(countByKind(layout.rows, 0)).toEqual([{ kind: 'operative', all: 1, of: { joined: 1 } }])
  })

  it('numbers every change from 1 without a gap, in reading order, and keeps both texts to the letter', () => {
    const segment = fc.record({
      op: fc.constantFrom('equal', 'insert', 'delete'),
      text: fc.string({ minLength: 1 }),
      editorial: fc.boolean(),
    }) as fc.Arbitrary<RedlineSegment>
    const paragraph = fc.record({
      change: fc.constantFrom('unchanged', 'changed', 'inserted', 'deleted', 'moved', 'movedAndChanged'),
      segments: fc.array(segment),
    })
    const marks: Record<string, readonly string[]> = { unchanged: ['equal'], moved: ['equal'], inserted: ['insert'], deleted: ['delete'] }
    fc.assert(
      fc.property(fc.array(paragraph), fc.boolean(), (drawn, editorial) => {
        const paragraphs = drawn.map(({ change, segments }, index): RedlinedParagraph => ({
          ...plain,
          change,
          ...(change === 'inserted' ? {} : { from: side(index) }),
          ...(change === 'deleted' ? {} : { to: side(index) }),
          segments: segments
            .filter(({ op }) => marks[change]?.includes(op) ?? true)
            .map((each) => (change in marks ? { ...each, editorial: false } : each)),
        }))
        const layout = layOut(
          {
            paragraphs,
            places: paragraphs.flatMap((each, paragraph) =>
              each.change.startsWith('moved') ? [{ paragraph, left: 'from' as const }, { paragraph }] : [{ paragraph }],
            ),
          },
          { editorial },
        )
        const seen = stepsOf(layout)
        expect(seen).toEqual(seen.toSorted((a, b) => a - b))
        expect([...new Set(seen)]).toEqual(layout.anchors.map((_, at) => at + 1))
        expect(layout.anchors.map((anchor) => stepAt(layout.anchors, anchor))).toEqual(layout.anchors.map((_, at) => at + 1))
        const text = (op: string) =>
          paragraphs
            .filter((each) => (op === 'insert' ? each.to : each.from))
            .map(({ segments }) =>
              segments
                .filter((each) => each.op === 'equal' || each.op === op)
                .map((each) => each.text)
                .join(''),
            )
        expect(textIn(layout, 1)).toEqual(text('insert'))
        if (editorial) expect(textIn(layout, 0)).toEqual(text('delete'))
        expect(layout.rows.filter((row) => row.left !== null)).toHaveLength(drawn.filter((each) => each.change.startsWith('moved')).length)
      }),
      { seed: 2026 },
    )
  })
})

describe('layOutStaged', () => {
  it('keeps all three texts to the letter and numbers every change', () => {
    const segment = fc.constantFrom<Omit<StagedSegment, 'text'>[]>(
      { came: 'from' },
      { came: 'from', went: 'via' },
      { came: 'from', went: 'to' },
      { came: 'via' },
      { came: 'via', went: 'to' },
      { came: 'to' },
    )
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(segment, fc.string({ minLength: 1 })))), (drawn) => {
        const paragraphs = drawn.map((segments, index): StagedParagraph => ({
          first: 'changed',
          second: 'changed',
          from: [side(index)],
          via: side(index),
          to: side(index),
          segments: segments.map(([kind, text]) => ({ ...kind, text })),
        }))
        const layout = layOutStaged(unmoved(paragraphs), all)
        const order = ['from', 'via', 'to'] as const
        order.forEach((_, at) => {
          expect(textIn(layout, at)).toEqual(
            paragraphs.map(({ segments }) =>
              segments
                .filter(({ came, went }) => order.indexOf(came) <= at && (went === undefined || order.indexOf(went) > at))
                .map((each) => each.text)
                .join(''),
            ),
          )
        })
        expect([...new Set(stepsOf(layout))]).toEqual(layout.anchors.map((_, at) => at + 1))
      }),
      { seed: 2026 },
    )
  })

  it('leaves out at either step what is only spacing, and what it alone changed', () => {
    const paragraphs: StagedParagraph[] = [
      {
        first: 'changed',
        second: 'changed',
        from: [side(0)],
        via: side(0),
        to: side(0),
        segments: [
          { text: '第', came: 'from' },
          { text: ' ', came: 'from', went: 'via', editorial: true },
          { text: '五', came: 'from', went: 'to' },
          { text: '六', came: 'to' },
        ],
      },
      {
        first: 'unchanged',
        second: 'changed',
        from: [side(1)],
        via: side(1),
        to: side(1),
        segments: [
          { text: '届', came: 'from' },
          { text: ' ', came: 'to', editorial: true },
        ],
      },
    ]
    const without = layOutStaged(unmoved(paragraphs), { editorial: false })
    expect(without.rows.map((row) => row.changes)).toEqual([
      ['unchanged', 'changed'],
      ['unchanged', 'unchanged'],
    ])
    expect(without.anchors).toEqual(['new-p0.1'])
    expect(textIn(without, 2)).toEqual(['第六', '届 '])
    expect(layOutStaged(unmoved(paragraphs), all).anchors).toEqual(['new-p0.1', 'new-p0.2', 'new-p1.1'])
  })

  it('shows what both steps moved at each of its three places, and each text in its own order', () => {
    const [start, one, two] = [side(0, '1.', 'x'), side(1, '2.', 'x'), side(2, '3.', 'x')]
    const stay = (id: string, from: number, via: number, to: number): StagedParagraph => ({
      first: 'unchanged',
      second: 'unchanged',
      from: [side(from, `${from + 1}.`, id)],
      via: side(via, `${via + 1}.`, id),
      to: side(to, `${to + 1}.`, id),
      segments: [{ text: id, came: 'from' }],
    })
    const layout = layOutStaged(
      {
        paragraphs: [
          stay('a', 1, 0, 0),
          stay('b', 2, 2, 1),
          {
            first: 'movedAndChanged',
            second: 'moved',
            from: [start],
            via: one,
            to: two,
            segments: [
              { text: '旧', came: 'from', went: 'via' },
              { text: '新', came: 'via' },
            ],
          },
        ],
        places: [{ paragraph: 2, left: 'from' }, { paragraph: 0 }, { paragraph: 2, left: 'via' }, { paragraph: 1 }, { paragraph: 2 }],
      },
      all,
    )
    expect([0, 1, 2].map((text) => textIn(layout, text))).toEqual([
      ['旧', 'a', 'b'],
      ['a', '新', 'b'],
      ['a', 'b', '新'],
    ])
    expect(layout.rows.map(movedAway)).toEqual([{ place: 1, name: 'OP2' }, null, { place: null, name: 'OP3' }, null, null])
    expect(layout.rows.map(movedHere)).toEqual([null, null, { place: 0, name: 'OP1' }, null, { place: 1, name: 'OP2' }])
    expect(layout.anchors).toEqual(['new-x', 'new-x.1'])
  })

  it('tells paragraphs apart that different texts call the same', () => {
    const { anchors } = layOutStaged(
      unmoved<StagedParagraph>([
        { first: 'deleted', from: [side(0)], segments: [{ text: '甲', came: 'from', went: 'via' }] },
        { first: 'inserted', second: 'deleted', from: [], via: side(0), segments: [{ text: '乙', came: 'via', went: 'to' }] },
        { second: 'inserted', from: [], to: side(0), segments: [{ text: '丙', came: 'to' }] },
      ]),
      all,
    )
    expect(new Set(anchors.map((anchor) => anchor.replace(/\.\d+$/, ''))).size).toBe(3)
  })

  it('says which step divided or joined a paragraph', () => {
    const half = (number: number) => ({ number, of: 2, start: 0, length: 1 })
    const { rows } = layOutStaged(
      unmoved<StagedParagraph>([
        {
          first: 'changed',
          second: 'changed',
          from: [side(0), side(1)],
          via: { ...side(0), part: half(1) },
          to: side(0),
          segments: [{ text: '甲', came: 'from' }],
        },
        {
          first: 'changed',
          second: 'changed',
          from: [side(0), side(1)],
          via: { ...side(0), part: half(2) },
          to: side(1),
          segments: [{ text: '乙', came: 'from' }],
        },
      ]),
      all,
    )
    expect(rows.map((row) => row.divisions)).toEqual([
      ['joined', 'split'],
      ['joined', 'split'],
    ])
    expect(rows.map((row) => [0, 1].map((step) => partAt(row, step)?.number ?? null))).toEqual([
      [null, 1],
      [null, 2],
    ])
    expect([0, 1].map((step) => countByKind(rows, step)[0]?.of)).toEqual([{ joined: 1 }, { split: 1 }])
  })

  it('tells a paragraph put in by the first step from what the second did to it', () => {
    const layout = layOutStaged(
      unmoved([
        {
          first: 'inserted',
          second: 'changed',
          from: [],
          via: side(0),
          to: side(0),
          segments: [
            { text: '欢迎', came: 'via' },
            { text: '其', came: 'via', went: 'to' },
            { text: '该', came: 'to' },
            { text: '报告', came: 'via' },
          ],
        },
      ]),
      all,
    )
    expect(layout.anchors).toEqual(['new-p0', 'new-p0.1'])
    expect(layout.rows[0]?.texts.map((text) => text.step)).toEqual([1, 2, 2, 1])
    expect([0, 1].map((step) => countByKind(layout.rows, step)[0]?.of)).toEqual([{ inserted: 1 }, { changed: 1 }])
  })
})

describe('stepFrom', () => {
  it('visits every change once in either direction and comes round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1 as const, -1 as const), (count, by) => {
        const visited = Array.from({ length: count }).reduce<number[]>(
          (seen) => [...seen, stepFrom(seen.at(-1) ?? null, by, count) ?? 0],
          [],
        )
        expect(visited.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
        expect(stepFrom(visited.at(-1) ?? null, by, count)).toBe(visited[0])
      }),
      { seed: 2026 },
    )
  })

  it('goes nowhere where nothing changed', () => {
    expect(stepFrom(null, 1, 0)).toBeNull()
  })
})

describe('stepAt', () => {
  const anchors = ['new-op3', 'new-op3.1', 'new-op4.1', 'old-x']
  it.each([
    ['new-op3.1', 2],
    ['new-op3', 1],
    ['new-op4.7', 3],
    ['old-x', 4],
    ['new-gone.1', null],
    ['', null],
  ] as const)('%s is change %s', (anchor, step) => {
    expect(stepAt(anchors, anchor)).toBe(step)
  })
})
