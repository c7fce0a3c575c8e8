import { expect, it } from 'vitest'
import { plainText } from '../../src/operations/deltas'
import type { Operation } from '../../src/operations/operation'
import { stateOf } from '../../src/document/draftState'
import type { Draft } from '../../src/protocol/draft'
import { opened } from '../../src/session/clientState'
import type { ClientState } from '../../src/session/clientState'
import { answered, received } from '../../src/session/incoming'
import { edit, send, step, submission } from '../../src/session/outgoing'
import { SimulatedServer } from './simulatedServer'

const draft: Draft = {
  id: 'd',
  revision: 0,
  title: '',
  symbol: null,
  language: 'en',
  stage: 'negotiation',
  masthead: {},
  sponsors: [],
  role: 'facilitator',
  paragraphs: [
    {
      id: 'p',
      kind: 'operative',
      level: 0,
      label: null,
      text: '',
      delta: { ops: [{ insert: 'Decides [to meet]' }] },
      version: 1,
      status: 'open',
    },
  ],
}

const turned: readonly Operation[] = [
  { op: 'editText', paragraph: 'p', delta: { ops: [{ retain: 8 }, { delete: 1 }, { retain: 7 }, { delete: 1 }] } },
  { op: 'propose', proposal: 'r', delegation: 'USA', operations: [], reserved: [{ paragraph: 'p', start: 8, length: 7 }] },
]

const deliver = (state: ClientState, server: SimulatedServer): ClientState => {
  let at = state
  for (let sending = submission(send(at) ?? at); sending !== null; sending = submission(send(at) ?? at)) {
    at = received(
      answered(sending.state, sending.submission.sequence, server.submit(sending.submission), () => 'id'),
      server.log.slice(at.confirmed.revision),
    )
    if (at.waiting.length === 0 && at.inFlight === null) return at
  }
  return at
}

const shown = ({ view }: ClientState) => [
  view.paragraphs.map(({ delta }) => plainText(delta)).join(),
  view.proposals?.map(({ state, reserved }) => `${state} ${reserved.map(({ start, length }) => `${start}+${length}`).join()}`).join(),
]

// RB5
it.each([true, false])('brackets that became reservations come back as one step, and are taken out again (sent before: %s)', (isSent) => {
  const server = new SimulatedServer(stateOf(draft))
  const sent = (state: ClientState) => (isSent ? deliver(state, server) : state)
  const done = sent(edit(opened('a', draft), turned, { step: 'brackets' }))
  expect(shown(done)).toEqual(['Decides to meet', 'open 8+7'])
  expect(step(done, 'undo', 'another').done).toEqual([])

  const undone = sent(step(done, 'undo', 'brackets').state)
  expect(shown(undone)[0]).toBe('Decides [to meet]')
  expect(shown(undone)[1]).toMatch(/^withdrawn/)

  const redone = deliver(step(undone, 'redo').state, server)
  expect(shown(redone)).toEqual(['Decides to meet', 'open 8+7'])
  expect(server.draft.proposals?.map(({ state }) => state)).toEqual(['open'])
  expect(server.draft.paragraphs.map(({ delta }) => plainText(delta))).toEqual(['Decides to meet'])
})

it('a reservation that somebody has ended is left as it is', () => {
  const done = edit(opened('a', draft), turned, { step: 'brackets' })
  const closed = edit(done, [{ op: 'closeProposal', proposal: 'r', end: 'declined' }])
  const undone = step(closed, 'undo', 'brackets').state
  expect(shown(undone)[0]).toBe('Decides [to meet]')
  expect(shown(undone)[1]).toMatch(/^declined/)
})

it('what is proposed by itself is not undone with the text', () => {
  const [, proposal] = turned
  const typed: Operation = { op: 'editText', paragraph: 'p', delta: { ops: [{ insert: 'Also ' }] } }
  const undone = step(edit(edit(opened('a', draft), [typed]), proposal === undefined ? [] : [proposal]), 'undo').state
  expect(shown(undone)[0]).toBe('Decides [to meet]')
  expect(shown(undone)[1]).toMatch(/^open/)
})
