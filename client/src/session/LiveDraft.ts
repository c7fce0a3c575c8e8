import type { Operation } from '../operations/operation'
import type { CursorPlace, Entry, Opened, Present, RemoteCursor } from '../protocol/messages'
import { takeAbandoned } from './abandoned'
import { canTellTheLiving, takeClientId } from './clientIdentity'
import { edit, hasUnsent, inFlightOperations, opened, pendingCount, send, step, submission, unsentOf, withRejections, wordsOf } from './clientState'
import type { ClientState, EditOptions, Rejection, Unsent } from './clientState'
import { CursorSender } from './CursorSender'
import { draftView } from './draftView'
import type { DraftTransport, TransportEvents } from './draftTransport'
import { ServerRefusal } from './draftTransport'
import { answered, dismissed, isTransient, received, reopened, replaced } from './incoming'
import { Keeper } from './keeper'
import { News } from './News'
import type { DraftSession, SessionState } from './SessionState'
import type { UnsentStore } from './unsentStore'
import { appendAll } from './waiting'

const newId = (): string => crypto.randomUUID()

/** Milliseconds before a submission is sent again that the server could not take. */
const retryAfter = 2000

/** Milliseconds before a draft is opened again that could not be opened. */
const reopenAfter = (failures: number): number => Math.min(30_000, 1000 * 2 ** Math.min(failures, 5))

/** Milliseconds between two looks for unsent work of tabs that are gone. */
const adoptEvery = 5000

interface Setting {
  readonly draftId: string
  readonly transport: DraftTransport
  readonly store: UnsentStore
}

/**
 * The impure shell around the client state: connection, device store, listeners. One per tab and draft. Unsent work that a
 * closed tab left on this device is taken over; each such client goes on under its own id, so that nothing arrives twice.
 */
export class LiveDraft implements DraftSession, TransportEvents {
  private client: ClientState | null = null
  private readonly listeners = new Set<() => void>()
  private readonly keeper: Keeper
  private readonly cursors: CursorSender
  private readonly ending = new AbortController()
  private readonly helpers: LiveDraft[] = []
  private clientId = newId()
  private unsent: Unsent | null = null
  private ready: Promise<void>
  private adopting: ReturnType<typeof setTimeout> | undefined
  private connection = 0
  private failures = 0
  /** The next opening asks for the whole draft: only that tells what this person's role is now. */
  private whole = false
  private inherited: readonly Rejection[] = []
  private held = 0
  private readonly heldBack: (() => void)[] = []
  private readonly early: Entry[] = []
  private drawn: ClientState | null = null
  private readonly news = new News((handlers) => this.together(handlers))
  private collecting = false
  state: SessionState = { status: 'opening', draft: null, pending: 0, held: false, presence: [], cursors: [], rejections: [], notices: [] }

  constructor(
    private readonly setting: Setting,
    private readonly newTransport: (() => DraftTransport) | null,
    adopted: Unsent | null = null,
  ) {
    this.keeper = new Keeper(setting.store, setting.draftId)
    this.cursors = new CursorSender((cursor) => setting.transport.cursor(cursor))
    this.ready = adopted === null ? this.adopt() : Promise.resolve(this.takeOver(adopted))
    setting.transport.start(this)
  }

  // From the pages

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  submit(operations: readonly Operation[], options: EditOptions = {}): void {
    if (this.client === null) return
    this.news.paintFirst()
    this.update(edit(this.client, operations, options))
  }

  undo = (): readonly Operation[] => this.step('undo')

  redo = (): readonly Operation[] => this.step('redo')

  private step(direction: 'undo' | 'redo'): readonly Operation[] {
    if (this.client === null) return []
    const { state, done } = step(this.client, direction)
    this.news.paintFirst()
    this.update(state)
    return done
  }

  dismiss(id: string): void {
    if (this.client !== null) this.update(dismissed(this.client, id))
  }

  setCursor(cursor: CursorPlace | null): void {
    this.cursors.set(cursor)
  }

  setAside(words: string, code: string): void {
    if (words.trim() !== '') this.inherit([{ id: newId(), code, message: '', text: words }])
  }

  hold(): void {
    if (this.held++ === 0) this.draw({ held: true })
  }

  release(): void {
    if (this.held === 0 || --this.held > 0) return
    for (const handle of this.heldBack.splice(0)) handle()
    this.pump()
    this.draw({ held: false })
  }

  close(): void {
    this.ending.abort()
    clearTimeout(this.adopting)
    this.cursors.stop()
    void this.setting.transport.stop()
    for (const helper of this.helpers) helper.close()
    this.draw({ status: 'closed', presence: [], cursors: [] })
    this.listeners.clear()
  }

  // From the server

  connected(): void {
    const connection = ++this.connection
    void this.open(connection).catch((error: unknown) => {
      if (connection !== this.connection) return
      if (error instanceof ServerRefusal) this.closed(error.code)
      else this.openLater()
    })
  }

  private openLater(): void {
    const { connection } = this
    setTimeout(() => {
      if (connection === this.connection && !this.ending.signal.aborted) this.connected()
    }, reopenAfter(this.failures++))
  }

  disconnected(): void {
    this.connection++
    if (this.state.status !== 'closed') this.draw({ status: this.client === null ? 'opening' : 'offline', presence: [], cursors: [] })
  }

  entries(entries: readonly Entry[]): void {
    this.news.add(() => this.take(entries))
    if (entries.some((entry) => entry.clientId === this.clientId)) this.news.flush()
  }

  private take(entries: readonly Entry[]): void {
    this.whenReleased(() => {
      if (this.client === null || this.client.gap || this.state.status !== 'live') {
        this.early.push(...entries)
        return
      }
      this.update(received(this.client, entries))
      if (this.client.gap) this.connected()
    })
  }

  presence(presence: readonly Present[]): void {
    this.news.add(() => {
      const here = new Set(presence.map((person) => person.user))
      this.draw({ presence, cursors: this.state.cursors.filter((cursor) => here.has(cursor.user)) })
    })
  }

  cursor(cursor: (Partial<RemoteCursor> & { clientId: string }) | null): void {
    if (cursor === null || cursor.clientId === this.clientId) return
    this.news.add(() => {
      const others = this.state.cursors.filter((other) => other.clientId !== cursor.clientId)
      this.draw({ cursors: typeof cursor.paragraph === 'string' ? [...others, cursor as RemoteCursor] : others })
    })
  }

  /** What may be done now is in the draft as the server shows it to this role. */
  roleChanged(): void {
    this.connection++
    this.whole = true
    this.draw({ status: 'opening', presence: [], cursors: [] })
    this.connected()
  }

  closed(reason: string): void {
    this.connection++
    if (reason === 'unavailable') {
      this.draw({ status: this.client === null ? 'opening' : 'offline', presence: [], cursors: [] })
      return this.openLater()
    }
    this.ending.abort()
    this.cursors.stop()
    void this.setting.transport.stop()
    this.draw({ status: 'closed', closedReason: reason, unsentWords: this.unsentWords(), presence: [], cursors: [] })
  }

  // Opening

  private takeOver(unsent: Unsent): void {
    this.unsent = { ...unsent, rejections: [] }
    this.clientId = unsent.clientId
    this.keeper.adopt(unsent.clientId)
    this.inherit(unsent.rejections ?? [])
  }

  private inherit(rejections: readonly Rejection[]): void {
    if (this.client === null) this.inherited = [...this.inherited, ...rejections]
    else this.update(withRejections(this.client, rejections))
  }

  private async adopt(): Promise<void> {
    const { store, draftId } = this.setting
    for (const unsent of await takeAbandoned(store, draftId, this.ending.signal)) this.takeIn(unsent)
    if (this.unsent === null) await takeClientId(draftId, this.clientId, this.ending.signal)
    if (canTellTheLiving() && !this.ending.signal.aborted) this.adopting = setTimeout(() => void this.adoptLater(), adoptEvery)
  }

  /** A tab beside this one may have crashed since. */
  private async adoptLater(): Promise<void> {
    for (const unsent of await takeAbandoned(this.setting.store, this.setting.draftId, this.ending.signal)) this.takeIn(unsent)
    if (!this.ending.signal.aborted) this.adopting = setTimeout(() => void this.adoptLater(), adoptEvery)
  }

  private takeIn(unsent: Unsent): void {
    if (!hasUnsent(unsent)) {
      // Its rejections go on under this client's name.
      this.keeper.adopt(unsent.clientId)
      this.inherit(unsent.rejections ?? [])
    } else if (this.unsent === null && this.client === null) this.takeOver(unsent)
    else if (this.newTransport !== null) this.helpers.push(this.deliverer(unsent, this.newTransport()))
  }

  /** Sends what another closed tab left, and ends. */
  private deliverer(unsent: Unsent, transport: DraftTransport): LiveDraft {
    const helper = new LiveDraft({ ...this.setting, transport }, null, unsent)
    helper.subscribe(() => {
      if (helper.state.status !== 'live' || helper.state.pending > 0) return
      this.keeper.adopt(helper.clientId)
      this.inherit(helper.state.rejections)
      helper.close()
    })
    return helper
  }

  private async open(connection: number): Promise<void> {
    await this.ready
    const { transport } = this.setting
    if (this.client === null && this.unsent !== null) {
      const base = await transport.read(this.unsent.baseRevision)
      if (connection !== this.connection) return
      this.client = opened(this.clientId, base, this.unsent)
    }
    const answer = await transport.open(this.whole ? null : (this.client?.confirmed.revision ?? null))
    const entries = await this.missing(answer)
    if (connection !== this.connection) return
    this.whenReleased(() => this.begin(answer, entries))
  }

  /** The entries since the confirmed revision, also where `Open` gave the whole draft instead though there is unsent work. */
  private async missing(answer: Opened): Promise<readonly Entry[]> {
    const entries: Entry[] = [...(answer.entries ?? [])]
    if (!answer.draft || this.client === null || !hasUnsent(this.client)) return entries
    let reached = this.client.confirmed.revision
    while (reached < answer.draft.revision) {
      const page = await this.setting.transport.log(reached)
      const last = page.at(-1)
      if (last === undefined) break
      entries.push(...page)
      reached = last.revision
    }
    return entries
  }

  private begin(answer: Opened, entries: readonly Entry[]): void {
    const draft = answer.draft ?? null
    const role = draft?.role ?? answer.role
    if (this.client === null) {
      if (draft === null) return
      this.client = opened(this.clientId, draft)
    } else if (draft !== null && !hasUnsent(this.client)) this.client = replaced(this.client, draft)
    let client = reopened(this.client, [...entries, ...this.early.splice(0).toSorted((a, b) => a.revision - b.revision)])
    const known = { ...(role === undefined ? {} : { role }), ...(draft === null ? {} : { sponsors: draft.sponsors }) }
    client = { ...client, confirmed: { ...client.confirmed, ...known }, view: { ...client.view, ...known } }
    this.state = { ...this.state, status: 'live' }
    this.failures = 0
    if (draft !== null) this.whole = false
    this.client = withRejections(client, this.inherited)
    this.inherited = []
    this.resend()
    this.update(this.client)
    this.cursors.again()
  }

  // Sending

  /** Sends what waits, unless a submission is under way. */
  private pump(): void {
    if (this.client === null || this.state.status !== 'live' || this.held > 0) return
    const sending = send(this.client)
    if (sending === null) return
    this.client = sending
    this.resend()
  }

  /** Sends the submission in flight, again where it was sent before: its sequence number makes it count once. */
  private resend(): void {
    const next = this.client && submission(this.client)
    if (!next) return
    this.client = next.state
    const connection = this.connection
    const { sequence } = next.submission
    this.setting.transport.submit(next.submission).then(
      (answer) =>
        this.whenReleased(() => {
          if (this.client === null || connection !== this.connection) return
          if (isTransient(answer)) return this.later(connection)
          const before = this.client.clientId
          this.update(answered(this.client, sequence, answer, newId))
          if (this.client.clientId !== before) this.renumbered()
        }),
      () => this.later(connection),
    )
  }

  private later(connection: number): void {
    setTimeout(() => {
      if (connection === this.connection && this.state.status === 'live' && !this.ending.signal.aborted) this.resend()
    }, retryAfter)
  }

  private renumbered(): void {
    if (this.client === null) return
    this.clientId = this.client.clientId
    void takeClientId(this.setting.draftId, this.clientId, this.ending.signal)
    this.resend()
  }

  // State

  private whenReleased(handle: () => void): void {
    if (this.held > 0) this.heldBack.push(handle)
    else handle()
  }

  private unsentWords(): string {
    const { client, unsent } = this
    const operations = client ? [...inFlightOperations(client), ...client.waiting] : [...(unsent?.inFlight?.flat() ?? []), ...(unsent?.waiting ?? [])]
    const refused = this.inherited.map((rejection) => rejection.text)
    return [wordsOf(appendAll([], operations)), ...refused, ...this.helpers.map((helper) => helper.unsentWords())].filter((words) => words.trim() !== '').join('\n')
  }

  private update(client: ClientState): void {
    this.client = client
    this.pump()
    this.keeper.keep(unsentOf(this.client))
    this.draw({})
  }

  private draw(change: Partial<SessionState>): void {
    const { client } = this
    if (client !== null && client !== this.drawn) {
      const draft = client.view === this.drawn?.view && this.state.draft !== null ? this.state.draft : draftView({ ...client.view, revision: client.confirmed.revision })
      change = { ...change, draft, pending: pendingCount(client), rejections: client.rejections, notices: client.notices }
      this.drawn = client
    }
    this.state = { ...this.state, ...change }
    if (!this.collecting) for (const listener of [...this.listeners]) listener()
  }

  /** Carries out what arrived together and shows it once. */
  private together(handlers: readonly (() => void)[]): void {
    this.collecting = true
    try {
      for (const handle of handlers) handle()
    } finally {
      this.collecting = false
    }
    if (this.state.status !== 'closed') this.draw({})
  }
}
