import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr'
import type { HubConnection } from '@microsoft/signalr'
import type { Draft } from '../protocol/draft'
import type { Answer, CursorPlace, Entry, Opened, Present, RemoteCursor, Submission } from '../protocol/messages'
import { ServerRefusal } from './draftTransport'
import type { DraftTransport, TransportEvents } from './draftTransport'

const longestPause = 10_000

/** Milliseconds before the next attempt; it never gives up. The random part keeps clients from coming back all at once. */
const pause = (attempts: number): number => Math.min(longestPause, 500 * 2 ** Math.min(attempts, 6)) * (0.5 + Math.random() / 2)

/** The codes with which the hub refuses for good, in a message such as “… HubException: unknownDraft: There is no such draft.” */
export function refusalOf(error: unknown): ServerRefusal | null {
  const code = error instanceof Error ? /HubException: (unknownDraft|tooManyDrafts):/.exec(error.message)?.[1] : undefined
  return code === undefined ? null : new ServerRefusal(code)
}

/** Refusals by HTTP status that another attempt may undo. */
const passing = new Set([408, 429])

async function getJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' } })
  if (response.ok) return (await response.json()) as T
  if (response.status >= 500 || passing.has(response.status)) throw new Error(`The server answered ${response.status}.`)
  if (response.status === 401) throw new ServerRefusal('signedOut')
  const problem = (await response.json().catch(() => ({}))) as { code?: string }
  throw new ServerRefusal(problem.code ?? 'unknownDraft')
}

/** Whether the server can be asked, and says that nobody is signed in. */
async function isSignedOut(): Promise<boolean> {
  try {
    return (await fetch('/api/session', { headers: { accept: 'application/json' } })).status === 401
  } catch {
    return false
  }
}

/** SignalR at /hubs/drafting and the HTTP API beside it. */
export class HubTransport implements DraftTransport {
  private readonly hub: HubConnection
  private stopped = false

  constructor(private readonly draftId: string) {
    this.hub = new HubConnectionBuilder()
      // Straight to the WebSocket: what was negotiated with one node is unknown to the next, and nothing ties a browser to a node.
      .withUrl('/hubs/drafting', { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (context) => pause(context.previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build()
  }

  start(events: TransportEvents): void {
    const mine = <A extends unknown[]>(handle: (...values: A) => void) => (draftId: string, ...values: A) => {
      if (draftId === this.draftId) handle(...values)
    }
    this.hub.on('entries', mine((entries: Entry[]) => events.entries(entries)))
    this.hub.on('presence', mine((presence: Present[]) => events.presence(presence)))
    this.hub.on('cursor', mine((cursor: RemoteCursor | null) => events.cursor(cursor)))
    this.hub.on('role', mine(() => events.roleChanged()))
    this.hub.on('closed', mine((reason: string) => events.closed(reason)))
    this.hub.onreconnecting(() => events.disconnected())
    this.hub.onreconnected(() => events.connected())
    this.hub.onclose(() => {
      if (this.stopped) return
      events.disconnected()
      void this.connect(events, 0)
    })
    void this.connect(events, 0)
  }

  private async connect(events: TransportEvents, attempts: number): Promise<void> {
    if (this.stopped) return
    try {
      await this.hub.start()
      if (!this.stopped) events.connected()
    } catch {
      // A WebSocket that is refused does not tell why.
      if (await isSignedOut()) return events.closed('signedOut')
      events.disconnected()
      setTimeout(() => void this.connect(events, attempts + 1), pause(attempts))
    }
  }

  private async invoke<T>(method: string, ...values: unknown[]): Promise<T> {
    try {
      return await this.hub.invoke<T>(method, this.draftId, ...values)
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
    if (this.hub.state === HubConnectionState.Connected) await this.hub.invoke('Close', this.draftId).catch(() => {})
    await this.hub.stop()
  }
}
