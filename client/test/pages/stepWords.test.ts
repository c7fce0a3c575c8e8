import { describe, expect, it } from 'vitest'
import type { Redline, RedlineSide } from '../../src/protocol/contract'
import { layOut } from '../../src/pages/compare/layOut'
import { stepWords } from '../../src/pages/compare/stepWords'

/** What every paragraph of a redline is besides. */
const plain = { kind: 'operative', level: 0, editorial: false } as const

const side = (id: string, index: number): RedlineSide => ({ id, index, label: null, kind: 'preambular', level: 0 })
const redline: Pick<Redline, 'paragraphs' | 'places'> = {
  paragraphs: [
    { ...plain, change: 'inserted', to: side('blank', 0), segments: [] },
    {
      ...plain,
      change: 'changed',
      from: side('a', 0),
      to: side('a', 1),
      segments: [
        { op: 'delete', text: '回顾' },
        { op: 'insert', text: '重申' },
      ],
    },
    { ...plain, change: 'deleted', from: side('gone', 1), segments: [] },
  ],
  places: [{ paragraph: 0 }, { paragraph: 1 }, { paragraph: 2 }],
}

describe('stepWords', () => {
  it('says of a paragraph without words that it is empty', () => {
    const layout = layOut(redline, { editorial: true })
    expect(layout.anchors).toEqual(['new-blank', 'new-a.1', 'old-gone'])
    expect([1, 2, 3].map((step) => stepWords(layout, step)?.empty)).toEqual([true, false, true])
    expect(stepWords(layout, 2)).toMatchObject({ name: 'PP2', deleted: '回顾', inserted: '重申' })
  })
})
