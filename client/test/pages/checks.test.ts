import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/protocol/contract'
import type { Draft } from '../../src/protocol/draft'
import { applyToText, offsetText, textDelta } from '../../src/operations/deltas'
import { answeredIn, mending, mendingAll, standingIn } from '../../src/pages/draft/checks/standing'

const draftOf = (...texts: string[]) =>
  ({
    role: 'facilitator',
    paragraphs: texts.map((text, at) => ({ id: `p${at}`, kind: 'operative', status: 'open', delta: textDelta(text) })),
  }) as unknown as Draft

const finding = (paragraph: string, start: number, found: string, wanted: string): Finding =>
  ({
    ...{ rule: 'endPunctuation', group: 'punctuation', level: 'error', paragraph, start, length: found.length, found },
    ...{ message: '', evidence: null, ignored: null },
    fix: [
      {
        op: 'editText',
        paragraph,
        delta: { ops: [...(start > 0 ? [{ retain: start }] : []), { insert: wanted }, { delete: found.length }] },
      },
    ],
  }) as unknown as Finding

const text = 'Noting the work of the Secretary-General;'

/** Edits in one place, of every length, anywhere. */
const edits = (of: string, put: string) =>
  Array.from(of, (_, at) => [0, 1, 3].map((gone) => ({ at, gone: Math.min(gone, of.length - at), put }))).flat()

describe('what was found', () => {
  test('stands at its words after any edit elsewhere, and is gone after one in them', () => {
    const answered = answeredIn([finding('p0', 11, 'work', 'efforts')], draftOf(text))
    for (const { at, gone, put } of edits(text, 'x')) {
      const now = text.slice(0, at) + put + text.slice(at + gone)
      const [standing] = standingIn(answered, draftOf(now))
      const touches = at < 15 && at + gone > 11 && at + gone > at
      if (touches) expect(standing, now).toBeUndefined()
      if (standing === undefined) continue
      expect(now.slice(standing.from, standing.to), now).toBe('work')
      const [mended] = mending(standing) ?? []
      if (mended?.op !== 'editText') throw new Error('no edit')
      expect(offsetText(applyToText(textDelta(now), mended.delta))).toBe(now.replace('work', 'efforts'))
    }
  })

  test('is not placed where its words are gone', () => {
    expect(answeredIn([finding('p0', text.length - 1, ';', ',')], draftOf('Noting'))).toEqual([])
    expect(answeredIn([finding('p7', 0, 'x', 'y')], draftOf('Noting'))).toEqual([])
    expect(answeredIn([finding('p0', 4, 'work', 'efforts')], draftOf(text))).toEqual([])
  })

  test('of a rule is mended in one change, in the order that leaves each at its place', () => {
    const two = 'this programm and that programm;'
    const found = [finding('p0', 5, 'programm', 'programme'), finding('p0', 23, 'programm', 'programme')]
    const { operations, mended } = mendingAll(standingIn(answeredIn(found, draftOf(two)), draftOf(two)), draftOf(two))
    expect(mended).toHaveLength(2)
    const done = operations.reduce(
      (now, operation) => (operation.op === 'editText' ? applyToText(now, operation.delta) : now),
      textDelta(two),
    )
    expect(offsetText(done)).toBe('this programme and that programme;')
  })
})
