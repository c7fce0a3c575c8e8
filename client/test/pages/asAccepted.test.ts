import { describe, expect, it } from 'vitest'
import { applyOperations } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { textDelta } from '../../src/operations/deltas'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import { asAccepted, proposersIn } from '../../src/pages/draft/proposals/asIf/asAccepted'

const paragraph = (id: string, text: string) =>
  ({ id, kind: 'operative', level: 0, label: null, text, delta: textDelta(text), version: 1, status: 'open' }) as const

const edit = (id: string, ...ops: DeltaJson['ops']): Operation => ({ op: 'editText', paragraph: id, delta: { ops } })

const rival: Operation = { op: 'insertParagraph', id: 'alt', after: 'p1', kind: 'operative', level: 0, delta: textDelta('Requests again') }

const proposed = (proposal: string, delegation: string, operations: Operation[], more: object = {}): Operation =>
  ({ op: 'propose', proposal, delegation, operations, ...more }) as Operation

const draft = draftView(
  applyOperations(
    stateOf({
      id: 'd',
      revision: 1,
      title: '',
      symbol: null,
      language: 'en',
      stage: 'negotiation',
      role: 'proposer',
      masthead: {},
      sponsors: [],
      paragraphs: [paragraph('p0', 'great challenges'), paragraph('p1', 'Requests')],
    }),
    [
      proposed('a', 'AUS', [edit('p0', { delete: 5 }, { insert: 'grave' })]),
      proposed('b', 'FRA', [edit('p0', { delete: 5 }, { insert: 'huge' })]),
      proposed('c', 'AUS', [edit('p0', { retain: 16 }, { insert: ' remain' })]),
      proposed('d', 'AUS', [{ op: 'removeParagraph', paragraph: 'p0' }]),
      proposed('alt', 'AUS', [rival], { insteadOf: 'p1' }),
      proposed('e', 'AUS', [edit('p1', { insert: 'Then ' })], { group: 'G77' }),
      proposed('f', 'USA', [], { reserved: [{ paragraph: 'p0' }] }),
    ],
  ),
)

describe('asAccepted', () => {
  it('has all of one proposer in the text, one after the other, and names those that clash with earlier ones', () => {
    const { draft: after, clashing } = asAccepted(draft, { delegation: 'AUS', group: null })
    expect(after.paragraphs.map(({ text }) => text)).toEqual(['grave challenges remain', 'Requests again'])
    expect(clashing.map(({ id }) => id)).toEqual(['d'])
    expect(draft.paragraphs.map(({ text }) => text)).toEqual(['great challenges', 'Requests'])
  })

  it('keeps a delegation apart from itself for a group, and does nothing for whom proposes nothing', () => {
    expect(asAccepted(draft, { delegation: 'AUS', group: 'G77' }).draft.paragraphs.map(({ text }) => text)).toEqual([
      'great challenges',
      'Then Requests',
    ])
    expect(asAccepted(draft, { delegation: 'KAZ', group: null }).operations).toEqual([])
  })

  it('is offered of those whose proposals would change the text', () => {
    expect(proposersIn(draft.proposals ?? [])).toEqual([
      { delegation: 'AUS', group: null, count: 4 },
      { delegation: 'FRA', group: null, count: 1 },
      { delegation: 'AUS', group: 'G77', count: 1 },
    ])
  })
})
