import { describe, expect, test } from 'vitest'
import type { EditText, Operation, Propose } from '../../src/operations/operation'
import type { Draft, Proposal } from '../../src/protocol/draft'
import type { Entry } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { applyOperation } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import type { DraftState } from '../../src/document/draftState'
import { withProposal } from '../../src/document/withProposal'

const typed = (paragraph: string, at: number, words: string): EditText => ({
  op: 'editText',
  paragraph,
  delta: { ops: [...(at > 0 ? [{ retain: at }] : []), { insert: words }] },
})

const deleted = (paragraph: string, at: number, length: number): EditText => ({
  op: 'editText',
  paragraph,
  delta: { ops: [...(at > 0 ? [{ retain: at }] : []), { delete: length }] },
})

/** A draft of so many paragraphs, p0, p1 …; each is its id. */
const draftOf = (paragraphs: number): DraftState =>
  stateOf({
    id: 'd',
    revision: 0,
    title: '',
    symbol: null,
    language: 'en',
    stage: 'negotiation',
    masthead: {},
    sponsors: [],
    role: 'facilitator',
    paragraphs: Array.from({ length: paragraphs }, (_, index) => ({
      id: `p${index}`,
      kind: 'operative',
      level: 0,
      label: null,
      text: `p${index}`,
      delta: { ops: [{ insert: `p${index}` }] },
      version: 1,
      status: 'open',
    })),
  } satisfies Draft)

const entry = (draft: DraftState, ...operations: Operation[]): Entry => ({
  revision: draft.revision + 1,
  at: `2021-04-16T00:00:0${draft.revision % 10}Z`,
  user: 'who@example.org',
  delegation: 'FJI',
  clientId: 'c',
  sequence: 1,
  operations,
})

const apply = (draft: DraftState, ...operations: Operation[]) => applyEntry(draft, entry(draft, ...operations))

const propose = (proposal: string, ...operations: Operation[]): Propose => ({ op: 'propose', proposal, delegation: 'KAZ', operations })

const only = (draft: DraftState): Proposal => {
  const [proposal, ...others] = draft.proposals ?? []
  if (proposal === undefined || others.length > 0) throw new Error('There is not one proposal.')
  return proposal
}

describe('proposals in the fold', () => {
  test('carry who made them and when, and what is said of them [OP15, OP17]', () => {
    let draft = apply(draftOf(1), { ...propose('P', typed('p0', 0, 'x')), group: 'g77', reason: 'why' })
    const stance = { op: 'takeStance', proposal: 'P', delegation: 'FJI' } as const
    draft = apply(draft, { ...stance, stance: 'object', reason: 'no' }, { ...stance, delegation: 'NZL', stance: 'support' })
    draft = apply(draft, { ...stance, stance: 'support' }, { ...stance, group: 'g77', stance: 'reserve' })
    const [at, by] = ['2021-04-16T00:00:02Z', 'who@example.org']
    expect(only(draft)).toEqual({
      id: 'P',
      delegation: 'KAZ',
      group: 'g77',
      revision: 1,
      written: 1,
      at: '2021-04-16T00:00:00Z',
      by,
      reason: 'why',
      operations: [typed('p0', 0, 'x')],
      reserved: [],
      insteadOf: null,
      touched: null,
      stances: [
        { delegation: 'NZL', group: null, stance: 'support', reason: null, at: '2021-04-16T00:00:01Z', by, earlier: false },
        { delegation: 'FJI', group: null, stance: 'support', reason: null, at, by, earlier: false },
        { delegation: 'FJI', group: 'g77', stance: 'reserve', reason: null, at, by, earlier: false },
      ],
      state: 'open',
      ending: null,
    })
    expect(only(apply(draft, { ...stance, stance: 'none' })).stances).toHaveLength(2)
  })

  test('end, and are open again, rebased all the while but for what was accepted [OP18 to OP20, PR2]', () => {
    const draft = apply(draftOf(1), propose('P', typed('p0', 2, 'x')))
    const closed = apply(draft, { op: 'closeProposal', proposal: 'P', end: 'declined', reason: 'no' })
    expect(only(closed)).toMatchObject({ state: 'declined', ending: { revision: 2, by: 'who@example.org', reason: 'no' } })
    const reopened = apply(apply(closed, typed('p0', 0, 'A ')), { op: 'reopenProposal', proposal: 'P' })
    expect(only(reopened)).toMatchObject({ state: 'open', ending: null, operations: [typed('p0', 4, 'x')] })
    const accepted = apply(draft, { op: 'acceptProposal', proposal: 'P', steps: 1 }, typed('p0', 2, 'x'), typed('p0', 0, 'A '))
    expect(only(accepted)).toMatchObject({ state: 'accepted', operations: [typed('p0', 2, 'x')] })
  })

  test('were written in the last entry that says what they do; what was said before an edit is of an earlier text [OP16, OP18]', () => {
    let draft = apply(draftOf(2), propose('P', typed('p0', 0, 'x'), typed('p1', 0, 'y')))
    draft = apply(draft, { op: 'takeStance', proposal: 'P', delegation: 'FJI', stance: 'support' }, typed('p0', 2, '!'))
    expect(only(draft)).toMatchObject({ written: 1, stances: [{ earlier: false }] })
    const edit = { op: 'editProposal', proposal: 'P', over: only(draft).operations, operations: [typed('p0', 1, 'z')] } as const
    expect(only(applyOperation(draft, edit)), 'what is pending is in no entry').toMatchObject({ written: 1, stances: [{ earlier: true }] })
    draft = apply(draft, edit)
    expect(only(draft)).toMatchObject({ revision: 1, written: 3, stances: [{ delegation: 'FJI', earlier: true }] })
    draft = apply(draft, { op: 'takeStance', proposal: 'P', delegation: 'NZL', stance: 'object' })
    expect(only(draft).stances.map(({ earlier }) => earlier)).toEqual([true, false])
    draft = apply(draft, { op: 'takeStance', proposal: 'P', delegation: 'FJI', stance: 'support' })
    expect(only(draft)).toMatchObject({ written: 3, stances: [{ delegation: 'NZL' }, { delegation: 'FJI', earlier: false }] })
    draft = apply(draft, { op: 'acceptProposal', proposal: 'P', hunks: [1], steps: 1 }, typed('p1', 0, 'y'))
    expect(only(draft)).toMatchObject({ written: 6, stances: [{ earlier: false }, { earlier: false }] })
  })

  test('accepted and undone, do from then on what the reopening says [OP20, PR8]', () => {
    let draft = apply(draftOf(1), propose('P', typed('p0', 2, 'x')))
    draft = apply(draft, { op: 'acceptProposal', proposal: 'P', steps: 1 }, typed('p0', 2, 'x'))
    draft = apply(draft, typed('p0', 0, 'A '))
    const reopen = { op: 'reopenProposal', proposal: 'P' } as const
    expect(applyOperation(draft, reopen).proposals, 'what it will undo is not known before its entry').toBe(draft.proposals)
    draft = apply(draft, deleted('p0', 4, 1), { ...reopen, operations: [typed('p0', 4, 'x')] })
    expect(only(draft)).toMatchObject({
      state: 'open',
      ending: null,
      touched: null,
      revision: 1,
      written: 4,
      operations: [typed('p0', 4, 'x')],
    })
    expect(draft.paragraphs[0]).toMatchObject({ by: 'who@example.org', delta: { ops: [{ insert: 'A p0' }] } })
    expect(only(apply(draft, typed('p0', 0, 'B '))).operations, 'it is rebased again').toEqual([typed('p0', 6, 'x')])
  })

  test('are touched by who changes what they change, until they are edited [PR6, OP16]', () => {
    let draft = apply(draftOf(1), propose('P', deleted('p0', 0, 2)))
    draft = apply(draft, typed('p0', 2, '!'))
    expect(only(draft).touched).toBeNull()
    draft = apply(draft, typed('p0', 1, '-'))
    expect(only(draft)).toMatchObject({ touched: 3 })
    expect(only(applyOperation(draft, typed('p0', 1, '-'))).touched, 'what is pending is in no entry').toBe(3)
    const { operations } = only(draft)
    draft = apply(draft, { op: 'editProposal', proposal: 'P', over: operations, operations: [typed('p0', 0, 'new')] })
    expect(only(draft)).toMatchObject({
      touched: null,
      operations: [{ delta: { ops: [{ insert: 'new' }, { delete: 1 }, { retain: 1 }, { delete: 1 }] } }],
    })
  })

  test('reserve words, wherever they go [PR5]', () => {
    let draft = apply(draftOf(2), { ...propose('R'), reserved: [{ paragraph: 'p1' }, { paragraph: 'p0', start: 0, length: 2 }] })
    draft = apply(draft, typed('p0', 0, 'A '), typed('p0', 4, ' Z'), { op: 'splitParagraph', paragraph: 'p0', offset: 3, newId: 'n' })
    draft = apply(draft, { op: 'joinParagraph', paragraph: 'p1', into: 'n', offset: 3, length: 2 })
    expect(only(draft)).toMatchObject({
      touched: null,
      reserved: [
        { paragraph: 'n', start: 3, length: 2 },
        { paragraph: 'p0', start: 2, length: 1 },
        { paragraph: 'n', start: 0, length: 1 },
      ],
    })
    expect(only(apply(draft, deleted('n', 0, 1)))).toMatchObject({
      touched: 4,
      reserved: [{}, {}, { paragraph: 'n', start: 0, length: 0 }],
    })
  })

  test('accepted, are the text of who proposed them; the entry around them is its sender’s [OP18]', () => {
    const inserted: Operation = {
      op: 'insertParagraph',
      id: 'n',
      after: 'p0',
      kind: 'operative',
      level: 0,
      delta: { ops: [{ insert: 'n' }] },
    }
    let draft = draftOf(3)
    draft = applyEntry(draft, { ...entry(draft, propose('P', typed('p0', 0, 'x'), inserted)), user: 'kaz@example.org' })
    const accept: Operation = { op: 'acceptProposal', proposal: 'P', steps: 2 }
    draft = apply(draft, typed('p1', 0, 'y'), accept, typed('p0', 0, 'x'), inserted, typed('p2', 0, 'z'))
    expect(draft.paragraphs.map(({ id, by, delegation, version }) => [id, by, delegation, version])).toEqual([
      ['p0', 'kaz@example.org', 'KAZ', 2],
      ['n', 'kaz@example.org', 'KAZ', 1],
      ['p1', 'who@example.org', 'FJI', 2],
      ['p2', 'who@example.org', 'FJI', 2],
    ])
  })

  test('may be looked at as if they were done', () => {
    const draft = apply(draftOf(2), propose('P', typed('p0', 0, 'x'), { op: 'joinParagraph', paragraph: 'p1' }))
    const after = withProposal(draft, only(draft).operations)
    expect(after.paragraphs.filter(({ removed }) => !removed).map(({ delta }) => delta.ops)).toEqual([[{ insert: 'xp0p1' }]])
    expect(after.proposals).toBe(draft.proposals)
  })
})

test('only groups of which somebody said who speaks for them have a list [OP11]', () => {
  const speakers = (group: string, ...delegations: string[]): Operation => ({ op: 'setSpeakers', group, delegations })
  let draft = apply(draftOf(1), speakers('g77', 'BRA'), speakers('eu', 'FRA'))
  draft = apply(draft, speakers('g77', 'BRA', 'CHN'))
  expect(draft.speakers).toEqual([
    { group: 'eu', delegations: ['FRA'] },
    { group: 'g77', delegations: ['BRA', 'CHN'] },
  ])
  expect(apply(draft, speakers('eu')).speakers).toEqual([{ group: 'g77', delegations: ['BRA', 'CHN'] }])
})

describe('an entry', () => {
  const many = 2000
  const draft = apply(
    draftOf(many),
    ...Array.from({ length: many }, (_, index) => propose(`P${index}`, typed(`p${index}`, 1, 'x'))),
    propose('first', { op: 'insertParagraph', id: 'n', after: null, kind: 'plain', level: 0, delta: { ops: [] } }),
  )
  const changedBy = (...operations: Operation[]) => {
    const after = apply(draft, ...operations)
    return after.proposals?.filter((proposal, index) => proposal !== draft.proposals?.[index]).map(({ id }) => id)
  }

  test('leaves proposals alone that it does not concern', () => {
    expect(changedBy(typed('p7', 0, 'y'))).toEqual(['P7'])
    expect(changedBy({ op: 'moveParagraph', paragraph: 'p7', after: 'p9' })).toEqual(['P7', 'P9'])
    expect(changedBy({ op: 'insertParagraph', id: 'm', after: null, kind: 'plain', level: 0, delta: { ops: [] } })).toEqual(['first'])
    expect(changedBy({ op: 'takeStance', proposal: 'P3', delegation: 'FJI', stance: 'support' })).toEqual(['P3'])
    for (const operation of [
      { op: 'setMasthead', organ: 'x' },
      { op: 'nameVersion', label: 'x' },
    ] satisfies Operation[])
      expect(apply(draft, operation).proposals).toBe(draft.proposals)
    expect(
      apply(draft, { op: 'insertParagraph', id: 'm', after: 'elsewhere', kind: 'plain', level: 0, delta: { ops: [] } }).proposals,
    ).toBe(draft.proposals)
  })

  test('costs little where there are many', () => {
    let at = draft
    const begun = performance.now()
    for (let i = 0; i < 200; i++) at = apply(at, typed(`p${i}`, 0, 'y'))
    const each = (performance.now() - begun) / 200
    // Milliseconds; a slow and busy machine included.
    expect(each).toBeLessThan(10)
  })
})
