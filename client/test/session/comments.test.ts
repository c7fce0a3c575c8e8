import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, plainText } from '../../src/operations/deltas'
import type { Operation, WriteComment } from '../../src/operations/operation'
import { applyEntry } from '../../src/document/applyEntry'
import { stateOf } from '../../src/document/draftState'
import type { DraftState } from '../../src/document/draftState'
import type { Draft } from '../../src/protocol/draft'
import { opened, unsentOf } from '../../src/session/clientState'
import type { ClientState } from '../../src/session/clientState'
import { keyOf } from '../../src/session/commands'
import type { Command } from '../../src/session/commands'
import { answered, received } from '../../src/session/incoming'
import { edit, send, step, submission } from '../../src/session/outgoing'
import { wordsOf } from '../../src/session/setAside'
import { pick, randomOffset, randomOperation, whole } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'
import { asBegun, simulate } from './lossyLines'
import type { Device } from './lossyLines'
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
  paragraphs: ['a', 'b'].map((id) => ({
    id,
    kind: 'operative',
    level: 0,
    label: null,
    text: id,
    delta: { ops: [{ insert: `text ${id}` }] },
    version: 1,
    status: 'open',
  })),
}

const newServer = () => new SimulatedServer(stateOf(draft))

const newcomer = (name: string, server: SimulatedServer) => received(opened(name, draft), server.log)

function deliver(state: ClientState, server: SimulatedServer): ClientState {
  const sending = submission(send(state) ?? state)
  if (sending === null) throw new Error('There was nothing to send.')
  const answer = server.submit(sending.submission)
  return received(
    answered(sending.state, sending.submission.sequence, answer, () => 'id'),
    server.log,
  )
}

const typed = (paragraph: string, at: number, words: string): Operation => ({
  op: 'editText',
  paragraph,
  delta: { ops: [...(at > 0 ? [{ retain: at }] : []), { insert: words }] },
})

const comment = (paragraph: string, start: number, length: number, text = 'Why?'): WriteComment => ({
  op: 'comment',
  thread: 't',
  comment: 'c',
  on: [{ paragraph, start, length }],
  text,
})

const answer = (text: string): WriteComment => ({ op: 'comment', thread: 't', comment: 'e', text })

describe('a comment that has not arrived', () => {
  test('shows at once, and is once its entry comes what the server makes of it [OP21]', () => {
    const server = newServer()
    let state = edit(newcomer('a', server), [comment('a', 0, 4), answer('Indeed.')])
    expect(state.view.threads).toMatchObject([
      {
        id: 't',
        quote: 'text',
        comments: [
          { by: null, revision: 0 },
          { by: null, revision: 0 },
        ],
      },
    ])
    state = deliver(state, server)
    expect(state).toMatchObject({ waiting: [], inFlight: null, rejections: [] })
    expect(state.view.threads).toMatchObject([
      {
        id: 't',
        quote: 'text',
        comments: [
          { by: 'a', revision: 1 },
          { by: 'a', revision: 1 },
        ],
      },
    ])
    expect(state.arrived.map(({ command }) => command.op)).toEqual(['comment', 'comment'])
  })

  test('stays at its words while others write [TX32, PR9]', () => {
    const server = newServer()
    let state = edit(newcomer('a', server), [comment('a', 5, 1)])
    deliver(edit(newcomer('b', server), [typed('a', 0, 'My ')]), server)
    state = received(state, server.log)
    expect(state.view.threads).toMatchObject([{ on: [{ paragraph: 'a', start: 8, length: 1 }] }])
    expect(deliver(state, server).view.threads).toMatchObject([{ on: [{ paragraph: 'a', start: 8, length: 1 }], quote: 'a' }])
  })

  test('stands behind the text it is written for', () => {
    let state = edit(newcomer('a', newServer()), [typed('a', 0, 'One '), typed('b', 0, 'B '), comment('a', 9, 1)])
    state = edit(state, [answer('So.'), typed('a', 0, 'Two '), typed('b', 2, 'C ')])
    expect(state.waiting.map(({ op }) => op)).toEqual(['editText', 'editText', 'comment', 'comment', 'editText'])
    expect(state.view.threads).toMatchObject([{ on: [{ paragraph: 'a', start: 13, length: 1 }] }])
  })

  test('is nothing that undo takes back [RB5]', () => {
    const server = newServer()
    let state = edit(newcomer('a', server), [typed('b', 0, 'My ')])
    state = edit(state, [comment('a', 0, 4), { op: 'setThread', thread: 't', assigned: 'KAZ' }])
    const undone = step(state, 'undo')
    expect(undone.done).toMatchObject([{ op: 'editText', paragraph: 'b' }])
    state = undone.state
    expect(step(state, 'undo').done).toEqual([])
    expect(state.view.threads).toMatchObject([{ id: 't', assigned: 'KAZ' }])
    state = edit(deliver(state, server), [typed('b', 0, 'Our ')])
    deliver(edit(newcomer('b', server), [answer('Yes.')]), server)
    expect(received(state, server.log).undo).toBe(state.undo)
  })

  test('survives a crash of its tab', () => {
    const server = newServer()
    const left = JSON.parse(JSON.stringify(unsentOf(edit(newcomer('a', server), [comment('a', 0, 4)])))) as never
    const state = opened('another', draft, left)
    expect(state.view.threads).toMatchObject([{ id: 't', comments: [{ text: 'Why?' }] }])
    expect(deliver(state, server).view.threads).toMatchObject([{ comments: [{ by: 'a', revision: 1 }] }])
  })

  test('is not lost when it is refused, and takes with it what is said to it', () => {
    let state = edit(newcomer('a', newServer()), [comment('a', 0, 4)])
    state = submission(send(state) ?? state)?.state ?? state
    state = edit(state, [answer('Because.'), { op: 'setThread', thread: 't', resolved: true }, typed('b', 0, 'B')])
    state = answered(state, 1, { status: 'rejected', code: 'forbidden', message: '', operation: 0 }, () => 'id')
    expect(state.rejections).toEqual([{ id: 'id', code: 'forbidden', message: '', text: 'Why?\nBecause.' }])
    expect(state.waiting).toEqual([typed('b', 0, 'B')])
    expect(state.view.threads ?? []).toEqual([])
  })

  test('goes with a paragraph that is not made, if it is about it; an answer alone takes its changes', () => {
    const made: Operation = { op: 'insertParagraph', id: 'n', after: 'a', kind: 'operative', level: 0, delta: { ops: [{ insert: 'new' }] } }
    let state = edit(newcomer('a', newServer()), [made])
    state = edit(submission(send(state) ?? state)?.state ?? state, [comment('n', 0, 3)])
    state = answered(state, 1, { status: 'rejected', code: 'tooLarge', message: '', operation: 0 }, () => 'id')
    expect(state.waiting).toEqual([])
    expect(state.rejections.map(({ text }) => text)).toEqual(['new\nWhy?'])

    const server = newServer()
    state = edit(deliver(edit(newcomer('a', server), [comment('a', 0, 4)]), server), [answer('Because.')])
    state = submission(send(state) ?? state)?.state ?? state
    const change = { op: 'editComment', thread: 't', comment: 'c', text: 'Why so?' } as const
    state = edit(state, [change, { ...change, comment: 'e', text: 'Well.' }])
    state = answered(state, 2, { status: 'rejected', code: 'tooLarge', message: '', operation: 0 }, () => 'id')
    expect(state.waiting).toEqual([change])
    expect(state.rejections.map(({ text }) => text)).toEqual(['Because.\nWell.'])
  })
})

test('commands on comments are told apart, and their words can be copied', () => {
  const edited = { op: 'editComment', thread: 't', comment: 'c' } as const
  const commands: Command[] = [
    comment('a', 0, 4),
    answer('x'),
    { ...edited, text: 'x' },
    { ...edited, text: 'y' },
    { ...edited, text: null },
    { ...edited, text: 'null' },
    { op: 'setThread', thread: 't', resolved: true },
    { op: 'setThread', thread: 't', resolved: false },
    { op: 'setThread', thread: 't', assigned: 'KAZ' },
    { op: 'setThread', thread: 't', assigned: null },
    { op: 'setThread', thread: 'u', assigned: null },
    { op: 'setSpeakers', group: 'g77', delegations: [] },
    { op: 'setSpeakers', group: 'g77', delegations: ['BRA'] },
  ]
  expect(new Set(commands.map(keyOf)).size).toBe(commands.length)
  expect(wordsOf(commands)).toBe('Why?\nx\nx\ny\nnull')
})

/** An operation on comments that a client could submit. */
function randomRemark(g: Gen, device: Device): Operation | null {
  const { view } = device.state
  const live = view.paragraphs.filter(({ removed }) => !removed)
  const known = view.threads ?? []
  const kind = whole(g, 5)
  const text = '<w>'
  if (kind < 2 || known.length === 0) {
    if (live.length === 0) return null
    const on = Array.from({ length: whole(g, 2, 1) }, () => {
      const { id, delta } = pick(g, live)
      const start = randomOffset(g, delta)
      return { paragraph: id, ...(whole(g, 1) === 0 ? {} : { start, length: whole(g, lengthOf(delta) - start) }) }
    })
    return { op: 'comment', thread: device.newId(), comment: device.newId(), on, text }
  }
  const { id: thread, comments } = pick(g, known)
  if (kind === 2) return { op: 'comment', thread, comment: device.newId(), text }
  if (kind === 3) return { op: 'editComment', thread, comment: pick(g, comments).id, text: pick(g, [null, text]) }
  return { op: 'setThread', thread, ...pick(g, [{ resolved: true }, { resolved: false, assigned: 'KAZ' }, { assigned: null }]) }
}

describe('comments of several clients over lossy lines', () => {
  test('end as one list, the fold of the log, at the words they are about [OP21 to OP23, TX32, PR9, RB3]', () => {
    const threads = ({ threads: of }: DraftState) => JSON.parse(JSON.stringify(of ?? [])) as unknown
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { server, devices } = simulate(g, (device) => {
          const choice = whole(g, 9)
          if (choice === 0) return device.step(pick(g, ['undo', 'redo'] as const))
          const operation = choice < 5 ? randomRemark(g, device) : randomOperation(g, device.state.view, device.newId())
          if (operation) device.edit([operation])
        })
        expect(threads(server.log.reduce(applyEntry, asBegun(server)))).toEqual(threads(server.draft))
        for (const device of devices) {
          expect(device.idle, `${device.name} has sent everything`).toBe(true)
          expect(threads(device.state.view)).toEqual(threads(server.draft))
          expect(device.state.rejections.map(({ code }) => code)).not.toContain('outOfRange')
        }
        for (const { on } of server.draft.threads ?? [])
          for (const { paragraph, start = 0, length = 0 } of on) {
            const text = server.draft.paragraphs.find(({ id }) => id === paragraph)
            expect(start + length).toBeLessThanOrEqual(lengthOf(text?.delta ?? { ops: [] }))
            expect(plainText(text?.delta ?? { ops: [] })).toBeDefined()
          }
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 120_000)
})
