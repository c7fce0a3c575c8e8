import type { Draft } from '../protocol/draft'
import type { CaretPlace, Attendee, MeetingRoom } from '../protocol/contract'
import type { Answer, Entry, Opened, RemoteCursor, Submission } from '../protocol/messages'
import { Backoff } from './Backoff'
import { ServerFault, ServerRefusal, ServerUnavailable } from './draftTransport'
import type { DraftTransport, TransportEvents } from './draftTransport'
import { HubLine } from './HubLine'

/** How many times as long as usual a line may be silent that was too slow for the draft. */
const mostPatience = 8

/** Milliseconds after which a reading that is not answered is given up, to be tried again. */
const longestRead = 20_000

/** What the hub says in a message such as “… HubException: unknownDraft: There is no such draft.”: that it refuses for good, or cannot for now. */
export function refusalOf(error: unknown): ServerRefusal | ServerUnavailable | null {
  const code = error instanceof Error ? /HubException: (unknownDraft|tooManyDrafts|unavailable):/.exec(error.message)?.[1] : undefined
  if (code === undefined) return null
  return code === 'unavailable' ? new ServerUnavailable(code) : new ServerRefusal(code)
}

/** An error that says whose doing it was: the server failed, or the connection was ended over what was sent. Others are the line's own. */
const fault = /Server returned an error on close|unexpected error occurred invoking|status code: 1009/

/** Refusals by HTTP status that another attempt may undo. */
const passing = new Set([408, 429])

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(longestRead) })
  if (response.ok) return (await response.json()) as T
  if (response.status === 503) throw new ServerUnavailable('503')
  if (response.status >= 500 || passing.has(response.status)) throw new Error(`The server answered ${response.status}.`)
  if (response.status === 401) throw new ServerRefusal('signedOut')
  const problem = (await response.json().catch(() => ({}))) as { code?: string }
  throw new ServerRefusal(problem.code ?? 'unknownDraft')
}

/** SignalR at /hubs/drafting and the HTTP API beside it. A lost connection is made again until the transport is stopped. */
export class HubTransport implements DraftTransport {
  private line: HubLine | null = null
  private readonly backoff = new Backoff(100, 5000)
  private patience = 1
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopped = false
  private readonly ending = new AbortController()

  constructor(private readonly draftId: string) {}

  start(events: TransportEvents): void {
    const { signal } = this.ending
    // The device knows sooner than any silence tells.
    addEventListener('offline', () => this.line?.end(), { signal })
    addEventListener('online', () => this.hurry(events), { signal })
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.hurry(events), { signal })
    void this.connect(events)
  }

  private async connect(events: TransportEvents): Promise<void> {
    clearTimeout(this.timer)
    const line = new HubLine(() => this.lost(events), this.patience)
    const mine = <A extends unknown[]>(message: string, handle: (...values: A) => void) =>
      line.on<[string, ...A]>(message, (draftId, ...values) => {
        if (draftId === this.draftId) handle(...values)
      })
    mine('entries', (entries: Entry[]) => events.entries(entries))
    mine('presence', (presence: Attendee[]) => events.presence(presence))
    mine('cursor', (cursor: RemoteCursor | null) => events.cursor(cursor))
    mine('room', (room: MeetingRoom) => events.room(room))
    mine('role', () => events.roleChanged())
    mine('closed', (reason: string) => events.closed(reason))
    this.line = line
    try {
      await line.start()
    } catch {
      line.end()
      return this.refuseSignedOut(events)
    }
    if (this.line !== line) return
    this.backoff.begin()
    events.connected()
  }

  private lost(events: TransportEvents): void {
    this.line = null
    if (this.stopped) return
    events.disconnected()
    this.timer = setTimeout(() => void this.connect(events), this.backoff.next())
  }

  /** Tries again at once where it is waiting. */
  private hurry(events: TransportEvents): void {
    if (this.line === null && !this.stopped) void this.connect(events)
  }

  /** A WebSocket does not say why it was refused; the session does. */
  private async refuseSignedOut(events: TransportEvents): Promise<void> {
    try {
      await getJson('/api/session')
    } catch (error) {
      if (error instanceof ServerRefusal && error.code === 'signedOut' && !this.stopped) events.closed('signedOut')
    }
  }

  private async invoke<T>(method: string, ...values: unknown[]): Promise<T> {
    if (this.line === null) throw new Error('There is no connection.')
    try {
      return await this.line.invoke<T>(method, this.draftId, ...values)
    } catch (error) {
      throw refusalOf(error) ?? (error instanceof Error && fault.test(error.message) ? new ServerFault(error.message) : error)
    }
  }

  async open(sinceRevision: number | null): Promise<Opened> {
    const { line } = this
    try {
      return await this.invoke<Opened>('Open', sinceRevision)
    } catch (error) {
      // The line was given up before the draft was here: the next one gets longer.
      if (line !== this.line) this.patience = Math.min(mostPatience, this.patience * 2)
      throw error
    }
  }

  async submit(submission: Submission): Promise<Answer> {
    const answer = await this.invoke<Answer>('Submit', submission)
    this.backoff.reset()
    return answer
  }

  cursor(cursor: CaretPlace | null): Promise<void> {
    return this.invoke('Cursor', cursor)
  }

  read(revision: number | null): Promise<Draft> {
    return getJson(`/api/drafts/${encodeURIComponent(this.draftId)}${revision === null ? '' : `?revision=${revision}`}`)
  }

  async log(after: number): Promise<readonly Entry[]> {
    const answer = await getJson<Entry[] | { entries: Entry[] }>(
      `/api/drafts/${encodeURIComponent(this.draftId)}/log?after=${after}&limit=500`,
    )
    return Array.isArray(answer) ? answer : answer.entries
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.ending.abort()
    clearTimeout(this.timer)
    const { line } = this
    await line?.invoke('Close', this.draftId).catch(() => {})
    line?.end()
  }
}
