import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf } from '../../src/operations/deltas'
import type { Operation, TextStretch, WriteComment } from '../../src/operations/operation'
import { rebase } from '../../src/operations/rebase'
import { stretchesOver } from '../../src/operations/stretches'
import { applyOperation } from '../../src/document/applyOperation'
import { findParagraph } from '../../src/document/draftState'
import type { DraftState } from '../../src/document/draftState'
import { quoteOf } from '../../src/document/threads'
import { pick, randomDraft, randomOffset, randomOperation, whole } from './randomOperations'
import type { Gen } from './randomOperations'

const law = (holds: (g: Gen) => void, numRuns = 2000) => fc.assert(fc.property(fc.gen(), holds), { numRuns, endOnFailure: true })

const over = (stretches: readonly TextStretch[], ...landed: Operation[]) => landed.reduce(stretchesOver, stretches)

const split = (paragraph: string, offset: number, newId: string): Operation => ({ op: 'splitParagraph', paragraph, offset, newId })
const join = (paragraph: string, into: string, offset: number, length: number): Operation => ({
  op: 'joinParagraph',
  paragraph,
  into,
  offset,
  length,
})
const typed = (paragraph: string, at: number, insert: string): Operation => ({
  op: 'editText',
  paragraph,
  delta: { ops: at === 0 ? [{ insert }] : [{ retain: at }, { insert }] },
})

function randomStretch(g: Gen, draft: DraftState): TextStretch {
  const { id, delta } = pick(g, draft.paragraphs)
  if (whole(g, 2) === 0) return { paragraph: id }
  const [from, to] = [randomOffset(g, delta), randomOffset(g, delta)].toSorted((a, b) => a - b) as [number, number]
  return { paragraph: id, start: from, length: to - from }
}

describe('stretches [PR5]', () => {
  test('that a join brings together again are one', () => {
    const stretch = [{ paragraph: 'p', start: 2, length: 4 }]
    const halves = over(stretch, split('p', 4, 'n'))
    expect(halves).toEqual([
      { paragraph: 'p', start: 2, length: 2 },
      { paragraph: 'n', start: 0, length: 2 },
    ])
    expect(over(halves, join('n', 'p', 4, 6))).toEqual(stretch)
  })

  test('of two whole paragraphs that are joined are the whole of both', () => {
    const both = over([{ paragraph: 'p' }], split('p', 4, 'n'))
    expect(both).toEqual([{ paragraph: 'p' }, { paragraph: 'n' }])
    expect(over(both, join('n', 'p', 4, 6))).toEqual([{ paragraph: 'p' }])
    expect(over([{ paragraph: 'p' }], join('n', 'p', 4, 6))).toEqual([{ paragraph: 'p', start: 0, length: 4 }])
    expect(over([{ paragraph: 'n' }], join('n', 'p', 4, 6))).toEqual([{ paragraph: 'p', start: 4, length: 6 }])
  })

  test('that meet stand where the last of them stood; the others stay where they are', () => {
    const three = [
      { paragraph: 'p', start: 0, length: 2 },
      { paragraph: 'q', start: 1, length: 1 },
      { paragraph: 'p', start: 5, length: 2 },
    ]
    expect(over(three, { op: 'editText', paragraph: 'p', delta: { ops: [{ retain: 2 }, { delete: 3 }] } })).toEqual([
      { paragraph: 'q', start: 1, length: 1 },
      { paragraph: 'p', start: 0, length: 4 },
    ])
  })

  test('are the same list where nothing changed', () => {
    const two = [{ paragraph: 'p', start: 2, length: 2 }, { paragraph: 'q' }]
    for (const landed of [typed('p', 7, 'x'), typed('q', 0, 'x'), typed('r', 0, 'x'), { op: 'removeParagraph', paragraph: 'p' } as const])
      expect(over(two, landed), JSON.stringify(landed)).toBe(two)
    expect(over(two, typed('p', 1, 'x'))).toEqual([{ paragraph: 'p', start: 3, length: 2 }, { paragraph: 'q' }])
  })

  test('are no more, and say the same, after any number of splits and joins', () => {
    law((g) => {
      let draft = randomDraft(g)
      const before = over([randomStretch(g, draft)], typed('none', 0, 'x'))
      const words = quoteOf(draft, before)
      let stretches = before
      for (let cycle = 0; cycle < 10; cycle++) {
        const { id, delta } = pick(g, draft.paragraphs)
        const offset = randomOffset(g, delta)
        for (const landed of [split(id, offset, 'n'), join('n', id, offset, lengthOf(delta) - offset)]) {
          stretches = stretchesOver(stretches, landed)
          draft = applyOperation(draft, landed)
        }
        draft = { ...draft, paragraphs: draft.paragraphs.filter((each) => each.id !== 'n') }
        expect(stretches).toEqual(before)
      }
      expect(quoteOf(draft, stretches)).toBe(words)
    }, 500)
  })

  test('stay within their paragraphs', () => {
    law((g) => {
      let draft = randomDraft(g)
      let stretches: readonly TextStretch[] = [randomStretch(g, draft), randomStretch(g, draft)]
      for (let i = 0; i < 8; i++) {
        const landed = randomOperation(g, draft, `n${i}`)
        if (landed === null) continue
        stretches = stretchesOver(stretches, landed)
        draft = applyOperation(draft, landed)
      }
      for (const { paragraph, start = 0, length = 0 } of stretches)
        expect(start + length).toBeLessThanOrEqual(lengthOf(findParagraph(draft, paragraph)?.delta ?? { ops: [] }))
    })
  })
})

describe('a comment over what landed [TX32]', () => {
  const comment = (on?: readonly TextStretch[]): WriteComment => ({
    op: 'comment',
    thread: 't',
    comment: 'c',
    text: 'Why?',
    ...(on === undefined ? {} : { on }),
  })

  test('is about the words it was about', () => {
    const about = comment([{ paragraph: 'p', start: 2, length: 2 }])
    expect(rebase([about], [typed('p', 0, 'new '), split('p', 7, 'n')])).toEqual([
      comment([
        { paragraph: 'p', start: 6, length: 1 },
        { paragraph: 'n', start: 0, length: 1 },
      ]),
    ])
  })

  test('reads as before where it is an answer, or nothing landed on the text', () => {
    const about = comment([{ paragraph: 'p' }])
    expect(rebase([comment()], [typed('p', 0, 'x')])).toEqual([comment()])
    expect(rebase([about], [comment([{ paragraph: 'p' }]), { op: 'nameVersion', label: 'x' }, { op: 'setMasthead', organ: 'x' }])).toEqual([
      about,
    ])
    expect(rebase([typed('p', 0, 'x')], [about])).toEqual([typed('p', 0, 'x')])
  })
})
