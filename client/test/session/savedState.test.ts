import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { plainText } from '../../src/operations/deltas'
import type { Draft } from '../../src/protocol/draft'
import type { Answer, Entry, Opened, Submission } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { draftView } from '../../src/document/draftView'
import type { DraftTransport, TransportEvents } from '../../src/session/draftTransport'
import { LiveDraft } from '../../src/session/LiveDraft'
import { pick, randomDraft, whole } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'
import { Device } from './Device'
import { SimulatedServer } from './simulatedServer'

/** What happens to messages under way is decided by the dice: delayed, doubled, dropped with the connection. */
class BadLine implements DraftTransport {
  events!: TransportEvents
  up = false
  stopped = false
  private told = 0
  private readonly under: (() => void)[] = []

  constructor(
    private readonly server: SimulatedServer,
    private readonly first: SimulatedServer['draft'],
  ) {}

  start(events: TransportEvents) {
    this.events = events
  }

  connect() {
    if (this.up || this.stopped) return
    this.up = true
    this.events.connected()
  }

  break() {
    if (!this.up) return
    this.up = false
    // Submissions under way may still arrive; their answers do not.
    for (const arrive of this.under.splice(0)) arrive()
    this.events.disconnected()
  }

  /** The oldest message under way arrives; the entries that came of it are told, perhaps twice. */
  deliver(twice: boolean) {
    this.under.shift()?.()
    this.tell(twice)
  }

  tell(twice: boolean) {
    if (!this.up) return
    const entries = this.server.log.slice(this.told)
    this.told = this.server.log.length
    this.events.entries(entries)
    if (twice) this.events.entries(entries)
  }

  submit(submission: Submission): Promise<Answer> {
    const sent = this.up
    return new Promise((done, fail) => {
      if (!sent) return fail(new Error('There is no connection.'))
      this.under.push(() => {
        const answer = this.server.submit(JSON.parse(JSON.stringify(submission)) as Submission)
        if (this.up) done(answer)
        else fail(new Error('The connection was lost.'))
      })
    })
  }

  async open(since: number | null): Promise<Opened> {
    if (!this.up) throw new Error('There is no connection.')
    this.told = this.server.log.length
    return since === null ? { draft: this.server.snapshot() } : { entries: await this.log(since) }
  }

  async read(revision: number | null): Promise<Draft> {
    const draft = this.server.log.slice(0, revision ?? this.server.log.length).reduce(applyEntry, this.first)
    return JSON.parse(JSON.stringify(draftView(draft))) as Draft
  }

  log = async (after: number): Promise<readonly Entry[]> => this.server.log.slice(after)
  cursor = async () => {}
  stop = async () => {
    this.stopped = true
    this.up = false
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** One person on one device, and somebody who writes elsewhere. */
class Scene {
  readonly server: SimulatedServer
  private readonly first: SimulatedServer['draft']
  private readonly device = new Device()
  private words = 0
  private others = 0
  readonly written: string[] = []
  line!: BadLine
  live!: LiveDraft

  constructor(g: Gen) {
    this.first = randomDraft(g)
    this.server = new SimulatedServer(this.first)
    this.open()
  }

  open() {
    this.line = new BadLine(this.server, this.first)
    this.live = new LiveDraft({ draftId: 'd', transport: this.line, store: this.device }, () => new BadLine(this.server, this.first))
  }

  /** The tab is gone without a word; the page is opened again on the same device. */
  async crash() {
    this.line.break()
    await settle()
    this.live.close()
    this.open()
    this.line.connect()
  }

  write() {
    if (this.live.state.draft === null) return
    const word = `<${this.words++}>`
    this.written.push(word)
    this.live.submit([{ op: 'editText', paragraph: 'p0', delta: { ops: [{ insert: word }] } }])
  }

  writeElsewhere() {
    const sequence = ++this.others
    this.server.submit({
      clientId: 'other',
      sequence,
      baseRevision: this.server.draft.revision,
      operations: [{ op: 'editText', paragraph: 'p0', delta: { ops: [{ insert: '他' }] } }],
    })
  }

  get stored() {
    return plainText(this.server.draft.paragraphs.find((paragraph) => paragraph.id === 'p0')?.delta ?? { ops: [] })
  }

  check() {
    const { status, pending } = this.live.state
    const missing = this.written.filter((word) => !this.stored.includes(word))
    if (status === 'live' || status === 'offline')
      expect(pending > 0 || missing.length === 0, `${status}, ${pending} pending, but ${missing.join()} did not arrive`).toBe(true)
    if (status === 'live') expect(this.line.up, 'live on a line that is down').toBe(true)
    for (const word of this.written) expect(this.stored.split(word).length - 1, `${word} arrived more than once`).toBeLessThanOrEqual(1)
  }
}

describe('the state shown', () => {
  test('is true whatever happens to messages, connections and tabs, and every word arrives once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const scene = new Scene(g)
        scene.line.connect()
        await settle()
        for (let turn = whole(g, 40, 10); turn > 0; turn--) {
          const act = pick(g, [
            'write',
            'write',
            'write',
            'elsewhere',
            'deliver',
            'deliver',
            'deliver',
            'tell',
            'break',
            'connect',
            'connect',
            'crash',
            'wait',
          ] as const)
          if (act === 'write') scene.write()
          else if (act === 'elsewhere') scene.writeElsewhere()
          else if (act === 'deliver') scene.line.deliver(whole(g, 2) === 0)
          else if (act === 'tell') scene.line.tell(whole(g, 2) === 0)
          else if (act === 'break') scene.line.break()
          else if (act === 'connect') scene.line.connect()
          else if (act === 'crash' && whole(g, 2) === 0) await scene.crash()
          else await vi.advanceTimersByTimeAsync(whole(g, 3000))
          await settle()
          scene.check()
        }
        scene.line.connect()
        for (let round = 0; round < 200 && (scene.live.state.status !== 'live' || scene.live.state.pending > 0); round++) {
          scene.line.deliver(false)
          await vi.advanceTimersByTimeAsync(100)
        }
        scene.line.tell(false)
        await vi.advanceTimersByTimeAsync(100)
        scene.check()
        expect(scene.live.state).toMatchObject({ status: 'live', pending: 0 })
        expect(scene.live.state.draft?.paragraphs.find((paragraph) => paragraph.id === 'p0')?.text).toBe(scene.stored)
        scene.live.close()
      }),
      { numRuns: 200, endOnFailure: true },
    )
  }, 120_000)
})
