import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countHunks, onlyHunks, withoutHunks } from '../src/operations/hunks'
import type { EditProposal, Operation, TextStretch } from '../src/operations/operation'
import { touches } from '../src/operations/overlap'
import { append, over } from '../src/operations/proposalSteps'
import { plainText } from '../src/operations/deltas'
import { rebaseBoth, rebaseOne } from '../src/operations/rebase'
import { stretchesOver } from '../src/operations/stretches'
import type { Draft, Proposal } from '../src/protocol/draft'
import type { Entry } from '../src/protocol/messages'
import { applyEntry } from '../src/document/applyEntry'
import { stateOf } from '../src/document/draftState'

type Operations = readonly Operation[]

interface Standing {
  steps: Operations
  reserved: readonly TextStretch[]
}

interface Folded {
  draft: Draft
  entries: Entry[]
  proposals: Proposal[]
  threads: Draft['threads']
  texts: Record<string, string>
  versions: Record<string, number>
}

/** What the server's rules answer; C# writes it. */
interface Vectors {
  append: { steps: Operations; more: Operations; result: Operations }[]
  over: (Standing & { insteadOf: string | null; landed: Operations; result: Standing & { touched: boolean } })[]
  edits: { edit: EditProposal; landed: Operation; first: boolean; result: EditProposal }[]
  hunks: { steps: Operations; count: number; hunks: number[]; only: Operations; without: Operations }[]
  comments: { comment: Operation; landed: Operation; result: Operation }[]
  folds: Folded[]
  /** A paragraph that a proposal brought, and brings again after its acceptance was undone. */
  brought: Folded[]
  sealed: {
    draft: Draft
    entries: Entry[]
    late: Operation
    landed: Operation
    rebased: Operation
    sealedThreads: Draft['sealedThreads']
  }[]
}

const vectors = JSON.parse(readFileSync(new URL('../../tests/vectors/proposals.json', import.meta.url), 'utf8')) as Vectors

/** A field that is null says the same as one that is absent, but for formatting and a label, which it takes away. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const takesAway = 'op' in value && value.op === 'setParagraph'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && (field !== null || takesAway))
  return Object.fromEntries(fields.map(([name, field]) => [name, name === 'attributes' ? field : plain(field)]))
}

const same = (mine: unknown, theirs: unknown, of: unknown) => expect(plain(mine), JSON.stringify(of)).toEqual(plain(theirs))

describe("the server's rules for proposals, answered alike:", () => {
  test.each(Object.entries(vectors))('there are vectors for %s', (_, cases) => {
    expect(cases.length).toBeGreaterThan(0)
  })

  test('steps go together [PR1]', () => {
    for (const { steps, more, result } of vectors.append) same(append(steps, more), result, { steps, more })
  })

  test('what lands is rebased over, and touches or does not [PR2, PR5, PR6]', () => {
    for (const each of vectors.over) {
      let { steps, reserved } = each
      let touched = false
      for (const landed of each.landed) {
        touched ||= touches({ operations: steps, reserved, insteadOf: each.insteadOf }, landed)
        steps = over(steps, landed, rebaseBoth).steps
        reserved = stretchesOver(reserved, landed)
      }
      same({ steps, reserved, touched }, each.result, each)
    }
  })

  test('edits are rebased [PR3, PR4]', () => {
    for (const { edit, landed, first, result } of vectors.edits) same(rebaseOne(edit, landed, first), [result], { edit, landed, first })
  })

  test('hunks are counted and chosen [PR7]', () => {
    for (const { steps, count, hunks, only, without } of vectors.hunks)
      same([countHunks(steps), onlyHunks(steps, hunks), withoutHunks(steps, hunks)], [count, only, without], { steps, hunks })
  })

  test('comments are rebased [TX32]', () => {
    for (const { comment, landed, result } of vectors.comments) same(rebaseOne(comment, landed, true), [result], { comment, landed })
  })

  test('the log is folded [OP15 to OP23, PR8, PR9]', () => {
    for (const { draft, entries, ...became } of [...vectors.folds, ...vectors.brought]) {
      const { proposals = [], threads = [], paragraphs } = entries.reduce(applyEntry, stateOf(draft))
      const live = paragraphs.filter(({ removed }) => !removed)
      const texts = Object.fromEntries(live.map(({ id, delta }) => [id, plainText(delta)]))
      expect(Object.keys(texts)).toEqual(Object.keys(became.texts))
      const versions = Object.fromEntries(live.map(({ id, version }) => [id, version]))
      same({ proposals, threads, texts, versions }, became, { draft, entries })
    }
  })

  test('threads within delegations stand where they should [OP24, TX32, PR9]', () => {
    for (const { draft, entries, late, landed, rebased, sealedThreads } of vectors.sealed) {
      same(entries.reduce(applyEntry, stateOf(draft)).sealedThreads ?? [], sealedThreads, { draft, entries })
      same(rebaseOne(late, landed, true), [rebased], { late, landed })
    }
  })
})
