import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/operations/deltas'
import type { EditText, Operation, Propose } from '../../src/operations/operation'
import { stateOf } from '../../src/document/draftState'
import type { Draft } from '../../src/protocol/draft'
import { opened } from '../../src/session/clientState'
import type { ClientState } from '../../src/session/clientState'
import { keyOf } from '../../src/session/commands'
import type { Command } from '../../src/session/commands'
import { answered, received } from '../../src/session/incoming'
import { edit, send, step, submission } from '../../src/session/outgoing'
import { wordsOf } from '../../src/session/setAside'
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

const typed = (paragraph: string, at: number, words: string): EditText => ({
  op: 'editText',
  paragraph,
  delta: { ops: [...(at > 0 ? [{ retain: at }] : []), { insert: words }] },
})

const propose = (proposal: string, ...operations: Operation[]): Propose => ({ op: 'propose', proposal, delegation: 'KAZ', operations })

/** Somebody who has opened the draft and heard the log. */
function newcomer(name: string, server: SimulatedServer): ClientState {
  return received(opened(name, draft), server.log)
}

const newServer = () => new SimulatedServer(stateOf(draft))

/** Sends one submission and hears of its entry. */
function deliver(state: ClientState, server: SimulatedServer): ClientState {
  const sending = submission(send(state) ?? state)
  if (sending === null) throw new Error('There was nothing to send.')
  const answer = server.submit(sending.submission)
  return received(
    answered(sending.state, sending.submission.sequence, answer, () => 'id'),
    server.log,
  )
}

/** Edits of a proposal as a page writes them, for what it sees. */
function amend(state: ClientState, proposal: string, ...operations: Operation[]): ClientState {
  const over = state.view.proposals?.find(({ id }) => id === proposal)?.operations ?? []
  return edit(state, [{ op: 'editProposal', proposal, over, operations }])
}

const text = (state: ClientState, id: string) => plainText(state.view.paragraphs.find((p) => p.id === id)?.delta ?? { ops: [] })

describe('a proposal that has not arrived', () => {
  test('shows at once, as its edits do, and is nothing that undo takes back', () => {
    let state = edit(newcomer('a', newServer()), [typed('b', 0, 'My ')])
    state = amend(edit(state, [propose('P', typed('a', 5, 'x'))]), 'P', typed('a', 6, 'y'))
    expect(state.view.proposals).toMatchObject([
      { id: 'P', revision: 0, at: '', by: null, state: 'open', operations: [typed('a', 5, 'xy')] },
    ])
    expect(text(state, 'a')).toBe('text a')
    state = step(state, 'undo').state
    expect(text(state, 'b')).toBe('text b')
    expect(state.view.proposals).toHaveLength(1)
    expect(step(state, 'undo').done).toEqual([])
  })

  test('is one operation with its edits while it waits; what is under way is left alone', () => {
    const server = newServer()
    let state = edit(newcomer('a', server), [propose('P', typed('a', 5, 'x'))])
    state = amend(state, 'P', typed('a', 6, 'y'))
    expect(state.waiting).toEqual([propose('P', typed('a', 5, 'xy'))])
    state = submission(send(state) ?? state)?.state ?? state
    state = amend(amend(state, 'P', typed('a', 7, 'z')), 'P', typed('a', 8, '!'))
    expect(state.inFlight?.groups).toEqual([[propose('P', typed('a', 5, 'xy'))]])
    expect(state.waiting).toEqual([{ op: 'editProposal', proposal: 'P', over: [typed('a', 5, 'xy')], operations: [typed('a', 7, 'z!')] }])
    expect(amend(state, 'P', { op: 'editText', paragraph: 'a', delta: { ops: [{ retain: 7 }, { delete: 2 }] } }).waiting).toEqual([])
  })

  test('stays behind the text it is written for', () => {
    let state = edit(newcomer('a', newServer()), [typed('a', 0, 'One '), propose('P', typed('a', 9, 'x'))])
    state = edit(state, [{ op: 'takeStance', proposal: 'P', delegation: 'FJI', stance: 'support' }, typed('a', 0, 'Two ')])
    expect(state.waiting.map(({ op }) => op)).toEqual(['editText', 'propose', 'takeStance', 'editText'])
    expect(state.view.proposals).toMatchObject([{ operations: [typed('a', 13, 'x')], touched: null }])
  })

  test('that others made stands where the text typed under it puts it as one edit, so that more is written for what the server has [PR3, RB3]', () => {
    const server = newServer()
    deliver(edit(newcomer('b', server), [propose('P', typed('a', 1, 'x'))]), server)
    let state = edit(newcomer('a', server), [typed('a', 4, ',')])
    state = edit(state, [{ op: 'editText', paragraph: 'a', delta: { ops: [{ insert: 'My' }, { delete: 4 }] } }])
    expect(state.waiting).toEqual([{ op: 'editText', paragraph: 'a', delta: { ops: [{ insert: 'My,' }, { delete: 4 }] } }])
    expect(state.view.proposals).toMatchObject([{ operations: [typed('a', 3, 'x')] }])
    state = deliver(deliver(amend(state, 'P', typed('a', 4, 'y')), server), server)
    expect(state.rejections).toEqual([])
    expect(server.draft.proposals).toMatchObject([{ operations: [typed('a', 3, 'xy')] }])
  })

  test('goes without its edits, which are written for what the server makes of it', () => {
    const server = newServer()
    let state = edit(newcomer('a', server), [propose('P', typed('a', 5, 'x')), typed('b', 0, 'My ')])
    state = amend(state, 'P', typed('a', 6, 'y'))
    expect(
      send(state)
        ?.inFlight?.groups.flat()
        .map(({ op }) => op),
    ).toEqual(['propose', 'editText'])
    state = deliver(deliver(state, server), server)
    expect(state).toMatchObject({ waiting: [], inFlight: null, rejections: [] })
    expect(server.draft.proposals).toMatchObject([{ operations: [typed('a', 5, 'xy')], revision: 1, by: 'a' }])
  })

  test('that is refused goes with all that was said of it, and its words are kept', () => {
    const server = newServer()
    let state = edit(newcomer('a', server), [{ ...propose('P', typed('a', 5, 'x'), typed('b', 0, 'y')), reason: 'why' }])
    const sending = submission(send(state) ?? state)
    state = amend(sending?.state ?? state, 'P', typed('a', 6, 'z'))
    state = edit(state, [{ op: 'takeStance', proposal: 'P', delegation: 'FJI', stance: 'support', reason: 'because' }, typed('b', 0, 'B')])
    state = answered(state, 1, { status: 'rejected', code: 'textFrozen', message: '', operation: 0 }, () => 'id')
    expect(state.rejections).toEqual([{ id: 'id', code: 'textFrozen', message: '', text: 'xz\ny\nwhy\nbecause' }])
    expect(state.waiting).toEqual([typed('b', 0, 'B')])
    expect(state.view.proposals ?? []).toEqual([])
    expect(text(state, 'b')).toBe('Btext b')
  })

  test('or an edit of it that is refused goes with the later ones', () => {
    const server = newServer()
    let state = deliver(edit(newcomer('a', server), [propose('P', typed('a', 5, 'x'))]), server)
    state = amend(state, 'P', typed('a', 6, 'y'))
    state = amend(submission(send(state) ?? state)?.state ?? state, 'P', typed('a', 7, 'z'))
    state = answered(state, 2, { status: 'rejected', code: 'proposalEnded', message: '', operation: 0 }, () => 'id')
    expect(state.rejections.map((rejection) => rejection.text)).toEqual(['yz'])
    expect(state).toMatchObject({ waiting: [], inFlight: null })
    expect(state.view.proposals).toMatchObject([{ operations: [typed('a', 5, 'x')] }])
  })

  test('goes with a paragraph that is not made, if it is about it', () => {
    const made: Operation = { op: 'insertParagraph', id: 'n', after: 'a', kind: 'operative', level: 0, delta: { ops: [{ insert: 'new' }] } }
    let state = edit(newcomer('a', newServer()), [made])
    state = edit(submission(send(state) ?? state)?.state ?? state, [propose('P', typed('n', 3, 'er')), propose('Q', typed('a', 0, 'q'))])
    state = answered(state, 1, { status: 'rejected', code: 'tooLarge', message: '', operation: 0 }, () => 'id')
    expect(state.waiting).toEqual([propose('Q', typed('a', 0, 'q'))])
    expect(state.rejections.map((rejection) => rejection.text)).toEqual(['new\ner'])
  })
})

describe('an acceptance', () => {
  test('shows nothing before its entry; then what waits, and what may be undone, stands beside the words of the proposer', () => {
    const server = newServer()
    deliver(edit(newcomer('b', server), [propose('P', typed('a', 5, 'long '))]), server)
    let state = edit(newcomer('a', server), [typed('a', 6, '!')])
    state = deliver(edit(state, [{ op: 'takeStance', proposal: 'P', delegation: 'FJI', stance: 'support' }]), server)
    state = edit(state, [{ op: 'acceptProposal', proposal: 'P' }])
    expect(state.view.proposals).toMatchObject([{ state: 'open' }])
    state = edit(state, [typed('a', 7, '?')])
    expect(send(state)?.inFlight?.groups.flat()).toEqual([{ op: 'acceptProposal', proposal: 'P' }])
    const behind = edit({ ...state, waiting: [] }, [typed('b', 0, '?'), ...state.waiting])
    expect(send(behind)?.inFlight?.groups.flat()).toEqual([typed('b', 0, '?')])
    state = deliver(state, server)
    expect(text(state, 'a')).toBe('text long a!?')
    expect(state.view.proposals).toMatchObject([{ state: 'accepted', ending: { revision: 3, by: 'a', reason: null } }])
    expect(state.confirmed.paragraphs[0]).toMatchObject({ by: 'b', delegation: 'KAZ', version: 3 })
    state = deliver(state, server)
    expect(server.draft.paragraphs[0]).toMatchObject({ by: 'a', delegation: null, version: 4 })
    state = step(step(state, 'undo').state, 'undo').state
    expect(text(state, 'a')).toBe('text long a')
  })

  test('of some places leaves the rest open', () => {
    const server = newServer()
    deliver(edit(newcomer('b', server), [propose('P', typed('a', 0, 'Some '), typed('b', 0, 'Other '))]), server)
    const state = deliver(edit(newcomer('a', server), [{ op: 'acceptProposal', proposal: 'P', hunks: [1] }]), server)
    expect([text(state, 'a'), text(state, 'b')]).toEqual(['text a', 'Other text b'])
    expect(state.view.proposals).toMatchObject([{ state: 'open', touched: null, operations: [typed('a', 0, 'Some ')] }])
  })
})

describe('undoing an acceptance', () => {
  const reopen: Operation = { op: 'reopenProposal', proposal: 'P' }

  test('goes by itself, and shows nothing before its entry; then what waits stands on the text without the proposal [OP20, RB3]', () => {
    const server = newServer()
    deliver(edit(newcomer('b', server), [propose('P', typed('a', 5, 'long '))]), server)
    let state = deliver(edit(newcomer('a', server), [{ op: 'acceptProposal', proposal: 'P' }]), server)
    state = deliver(edit(state, [typed('a', 11, '!')]), server)
    state = edit(state, [reopen, typed('a', 12, '?')])
    expect(state.view.proposals).toMatchObject([{ state: 'accepted' }])
    expect(send(state)?.inFlight?.groups.flat()).toEqual([reopen])
    expect(send(edit({ ...state, waiting: [] }, [typed('b', 0, '?'), reopen]))?.inFlight?.groups.flat()).toEqual([typed('b', 0, '?')])
    const sending = submission(send(state) ?? state)
    if (sending === null) throw new Error('There was nothing to send.')
    const undoing: Operation = { op: 'editText', paragraph: 'a', delta: { ops: [{ retain: 5 }, { delete: 5 }] } }
    const entry = {
      revision: 4,
      at: '2021-04-16T00:00:00Z',
      user: 'a',
      delegation: null,
      clientId: 'a',
      sequence: sending.submission.sequence,
      operations: [undoing, { ...reopen, operations: [typed('a', 5, 'long ')] }],
    }
    state = received(
      answered(sending.state, entry.sequence, { status: 'accepted', revision: 4 }, () => 'id'),
      [entry],
    )
    expect(text(state, 'a')).toBe('text a!?')
    expect(state.waiting).toEqual([typed('a', 7, '?')])
    expect(state.view.proposals).toMatchObject([{ state: 'open', written: 4, operations: [typed('a', 5, 'long ')] }])
    state = step(step(state, 'undo').state, 'undo').state
    expect(text(state, 'a')).toBe('text a')
  })
})

test('commands on proposals are told apart', () => {
  const stance = { op: 'takeStance', proposal: 'P', delegation: 'KAZ', stance: 'support' } as const
  const commands: Command[] = [
    propose('P'),
    propose('Q'),
    stance,
    { ...stance, group: 'g77' },
    { ...stance, stance: 'object' },
    { ...stance, delegation: 'FJI' },
    { op: 'acceptProposal', proposal: 'P' },
    { op: 'acceptProposal', proposal: 'P', hunks: [0] },
    { op: 'closeProposal', proposal: 'P', end: 'withdrawn' },
    { op: 'closeProposal', proposal: 'P', end: 'declined' },
    { op: 'reopenProposal', proposal: 'P' },
  ]
  expect(new Set(commands.map(keyOf)).size).toBe(commands.length)
})

test('the words of what is proposed can be copied', () => {
  const rival: Operation = {
    op: 'insertParagraph',
    id: 'R',
    after: 'a',
    kind: 'operative',
    level: 0,
    delta: { ops: [{ insert: 'Rival' }] },
  }
  expect(
    wordsOf([
      { ...propose('R', rival), insteadOf: 'a', reason: 'better' },
      { op: 'editProposal', proposal: 'R', over: [rival], operations: [typed('R', 5, ' text')] },
      { op: 'closeProposal', proposal: 'Q', end: 'declined', reason: 'no' },
    ]),
  ).toBe('Rival text\nbetter\nno')
})
