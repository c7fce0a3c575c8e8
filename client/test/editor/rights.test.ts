import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../src/document/rights'
import type { Operation, ProposalEnd } from '../../src/operations/operation'
import type { Draft, DraftParagraph, DraftRole } from '../../src/protocol/draft'

interface Row {
  operation: Operation
  role: DraftRole
  stage?: string
  wordingBy?: string
  version?: boolean
  code: string | null
}

const { paragraphs, rows } = JSON.parse(readFileSync(new URL('../../../tests/vectors/rights.json', import.meta.url), 'utf8')) as {
  paragraphs: (DraftParagraph & { removed: boolean })[]
  rows: Row[]
}

describe('a change of the text is refused as the server refuses it', () => {
  test.each(rows)('$role at $stage: $operation', ({ operation, role, stage = 'negotiation', wordingBy = 'editors', version, code }) => {
    const original = version === true ? { draft: 'original', revision: 0 } : null
    const draft = { role, stage, wordingBy, original, paragraphs: paragraphs.filter(({ removed }) => !removed) } as unknown as Draft
    expect(refusalOf(draft, [operation])).toBe(code)
  })
})

describe('an operation on a proposal is refused as the server refuses it', () => {
  const edit = (paragraph: string): Operation => ({ op: 'editText', paragraph, delta: { ops: [{ insert: '新' }] } })
  const propose = (paragraph: string): Operation => ({ op: 'propose', proposal: 'n', delegation: 'KAZ', operations: [edit(paragraph)] })
  const amend = (proposal: string, paragraph: string): Operation => ({
    op: 'editProposal',
    proposal,
    over: [],
    operations: [edit(paragraph)],
  })
  const close = (proposal: string, end: ProposalEnd): Operation => ({ op: 'closeProposal', proposal, end })
  const stance: Operation = { op: 'takeStance', proposal: 'ours', delegation: 'KAZ', stance: 'support' }
  const accept: Operation = { op: 'acceptProposal', proposal: 'ours' }
  const reopen = (proposal: string): Operation => ({ op: 'reopenProposal', proposal })
  const proposals = [
    { id: 'ours', delegation: 'KAZ', state: 'open' },
    { id: 'theirs', delegation: 'FJI', state: 'open' },
    { id: 'withdrawn', delegation: 'KAZ', state: 'withdrawn' },
    { id: 'declined', delegation: 'KAZ', state: 'declined' },
  ]
  const refusal = (role: DraftRole, operation: Operation, delegation?: string | null, stage = 'negotiation') =>
    refusalOf({ role, stage, paragraphs, proposals } as unknown as Draft, [operation], delegation)

  test.each<[Operation, string | null]>([
    [propose('open'), null],
    [propose('agreed'), 'paragraphAgreed'],
    [amend('ours', 'open'), null],
    [amend('ours', 'adref'), 'paragraphAgreed'],
    [amend('theirs', 'open'), 'forbidden'],
    [amend('nobodys', 'open'), null],
    [stance, null],
    [accept, 'forbidden'],
    [close('ours', 'withdrawn'), null],
    [close('theirs', 'withdrawn'), 'forbidden'],
    [close('ours', 'declined'), 'forbidden'],
    [reopen('withdrawn'), null],
    [reopen('declined'), 'forbidden'],
  ])('%j by its delegation: %s', (operation, code) => {
    for (const role of ['proposer', 'editor'] as const) {
      expect(refusal(role, operation, 'KAZ')).toBe(code)
      expect(refusal(role, operation, 'KAZ', 'issued')).toBe(operation.op === 'acceptProposal' ? 'forbidden' : 'textFrozen')
    }
    expect(refusal('reviewer', operation, 'KAZ')).toBe('forbidden')
    for (const stage of ['negotiation', 'action']) expect(refusal('facilitator', operation, 'KAZ', stage)).toBeNull()
  })

  test('that speaks for a group whose speakers are others, but not the facilitator’s [OP11]', () => {
    const speakers = [{ group: 'g77', delegations: ['BRA', 'CHN'] }]
    const answer = (role: DraftRole, delegation: string, group: string | null) =>
      [
        { ...propose('open'), delegation, group },
        { ...stance, delegation, group },
      ].map((operation) =>
        refusalOf({ role, stage: 'negotiation', paragraphs, proposals, speakers } as unknown as Draft, [operation as Operation]),
      )
    for (const role of ['proposer', 'editor'] as const) {
      expect(answer(role, 'BRA', 'g77')).toEqual([null, null])
      expect(answer(role, 'KAZ', 'g77')).toEqual(['forbidden', 'forbidden'])
      for (const group of ['eu', null]) expect(answer(role, 'KAZ', group)).toEqual([null, null])
    }
    expect(answer('facilitator', 'KAZ', 'g77')).toEqual([null, null])
  })

  test('that says who speaks for a group, but for the facilitator [OP11]', () => {
    const operation: Operation = { op: 'setSpeakers', group: 'g77', delegations: [] }
    for (const role of ['reviewer', 'proposer', 'editor'] as const) expect(refusal(role, operation)).toBe('forbidden')
    expect(refusal('facilitator', operation, null, 'adopted')).toBeNull()
  })

  test('that is for another delegation, but for the secretariat and where nobody knows whose one is', () => {
    for (const operation of [propose('open'), amend('ours', 'open'), stance, close('ours', 'withdrawn'), reopen('withdrawn')]) {
      expect(refusal('proposer', operation, 'FJI')).toBe('forbidden')
      // The secretariat speaks for any delegation, but writes none's words.
      expect(refusal('proposer', operation, null)).toBe(operation.op === 'editProposal' ? 'forbidden' : null)
      expect(refusal('proposer', operation)).toBeNull()
    }
  })
})

describe('an operation on comments is refused as the server refuses it', () => {
  const written = (id: string, by: string | null, revision = 1) => ({ id, by, revision })
  const threads = [
    { id: 't', comments: [written('mine', 'me@example.org'), written('theirs', 'you@example.org'), written('new', null, 0)] },
  ]
  const refusal = (role: DraftRole, operation: Operation, address?: string, stage = 'negotiation') =>
    refusalOf({ role, stage, paragraphs, threads } as unknown as Draft, [operation], 'KAZ', address)
  const change = (comment: string, text: string | null): Operation => ({ op: 'editComment', thread: 't', comment, text })

  test('at every stage by reviewers alone [OP21, OP23]', () => {
    for (const operation of [
      { op: 'comment', thread: 't', comment: 'n', text: 'x' },
      { op: 'setThread', thread: 't', resolved: true },
    ] satisfies Operation[])
      for (const stage of ['negotiation', 'issued', 'adopted']) {
        expect(refusal('reviewer', operation, 'me@example.org', stage)).toBe('forbidden')
        for (const role of ['proposer', 'editor', 'facilitator'] as const)
          expect(refusal(role, operation, 'me@example.org', stage)).toBeNull()
      }
  })

  test('where a comment is another’s, but that the facilitator takes it away [OP22]', () => {
    for (const role of ['proposer', 'editor', 'facilitator'] as const) {
      for (const comment of ['mine', 'new', 'unknown']) expect(refusal(role, change(comment, 'x'), 'me@example.org')).toBeNull()
      expect(refusal(role, change('theirs', 'x'), 'me@example.org')).toBe('forbidden')
      expect(refusal(role, change('theirs', null), 'me@example.org')).toBe(role === 'facilitator' ? null : 'forbidden')
      expect(refusal(role, change('theirs', 'x')), 'nobody knows who it is').toBeNull()
    }
    expect(refusal('reviewer', change('mine', 'x'), 'me@example.org')).toBe('forbidden')
  })
})
