import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { en } from '../../src/i18n/en'
import { zh } from '../../src/i18n/zh'
import { didWords, willWords } from '../../src/pages/draft/commands/commandWords'
import type { Command } from '../../src/session/commands'
import { opened, unsentOf } from '../../src/session/clientState'
import { edit, send, submission } from '../../src/session/outgoing'
import { commandsOf } from '../../src/session/commands'
import { withWaited } from '../../src/session/arrivals'
import { draftView } from '../../src/document/draftView'
import { answered, dismissed, received } from '../../src/session/incoming'
import { wordsOf } from '../../src/session/setAside'
import { spoken } from '../i18n/spoken'
import { randomDraft } from '../operations/randomOperations'
import { SimulatedServer } from './simulatedServer'

const join: Command = { op: 'addSponsor', delegation: 'KAZ', role: 'co' }
const name: Command = { op: 'nameVersion', label: 'Rev.1' }

const newServer = () =>
  new SimulatedServer(
    fc.sample(
      fc.gen().map((g) => randomDraft(g)),
      { numRuns: 1, seed: 11 },
    )[0] as SimulatedServer['draft'],
  )

function sent(state: ReturnType<typeof opened>, server: SimulatedServer) {
  const sending = submission(send(state) ?? state)
  if (sending === null) throw new Error('There was nothing to send.')
  return { state: sending.state, answer: server.submit(sending.submission), sequence: sending.submission.sequence }
}

test('a command has arrived once its entry has, and waited where nothing got through before', () => {
  const server = newServer()
  let state = edit(opened('a', server.snapshot()), [join])
  state = withWaited(state, commandsOf(state.waiting), true)
  state = edit(state, [name])
  state = withWaited(state, commandsOf(state.waiting), false)
  const { state: underWay, answer, sequence } = sent(state, server)
  expect(answered(underWay, sequence, answer, () => 'x').arrived).toEqual([])
  state = received(
    answered(underWay, sequence, answer, () => 'x'),
    server.log,
  )
  expect(state.arrived).toEqual([
    { id: '1.0', command: join, revision: 1, waited: true },
    { id: '1.1', command: name, revision: 1, waited: false },
  ])
  expect(received(state, server.log).arrived).toBe(state.arrived)
  expect(dismissed(state, '1.0').arrived.map(({ id }) => id)).toEqual(['1.1'])
  expect(withWaited(state, [], true).waited.size).toBe(0)
})

test('what a closed tab left waiting has waited for whoever sends it', () => {
  const server = newServer()
  const left = unsentOf(edit(opened('a', server.snapshot()), [join]))
  const { state, answer, sequence } = sent(opened('a', server.snapshot(), left), server)
  const after = received(
    answered(state, sequence, answer, () => 'x'),
    server.log,
  )
  expect(after.arrived).toMatchObject([{ command: join, waited: true }])
  expect(draftView(after.view).sponsors).toMatchObject([{ code: 'KAZ', withdrawn: null }])
})

test('one that is refused has not arrived, and what was typed for it can be copied', () => {
  const server = newServer()
  const { state, sequence } = sent(withWaited(edit(opened('a', server.snapshot()), [name]), [name], true), server)
  const after = answered(state, sequence, { status: 'rejected', code: 'invalidLabel', message: '', operation: 0 }, () => 'x')
  expect(after).toMatchObject({ arrived: [], waiting: [], inFlight: null, rejections: [{ code: 'invalidLabel', text: 'Rev.1' }] })
  expect(
    wordsOf([
      { op: 'setStage', stage: 'negotiation', reason: '再议' },
      { op: 'setParagraphStatus', paragraph: 'p', status: 'open', reason: '未定' },
      join,
    ]),
  ).toBe('再议\n未定')
})

test('it comes back with the whole draft too: its number says so', () => {
  const server = newServer()
  const { state, answer, sequence } = sent(withWaited(edit(opened('a', server.snapshot()), [join]), [join], true), server)
  const accepted = answered(state, sequence, answer, () => 'x')
  const after = answered({ ...accepted, confirmed: { ...accepted.confirmed, revision: 1 } }, sequence, answer, () => 'x')
  expect(after).toMatchObject({ inFlight: null, arrived: [{ command: join, revision: 1, waited: true }] })
})

test('every command is said in words, before and after, in both languages', () => {
  const commands: Command[] = [
    join,
    name,
    { op: 'withdrawSponsor', delegation: 'KAZ' },
    { op: 'setSponsorship', open: true },
    { op: 'setSponsorship', open: false },
    { op: 'setProponent', kind: 'chair' },
    { op: 'setWording', by: 'facilitator' },
    { op: 'setSpeakers', group: 'g77', delegations: ['BRA'] },
    { op: 'setStage', stage: 'silence' },
    { op: 'setParagraphStatus', paragraph: 'p', status: 'agreedAdRef' },
    { op: 'issueAddendum' },
    { op: 'propose', proposal: 'P', delegation: 'KAZ', operations: [] },
    { op: 'takeStance', proposal: 'P', delegation: 'KAZ', stance: 'support' },
    { op: 'acceptProposal', proposal: 'P' },
    { op: 'closeProposal', proposal: 'P', end: 'declined' },
    { op: 'reopenProposal', proposal: 'P' },
    { op: 'comment', thread: 't', comment: 'c', text: 'x' },
    { op: 'editComment', thread: 't', comment: 'c', text: 'y' },
    { op: 'editComment', thread: 't', comment: 'c', text: null },
    { op: 'setThread', thread: 't', resolved: true },
    { op: 'setThread', thread: 't', resolved: false },
    { op: 'setThread', thread: 't', assigned: 'KAZ' },
    { op: 'ignoreFinding', rule: 'endPunctuation', words: '.', paragraph: 'p' },
    { op: 'heedFinding', rule: 'endPunctuation', words: '.', paragraph: null },
  ]
  expect(Object.keys(en.command.will)).toEqual(Object.keys(en.command.did))
  expect(Object.keys(zh.command.will)).toHaveLength(commands.length)
  const draft = { paragraphs: [{ id: 'p', kind: 'operative', level: 0, label: '3.', text: '', status: 'open' }] } as never
  const said = (language: 'en' | 'zh') => {
    const names = { t: spoken(language), language, nameOf: () => 'Kazakhstan', draft }
    return commands.flatMap((command) => [
      willWords(command, names, 'back'),
      willWords(command, names, 'stored'),
      didWords(command, names, 1204),
    ])
  }
  for (const language of ['en', 'zh'] as const) {
    expect(new Set(said(language)).size).toBe(3 * commands.length)
    for (const words of said(language)) expect(words).not.toMatch(/\{|command\./)
  }
  expect(said('en')[0]).toBe('Kazakhstan will join the sponsors when you are back.')
  expect(said('en')).toContain('OP3 was marked “Agreed ad referendum”.')
})
