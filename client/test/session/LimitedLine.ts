import type { Draft } from '../../src/protocol/draft'
import type { SubmissionLimits } from '../../src/protocol/contract'
import type { Answer, Entry, Opened, Submission } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { Backoff } from '../../src/session/Backoff'
import { draftView } from '../../src/document/draftView'
import type { DraftState } from '../../src/document/draftState'
import type { DraftTransport, TransportEvents } from '../../src/session/draftTransport'
import { ServerFault } from '../../src/session/draftTransport'
import { bytesOf } from '../../src/session/submissionSize'
import type { SimulatedServer } from './simulatedServer'

/** A line to the simulated server that ends when it is sent more than it takes, or what it cannot bear, and is made again. */
export class LimitedLine implements DraftTransport {
  readonly sent: Submission[] = []
  losses = 0
  /** Bytes that one message may have. */
  limit = 1024 * 1024
  told: SubmissionLimits | undefined
  /** Ends the connection whatever its size. */
  unbearable: (submission: Submission) => boolean = () => false
  /** The connection is lost after the submission has been applied, before the answer. */
  losesAnswer: () => boolean = () => false
  unavailable = false
  stopped = false
  private events!: TransportEvents
  private readonly backoff = new Backoff(100, 5000)

  constructor(
    private readonly server: SimulatedServer,
    private readonly first: DraftState,
  ) {}

  start(events: TransportEvents) {
    this.events = events
    this.backoff.begin()
    events.connected()
  }

  open = async (sinceRevision: number | null): Promise<Opened> => ({
    ...(sinceRevision === null
      ? { draft: { ...this.server.snapshot(), role: 'editor' as const } }
      : { entries: await this.log(sinceRevision) }),
    ...(this.told === undefined ? {} : { limits: this.told }),
  })

  async submit(submission: Submission): Promise<Answer> {
    this.sent.push(submission)
    if (this.unavailable) return { status: 'rejected', code: 'unavailable', message: 'no storage' }
    if (bytesOf(submission) > this.limit || this.unbearable(submission)) return this.lose(new ServerFault('ended'))
    const known = this.server.log.length
    const answer = this.server.submit(submission)
    if (this.losesAnswer()) return this.lose(new Error('lost'))
    this.backoff.reset()
    this.events.entries(this.server.log.slice(known))
    return answer
  }

  private lose(reason: Error): never {
    this.losses++
    this.events.disconnected()
    setTimeout(() => {
      if (this.stopped) return
      this.backoff.begin()
      this.events.connected()
    }, this.backoff.next())
    throw reason
  }

  async read(revision: number | null): Promise<Draft> {
    const draft = this.server.log.slice(0, revision ?? this.server.log.length).reduce(applyEntry, this.first)
    return { ...(JSON.parse(JSON.stringify(draftView(draft))) as Draft), role: 'editor' }
  }

  log = async (after: number): Promise<readonly Entry[]> => this.server.log.slice(after)
  cursor = async () => {}
  stop = async () => {
    this.stopped = true
  }
}
