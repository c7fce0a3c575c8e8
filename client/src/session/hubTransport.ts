import type { Draft } from '../protocol/draft'
import type { Answer, CursorPlace, Entry, Opened, Present, RemoteCursor, Submission } from '../protocol/messages'
import { ServerRefusal } from './draftTransport'
import type { DraftTransport, TransportEvents } from './draftTransport'
import { HubLine } from './HubLine'

const longestPause = 5000

/** Milliseconds after which a reading that is not answered is given up, to be tried again. */
const longestRead = 20_000

/** Milliseconds before the next attempt; it never gives up. The random part keeps clients from coming back all at once. */
const pause = (attempts: number): number => Math.min(longestPause, 100 * 2 ** Math.min(attempts, 6)) * (0.5 + Math.random() / 2)

/** The codes with which the hub refuses for good, in a message such as “… HubException: unknownDraft: There is no such draft.” */
export function refusalOf(error: unknown): ServerRefusal | null {
  const code = error instanceof Error ? /HubException: (unknownDraft|tooManyDrafts):/.exec(error.message)?.[1] : undefined
  return code === undefined ? null : new ServerRefusal(code)
}

/** Refusals by HTTP status that another attempt may undo. */
const passing = new Set([408, 429])

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(longestRead) })
  if (response.ok) return (await response.json()) as T
  if (response.status >= 500 || passing.has(response.status)) throw new Error(`The server answered ${response.status}.`)
  if (response.status === 401) throw new ServerRefusal('signedOut')
  const problem = (await response.json().catch(() => ({}))) as { code?: string }
  throw new ServerRefusal(problem.code ?? 'unknownDraft')
}

/** SignalR at /hubs/drafting and the HTTP API beside it. A lost connection is made again until the transport is stopped. */
export class HubTransport implements DraftTransport {
  private line: HubLine | null = null
  private attempts = 0
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
    const line = new HubLine(() => this.lost(events))
    const mine = <A extends unknown[]>(message: string, handle: (...values: A) => void) =>
      line.on<[string, ...A]>(message, (draftId, ...values) => {
        if (draftId === this.draftId) handle(...values)
      })
    mine('entries', (entries: Entry[]) => events.entries(entries))
    mine('presence', (presence: Present[]) => events.presence(presence))
    mine('cursor', (cursor: RemoteCursor | null) => events.cursor(cursor))
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
    this.attempts = 0
    events.connected()
  }

  private lost(events: TransportEvents): void {
    this.line = null
    if (this.stopped) return
    events.disconnected()
    this.timer = setTimeout(() => void this.connect(events), pause(this.attempts++))
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
      throw refusalOf(error) ?? error
    }
  }

  open(sinceRevision: number | null): Promise<Opened> {
    return this.invoke('Open', sinceRevision)
  }

  submit(submission: Submission): Promise<Answer> {
    return this.invoke('Submit', submission)
  }

  cursor(cursor: CursorPlace | null): Promise<void> {
    return this.invoke('Cursor', cursor)
  }

  read(revision: number | null): Promise<Draft> {
    return getJson(`/api/drafts/${encodeURIComponent(this.draftId)}${revision === null ? '' : `?revision=${revision}`}`)
  }

  async log(after: number): Promise<readonly Entry[]> {
    const answer = await getJson<Entry[] | { entries: Entry[] }>(`/api/drafts/${encodeURIComponent(this.draftId)}/log?after=${after}&limit=500`)
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
