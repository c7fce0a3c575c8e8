import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetText } from '../../src/operations/deltas'
import { opened, unsentOf } from '../../src/session/clientState'
import { edit, send, submission } from '../../src/session/outgoing'
import type { ClientState } from '../../src/session/clientState'
import { draftView } from '../../src/document/draftView'
import type { DraftState } from '../../src/document/draftState'
import { answered, received, reopened } from '../../src/session/incoming'
import { randomDraft, randomOperation } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'
import { SimulatedServer } from './simulatedServer'

const edits = 500

const texts = (draft: DraftState) => draftView(draft).paragraphs.map((paragraph) => [paragraph.id, offsetText(paragraph.delta)])

/** Sends what waits and takes in what the server has, until nothing is left. */
function deliver(client: ClientState, server: SimulatedServer): ClientState {
  let state = reopened(client, server.log.slice(client.confirmed.revision))
  let ids = 0
  let turns = 0
  for (let next = send(state); next !== null; next = send(state)) {
    // Whatever is refused, there is less to send each time.
    expect(turns++).toBeLessThan(2 * edits)
    const sending = submission(next)
    if (sending === null) break
    const answer = server.submit(sending.submission)
    state = answered(sending.state, sending.submission.sequence, answer, () => `renamed${ids++}`)
    state = received(state, server.log.slice(state.confirmed.revision))
  }
  return state
}

function writes(g: Gen, state: ClientState, name: string, many = edits): ClientState {
  let after = state
  for (let count = 0; count < many;) {
    const operation = randomOperation(g, after.view, `${name}${count}`)
    // Agreeing on paragraphs would refuse what the other side writes in them; that is tested elsewhere.
    if (operation === null || operation.op === 'setParagraphStatus') continue
    after = edit(after, [operation])
    count++
  }
  return after
}

const bothHaveTheSame = fc.property(fc.gen(), (g) => {
  const server = new SimulatedServer(randomDraft(g, 20))
  const away = writes(g, opened('away', server.snapshot()), 'a')
  let here = opened('here', server.snapshot())
  here = deliver(writes(g, here, 'h'), server)
  const back = deliver(away, server)
  here = received(here, server.log.slice(here.confirmed.revision))
  expect(back.waiting.length + (back.inFlight === null ? 0 : 1)).toBe(0)
  expect(texts(back.view)).toEqual(texts(server.draft))
  expect(texts(here.view)).toEqual(texts(server.draft))
})

test(`after an hour offline with ${edits} edits on either side both have the same draft`, () => {
  fc.assert(bothHaveTheSame, { numRuns: 5, endOnFailure: true })
})

test('what follows a refused operation and would bring it back is not sent for ever', () => {
  fc.assert(bothHaveTheSame, { seed: 858419373, path: '22', endOnFailure: true })
})

test('what was sent before the device knew is not sent again by who finds it there', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const server = new SimulatedServer(randomDraft(g, 5))
      const start = server.snapshot()
      let tab = writes(g, opened('tab', start), 'a', 10)
      const kept = unsentOf(tab)
      // Perhaps more was written before it was sent; then the tab crashes.
      if (g(fc.boolean)) tab = writes(g, tab, 'b', 5)
      const sending = submission(send(tab) as ClientState)
      server.submit((sending as NonNullable<typeof sending>).submission)
      deliver(writes(g, opened('other', server.snapshot()), 'o', 5), server)
      const sent = server.log.length
      const found = deliver(opened('new', start, kept), server)
      expect(server.log.length).toBe(sent)
      expect(texts(found.view)).toEqual(texts(server.draft))
    }),
    { numRuns: 200, endOnFailure: true },
  )
})
