import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { plainText } from '../../src/operations/deltas'
import type { Draft, DraftRole } from '../../src/protocol/draft'
import type { Answer, Entry, Opened, Submission } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { draftView } from '../../src/document/draftView'
import type { DraftTransport, TransportEvents } from '../../src/session/draftTransport'
import { ServerRefusal } from '../../src/session/draftTransport'
import { refusalOf } from '../../src/session/hubTransport'
import { LiveDraft } from '../../src/session/LiveDraft'
import { randomDraft } from '../operations/randomOperations'
import { Device } from './Device'
import { SimulatedServer } from './simulatedServer'

/** A line to the simulated server. What the next openings meet, and whether submissions get through, is set from outside. */
class Line implements DraftTransport {
  readonly openings: (number | null)[] = []
  readonly refusals: Error[] = []
  role: DraftRole = 'editor'
  silent = false
  stopped = false
  events!: TransportEvents

  constructor(
    private readonly server: SimulatedServer,
    private readonly first: SimulatedServer['draft'],
  ) {}

  start(events: TransportEvents) {
    this.events = events
    events.connected()
  }

  async open(sinceRevision: number | null): Promise<Opened> {
    this.openings.push(sinceRevision)
    const refusal = this.refusals.shift()
    if (refusal !== undefined) throw refusal
    return sinceRevision === null ? { draft: { ...this.server.snapshot(), role: this.role } } : { entries: await this.log(sinceRevision) }
  }

  async submit(submission: Submission): Promise<Answer> {
    if (this.silent) return new Promise(() => {})
    const known = this.server.log.length
    const answer = this.server.submit(submission)
    this.events.entries(this.server.log.slice(known))
    return answer
  }

  async read(revision: number | null): Promise<Draft> {
    const draft = this.server.log.slice(0, revision ?? this.server.log.length).reduce(applyEntry, this.first)
    return { ...(JSON.parse(JSON.stringify(draftView(draft))) as Draft), role: this.role }
  }

  log = async (after: number): Promise<readonly Entry[]> => this.server.log.slice(after)
  cursor = async () => {}
  stop = async () => {
    this.stopped = true
  }
}

function setUp() {
  const [draft] = fc.sample(
    fc.gen().map((g) => randomDraft(g)),
    { numRuns: 1, seed: 7 },
  )
  const first = draft as SimulatedServer['draft']
  const server = new SimulatedServer(first)
  const device = new Device()
  const open = () => {
    const line = new Line(server, first)
    const live = new LiveDraft({ draftId: 'd', transport: line, store: device }, () => new Line(server, first))
    return { line, live }
  }
  const write = (live: LiveDraft, word: string) => live.submit([{ op: 'editText', paragraph: 'p0', delta: { ops: [{ insert: word }] } }])
  const textOf = (live: LiveDraft) => live.state.draft?.paragraphs.find((paragraph) => paragraph.id === 'p0')?.text
  const stored = () => plainText(server.draft.paragraphs.find((paragraph) => paragraph.id === 'p0')?.delta ?? { ops: [] })
  return { server, device, open, write, textOf, stored }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a draft whose access changes', () => {
  test('roleChanged_WithUnsentWords_OpensAgainWithTheNewRoleAndSendsThem', async () => {
    const { open, write, stored } = setUp()
    const { line, live } = open()
    await settle()
    line.silent = true
    write(live, '未送')
    await settle()
    line.silent = false
    line.role = 'facilitator'
    line.events.roleChanged()
    await settle()
    expect(live.state).toMatchObject({ status: 'live', pending: 0, draft: { role: 'facilitator' } })
    expect(stored()).toMatch(/^未送/)
    expect(line.stopped).toBe(false)
  })

  test('unavailable_OpensAgainAfterAPauseUntilItSucceeds', async () => {
    const { server, open, write, textOf, stored } = setUp()
    const { line, live } = open()
    await settle()
    line.refusals.push(new Error('The server is starting.'), new Error('The server is starting.'))
    line.events.closed('unavailable')
    expect(live.state.status).toBe('offline')
    write(live, '断时')
    await settle()
    expect(line.openings).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(line.openings).toEqual([null, 0, 0, 0])
    expect(live.state).toMatchObject({ status: 'live', pending: 0 })
    expect(textOf(live)).toBe(stored())
    expect(server.log).toHaveLength(1)
  })

  test('removed_WithUnsentWords_StaysClosedAndKeepsThem', async () => {
    const { device, open, write } = setUp()
    const { line, live } = open()
    await settle()
    line.silent = true
    write(live, '一')
    await settle()
    write(live, '二')
    line.events.closed('removed')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(live.state).toMatchObject({ status: 'closed', closedReason: 'removed' })
    expect(live.state.unsentWords).toBe('二一')
    expect(line).toMatchObject({ stopped: true, openings: [null] })
    expect(device.kept.size).toBe(1)
  })
})

describe('a draft held while it is opened again', () => {
  test('IsNotLiveWhenReleasedAfterTheLineIsGoneAgain', async () => {
    const { open, write, stored } = setUp()
    const { line, live } = open()
    await settle()
    live.hold()
    line.events.disconnected()
    line.events.connected()
    await settle()
    line.events.disconnected()
    live.release()
    expect(live.state).toMatchObject({ status: 'offline', held: false })
    write(live, '断')
    line.events.connected()
    await settle()
    expect(live.state).toMatchObject({ status: 'live', pending: 0 })
    expect(stored()).toMatch(/^断/)
  })
})

describe('what a tab leaves that crashes while this one is still opening the draft', () => {
  test('IsSentOnceTheDraftIsHere', async () => {
    vi.stubGlobal('navigator', { locks: { request: async (_: string, __: object, take: (lock: object) => unknown) => void take({}) } })
    const { device, open, stored } = setUp()
    const { line, live } = open()
    const answer = line.open(null)
    let letOpen = () => {}
    line.open = () => new Promise((done) => (letOpen = () => void answer.then(done)))
    line.events.connected()
    await settle()
    const operation = { op: 'editText' as const, paragraph: 'p0', delta: { ops: [{ insert: '遗' }] } }
    device.kept.set('crashed', { clientId: 'crashed', sequence: 1, baseRevision: 0, inFlight: null, waiting: [operation] })
    await vi.advanceTimersByTimeAsync(6000)
    letOpen()
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored()).toMatch(/^遗/)
    expect(device.kept.size).toBe(0)
    expect(live.state).toMatchObject({ status: 'live', pending: 0, rejections: [] })
  })
})

describe('opening', () => {
  test.each(['unknownDraft', 'tooManyDrafts'])('%s_IsFinal', async (code) => {
    const { open } = setUp()
    const { line, live } = open()
    const refusal = refusalOf(new Error(`An unexpected error occurred invoking 'Open' on the server. HubException: ${code}: Why.`))
    expect(refusal).toBeInstanceOf(ServerRefusal)
    line.refusals.push(refusal as Error)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(live.state).toMatchObject({ status: 'closed', closedReason: code })
    expect(line.openings).toEqual([null])
  })

  test('AnyOtherError_IsTriedAgain', async () => {
    const { open } = setUp()
    const { line, live } = open()
    const error = new Error("An unexpected error occurred invoking 'Open' on the server.")
    expect(refusalOf(error)).toBeNull()
    line.refusals.push(error)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(live.state.status).toBe('live')
    expect(line.openings).toEqual([null, null])
  })

  test('WithNothingButRejectionsLeft_ShowsThemUntilTheyAreDismissed', async () => {
    const { server, device, open, write } = setUp()
    server.draft = {
      ...server.draft,
      paragraphs: server.draft.paragraphs.map((paragraph) => ({ ...paragraph, status: 'agreed' as const })),
    }
    const before = open()
    await settle()
    write(before.live, '拒绝的话')
    await settle()
    expect(before.live.state.rejections).toMatchObject([{ text: '拒绝的话' }])
    before.live.close()

    const after = open()
    await settle()
    expect(after.live.state).toMatchObject({ status: 'live', pending: 0, rejections: [{ text: '拒绝的话' }] })
    expect(device.kept.size).toBe(1)
    after.live.dismiss(after.live.state.rejections[0]?.id ?? '')
    await settle()
    expect(device.kept.size).toBe(0)
  })
})
