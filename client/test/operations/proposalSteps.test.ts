import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offsetText } from '../../src/operations/deltas'
import { countHunks, onlyHunks, withoutHunks } from '../../src/operations/hunks'
import type { EditProposal, Operation } from '../../src/operations/operation'
import { append, editOver, editOverEdit, named, over } from '../../src/operations/proposalSteps'
import { rebase, rebaseBoth } from '../../src/operations/rebase'
import { applyOperations } from '../../src/document/applyOperation'
import type { DraftState } from '../../src/document/draftState'
import { randomDraft, randomEdit, randomOperation, whole } from './randomOperations'
import type { Gen } from './randomOperations'
import { randomSteps } from './randomProposals'

const live = (draft: DraftState) => draft.paragraphs.filter((paragraph) => !paragraph.removed)
const texts = (draft: DraftState) => Object.fromEntries(live(draft).map((p) => [p.id, p.delta.ops]))
const read = (draft: DraftState) => live(draft).map(({ id, kind, level, label, delta }) => ({ id, kind, level, label, ops: delta.ops }))
const changesWithin = ({ op }: Operation) => ['editText', 'splitParagraph', 'joinParagraph', 'removeParagraph'].includes(op)
const deletes = (operation: Operation) => operation.op === 'editText' && operation.delta.ops.some((op) => op.delete !== undefined)
/** Two joins at once meet as TX13 has it: not in the same text. */
const joinsTwice = (steps: readonly Operation[], landed: Operation) =>
  landed.op === 'joinParagraph' && steps.some(({ op }) => op === 'joinParagraph')
const told = (draft: DraftState, more: object) =>
  JSON.stringify({ draft: draft.paragraphs.map((p) => [p.id, offsetText(p.delta)]), ...more })

/** A law over random drafts; fast-check prints the seed where it fails. */
const law = (holds: (g: Gen) => void, numRuns = 2000) => fc.assert(fc.property(fc.gen(), holds), { numRuns, endOnFailure: true })

const edit = (proposal: readonly Operation[], operations: readonly Operation[]): EditProposal => ({
  op: 'editProposal',
  proposal: 'P',
  over: proposal,
  operations,
})

describe("a proposal's operations", () => {
  test('do the same once they are put together [PR1]', () => {
    law((g) => {
      const draft = randomDraft(g)
      const steps = randomSteps(g, draft, 's', 8)
      const short = append([], steps)
      expect(read(applyOperations(draft, short)), told(draft, { steps, short })).toEqual(read(applyOperations(draft, steps)))
      expect(short.length).toBeLessThanOrEqual(steps.length)
      expect(append([], short), told(draft, { steps, short })).toEqual(short)
    })
  })

  test('and what landed beneath them give one text, whichever came first [PR2]', () => {
    law((g) => {
      const draft = randomDraft(g)
      const steps = append([], randomSteps(g, draft, 's'))
      const landed = randomOperation(g, draft, 'n')
      if (landed === null || joinsTwice(steps, landed)) return
      const after = over(steps, landed, rebaseBoth)
      const left = applyOperations(draft, [landed, ...after.steps])
      const right = applyOperations(draft, [...steps, ...after.landed])
      expect(texts(left), told(draft, { steps, landed, after })).toEqual(texts(right))
    })
  })

  test('name the paragraphs that matter: over anything else they read as before', () => {
    law((g) => {
      const draft = randomDraft(g)
      const steps = append([], randomSteps(g, draft, 's'))
      const landed = randomOperation(g, draft, 'n')
      if (landed === null) return
      const names = new Set(steps.flatMap(named))
      if (named(landed).some((name) => names.has(name))) return
      expect(over(steps, landed, rebaseBoth).steps, told(draft, { steps, landed })).toEqual(steps)
    })
  })
})

describe('an edit of a proposal', () => {
  test('comes to the same before and after what landed [PR3]', () => {
    law((g) => {
      const draft = randomDraft(g)
      const steps = append([], randomSteps(g, draft, 's'))
      const more = randomSteps(g, applyOperations(draft, steps), 'm', 4, steps)
      const landed = randomOperation(g, draft, 'n')
      if (landed === null) return
      if (joinsTwice([...steps, ...more], landed)) return
      const edited = editOver(edit(steps, more), landed, rebaseBoth)
      const left = append(over(steps, landed, rebaseBoth).steps, edited.operations)
      const right = over(append(steps, more), landed, rebaseBoth).steps
      const base = applyOperations(draft, [landed])
      expect(edited.over).toEqual(over(steps, landed, rebaseBoth).steps)
      // Composed, words that stand in the place of deleted ones no longer tell on which side they stood of what lands within these.
      if (changesWithin(landed) && [...steps, ...more].some(deletes)) return
      expect(texts(applyOperations(base, left)), told(draft, { steps, more, landed, left, right })).toEqual(
        texts(applyOperations(base, right)),
      )
    })
  })

  test('and another one give one proposal, whichever came first [PR4]', () => {
    law((g) => {
      const draft = randomDraft(g)
      const steps = append([], randomSteps(g, draft, 's', 2))
      const proposed = applyOperations(draft, steps)
      const [mine, theirs] = [edit(steps, randomSteps(g, proposed, 'm', 3, steps)), edit(steps, randomSteps(g, proposed, 't', 3, steps))]
      const left = append(append(steps, theirs.operations), editOverEdit(mine, theirs, true, rebaseBoth).operations)
      const right = append(append(steps, mine.operations), editOverEdit(theirs, mine, false, rebaseBoth).operations)
      expect(editOverEdit(mine, theirs, true, rebaseBoth).over).toEqual(append(steps, theirs.operations))
      expect(texts(applyOperations(draft, left)), told(draft, { steps, mine, theirs, left, right })).toEqual(
        texts(applyOperations(draft, right)),
      )
    })
  })
})

describe('the hunks of a proposal [PR7]', () => {
  const random = (g: Gen) => {
    const draft = randomDraft(g)
    const steps = append([], randomSteps(g, draft, 's'))
    return { draft, steps, all: Array.from({ length: countHunks(steps) }, (_, index) => index) }
  }

  test('are the proposal, all together', () => {
    law((g) => {
      const { draft, steps, all } = random(g)
      expect(onlyHunks(steps, all), told(draft, { steps })).toEqual(steps)
      expect(withoutHunks(steps, []), told(draft, { steps })).toEqual(steps)
      expect(onlyHunks(steps, [])).toEqual([])
      expect(withoutHunks(steps, all)).toEqual([])
    })
  })

  test('may be accepted one by one, where each is an edit', () => {
    law((g) => {
      const draft = randomDraft(g)
      const edits = append(
        [],
        draft.paragraphs.flatMap(({ id, delta }): Operation[] =>
          whole(g, 2) > 0 ? [{ op: 'editText', paragraph: id, delta: randomEdit(g, delta) }] : [],
        ),
      )
      const count = countHunks(edits)
      if (count === 0) return
      const hunks = Array.from({ length: count }, (_, hunk) => hunk).filter(() => whole(g, 1) === 0)
      const landed = onlyHunks(edits, hunks)
      const rest = rebase(withoutHunks(edits, hunks), landed)
      const [left, right] = [applyOperations(draft, [...landed, ...rest]), applyOperations(draft, edits)]
      expect(countHunks(rest), told(draft, { edits, hunks, landed, rest })).toBe(count - hunks.length)
      expect(texts(left), told(draft, { edits, hunks, landed, rest })).toEqual(texts(right))
    })
  })
})
