import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, plainText } from '../../src/operations/deltas'
import { countHunks } from '../../src/operations/hunks'
import type { Operation } from '../../src/operations/operation'
import { wordsOf } from '../../src/session/setAside'
import { applyEntry } from '../../src/document/applyEntry'
import type { DraftState } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { withProposal } from '../../src/document/withProposal'
import { pick, randomOffset, randomOperation, whole } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'
import { randomSteps } from '../operations/randomProposals'
import { asBegun, simulate } from './lossyLines'
import type { Device } from './lossyLines'

const liveText = (draft: DraftState) => draftView(draft).paragraphs.map((p) => [p.id, p.kind, p.level, p.label, p.delta.ops])
const proposals = (draft: DraftState) => JSON.parse(JSON.stringify(draft.proposals ?? [])) as unknown

function randomProposal(g: Gen, view: DraftState, id: string): Operation {
  const live = view.paragraphs.filter(({ removed }) => !removed)
  const who = { proposal: id, delegation: pick(g, ['KAZ', 'FJI']), group: pick(g, [null, 'g77']) }
  const p = live.length === 0 ? undefined : pick(g, live)
  const kind = whole(g, 4)
  if (kind === 0 && p)
    return {
      op: 'propose',
      ...who,
      operations: [],
      reserved: [{ paragraph: p.id, ...(whole(g, 1) === 0 ? {} : { start: 0, length: lengthOf(p.delta) }) }],
    }
  if (kind === 1 && p)
    return {
      op: 'propose',
      ...who,
      insteadOf: p.id,
      operations: [{ op: 'insertParagraph', id, after: p.id, kind: 'operative', level: 0, delta: { ops: [{ insert: `<${id}>` }] } }],
    }
  return { op: 'propose', ...who, operations: randomSteps(g, view, `${id}.`) }
}

/** An operation on proposals that a client could submit. */
function randomAct(g: Gen, device: Device): Operation {
  const { view } = device.state
  const known = view.proposals ?? []
  const kind = whole(g, 9)
  if (kind < 3 || known.length === 0) return randomProposal(g, view, device.newId())
  const proposal = pick(g, known)
  const { id, operations, insteadOf } = proposal
  const hunks = countHunks(operations)
  const who = { proposal: id, delegation: pick(g, ['KAZ', 'FJI']) }
  if (kind < 6 && insteadOf === null)
    return {
      op: 'editProposal',
      proposal: id,
      over: operations,
      operations: randomSteps(g, withProposal(view, operations), `${device.newId()}.`, 2, operations),
    }
  if (kind === 6)
    return { op: 'takeStance', ...who, stance: pick(g, ['none', 'support', 'object', 'reserve'] as const), reason: pick(g, [null, '<w>']) }
  if (kind === 7 && hunks > 1 && insteadOf === null) return { op: 'acceptProposal', proposal: id, hunks: [whole(g, hunks - 1)] }
  if (kind < 9) return { op: 'acceptProposal', proposal: id }
  return proposal.state === 'open'
    ? { op: 'closeProposal', proposal: id, end: pick(g, ['declined', 'withdrawn', 'merged', 'notRetained'] as const) }
    : { op: 'reopenProposal', proposal: id }
}

describe('proposals of several clients over lossy lines', () => {
  test('end as one list, the fold of the log, with the text they stand on [OP15 to OP20, PR2, RB3]', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { server, devices } = simulate(g, (device) => {
          const choice = whole(g, 9)
          if (choice === 0) return device.step(pick(g, ['undo', 'redo'] as const))
          const operation = choice < 5 ? randomAct(g, device) : randomOperation(g, device.state.view, device.newId())
          if (operation) device.edit([operation])
        })
        const refolded = server.log.reduce(applyEntry, asBegun(server))
        expect(liveText(refolded)).toEqual(liveText(server.draft))
        expect(proposals(refolded)).toEqual(proposals(server.draft))
        for (const device of devices) {
          expect(device.idle, `${device.name} has sent everything`).toBe(true)
          expect(liveText(device.state.view)).toEqual(liveText(server.draft))
          expect(proposals(device.state.view)).toEqual(proposals(server.draft))
        }
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 120_000)

  test('may be written together, and while the text beneath them is [PR3, PR4]', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { server, devices } = simulate(g, (device) => {
          const { view } = device.state
          const written = (view.proposals ?? []).filter(({ operations }) => operations.length > 0)
          const choice = whole(g, 9)
          if (choice > 0 && choice < 7 && written.length > 0) {
            const { id, operations } = pick(g, written)
            const more = randomSteps(g, withProposal(view, operations), `${device.newId()}.`, 2, operations)
            return device.edit([{ op: 'editProposal', proposal: id, over: operations, operations: more }])
          }
          if (choice < 7) {
            const id = device.newId()
            return device.edit([{ op: 'propose', proposal: id, delegation: 'KAZ', operations: randomSteps(g, view, `${id}.`) }])
          }
          const operation = randomOperation(g, view, device.newId())
          if (operation && operation.op !== 'setParagraphStatus') device.edit([operation])
        })
        const codes = devices.flatMap(({ state }) => state.rejections.map(({ code }) => code))
        expect(codes).not.toContain('proposalChanged')
        for (const { state } of devices) expect(proposals(state.view)).toEqual(proposals(server.draft))
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 120_000)

  test('keep every word: in the text, in what is proposed, or in a rejection', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        let count = 0
        const { server, devices } = simulate(g, (device) => {
          const { view } = device.state
          const open = (view.proposals ?? []).filter(({ operations, state }) => state === 'open' && operations.length > 0)
          const proposal = open.length > 0 && whole(g, 2) > 0 ? pick(g, open) : null
          const live = (proposal === null ? view : withProposal(view, proposal.operations)).paragraphs.filter(({ removed }) => !removed)
          const choice = whole(g, 9)
          if (choice === 0 && proposal) return device.edit([{ op: 'acceptProposal', proposal: proposal.id }])
          if (choice === 1 && proposal) return device.edit([{ op: 'closeProposal', proposal: proposal.id, end: 'declined', reason: 'no' }])
          const other = randomOperation(g, view, device.newId())
          const kinds = ['insertParagraph', 'removeParagraph', 'moveParagraph', 'splitParagraph', 'joinParagraph', 'setParagraph']
          if (choice < 5) return other && kinds.includes(other.op) ? device.edit([other]) : undefined
          if (live.length === 0) return
          const p = pick(g, live)
          const at = randomOffset(g, p.delta)
          const delta = { ops: [...(at > 0 ? [{ retain: at }] : []), { insert: `<${count++}>` }] }
          const operations: Operation[] = [{ op: 'editText', paragraph: p.id, delta }]
          device.edit([
            proposal === null
              ? { op: 'propose', proposal: device.newId(), delegation: 'KAZ', operations }
              : { op: 'editProposal', proposal: proposal.id, over: proposal.operations, operations },
          ])
        })
        const proposed = (server.draft.proposals ?? []).filter(({ state }) => state !== 'accepted').map(({ operations }) => operations)
        const kept = [
          ...server.draft.paragraphs.map((p) => plainText(p.delta)),
          ...proposed.map(wordsOf),
          ...devices.flatMap(({ state }) => state.rejections.map(({ text }) => text)),
        ].join('\n')
        expect([...kept].filter((character) => character === '<').length).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 120_000)
})
