import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedlineParagraph, RedlineSegment, RedlineSide } from '../../src/api/types'
import { layOut, stepFrom, type RedlineRow } from '../../src/pages/compare/layOut'

const side = (index: number, label: string | null = null): RedlineSide => ({ id: `p${index}`, index, label, kind: 'operative', level: 0 })
const keep = (text: string): RedlineSegment => ({ op: 'equal', text })
const cut = (text: string): RedlineSegment => ({ op: 'delete', text })
const add = (text: string): RedlineSegment => ({ op: 'insert', text })
const steps = (rows: readonly RedlineRow[]) => rows.filter((row) => row.place === 'here').flatMap((row) => [row.step, ...row.texts.map((text) => text.step)]).filter((step) => step !== null)

describe('layOut', () => {
  it('counts a replacement once, an insertion elsewhere again', () => {
    const { steps: count, rows } = layOut({ paragraphs: [{ change: 'changed', from: side(0), to: side(0), segments: [keep('面临'), cut('重大'), add('特殊'), keep('挑战'), add('，')] }] })
    expect(count).toBe(2)
    expect(rows[0]?.texts.map((text) => text.step)).toEqual([null, 1, 1, null, 2])
  })

  it('counts an added or deleted paragraph, a move and a change of kind alone once each', () => {
    const { steps: count } = layOut({
      paragraphs: [
        { change: 'inserted', to: side(0), segments: [add('一')] },
        { change: 'deleted', from: side(0), segments: [cut('二')] },
        { change: 'moved', from: side(1), to: side(1), segments: [keep('三')] },
        { change: 'changed', from: side(2), to: side(2), segments: [keep('四')] },
        { change: 'unchanged', from: side(3), to: side(3), segments: [keep('五')] },
      ],
    })
    expect(count).toBe(4)
  })

  it('shows a moved paragraph where it was as well, after what it followed', () => {
    const { rows } = layOut({
      paragraphs: [
        { change: 'unchanged', from: side(0, '1.'), to: side(0, '1.'), segments: [keep('a')] },
        { change: 'unchanged', from: side(2, '3.'), to: side(1, '2.'), segments: [keep('c')] },
        { change: 'movedAndChanged', from: side(1, '2.'), to: side(2, '3.'), segments: [cut('b'), add('B')] },
      ],
    })
    expect(rows.map((row) => [row.place, row.oldName, row.newName])).toEqual([['here', 'OP1', 'OP1'], ['origin', 'OP2', 'OP3'], ['here', 'OP3', 'OP2'], ['here', 'OP2', 'OP3']])
    expect(rows[1]?.texts).toEqual([{ op: 'delete', text: 'b', step: 2 }])
    expect(rows[1]?.step).toBe(rows[3]?.step)
  })

  it('numbers every change from 1 without a gap, in reading order, and keeps both texts to the letter', () => {
    const segment = fc.record({ op: fc.constantFrom('equal', 'insert', 'delete'), text: fc.string({ minLength: 1 }) }) as fc.Arbitrary<RedlineSegment>
    const paragraph = fc.record({ change: fc.constantFrom('unchanged', 'changed', 'inserted', 'deleted', 'moved', 'movedAndChanged'), segments: fc.array(segment) })
    fc.assert(
      fc.property(fc.array(paragraph), (drawn) => {
        const paragraphs = drawn.map(({ change, segments }, index): RedlineParagraph => ({
          change, from: change === 'inserted' ? null : side(index), to: change === 'deleted' ? null : side(index), segments,
        }))
        const layout = layOut({ paragraphs })
        const seen = steps(layout.rows)
        expect(seen).toEqual(seen.toSorted((a, b) => a - b))
        expect([...new Set(seen)]).toEqual(Array.from({ length: layout.steps }, (_, at) => at + 1))
        expect(layout.rows.filter((row) => row.place === 'here').map((row) => row.texts.map(({ op, text }) => ({ op, text })))).toEqual(paragraphs.map((each) => each.segments))
        expect(layout.rows.filter((row) => row.place === 'origin')).toHaveLength(drawn.filter((each) => each.change.startsWith('moved')).length)
      }),
      { seed: 2026 },
    )
  })
})

describe('stepFrom', () => {
  it('visits every change once in either direction and comes round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1 as const, -1 as const), (count, by) => {
        const visited = Array.from({ length: count }).reduce<number[]>((seen) => [...seen, stepFrom(seen.at(-1) ?? null, by, count) ?? 0], [])
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
