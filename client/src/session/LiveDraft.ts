import type { Operation } from '../operations/operation'
import type { CursorPlace, Entry, Opened, Present, RemoteCursor } from '../protocol/messages'
import { takeAbandoned } from './abandoned'
import { canTellTheLiving, takeClientId } from './clientIdentity'
import { Backoff } from './Backoff'
import { Capacity } from './Capacity'
import { edit, hasUnsent, inFlightOperations, opened, pendingCount, pendingOperations, recalled, send, step, submission, unsentOf, withRejections } from './clientState'
import type { ClientState, EditOptions, Rejection, Unsent } from './clientState'
import { commandsOf, isAway, withWaited } from './commands'
import { CursorSender } from './CursorSender'
import { draftView } from '../document/draftView'
import type { DraftTransport, TransportEvents } from './draftTransport'
import { ServerFault, ServerRefusal, ServerUnavailable } from './draftTransport'
import { answered, dismissed, isTransient, received, reopened, replaced } from './incoming'
import { Keeper } from './keeper'
import { News } from './News'
import { setAside, wordsOf } from './setAside'
import type { DraftSession, SessionState } from './SessionState'
import type { UnsentStore } from './unsentStore'

const newId = (): string => crypto.randomUUID()

/** Milliseconds between two looks for unsent work of tabs that are gone. */
const adoptEvery = 5000

/** The list shown before where it says the same, so that nothing is drawn anew for it. */
const same = <T>(list: readonly T[], before: readonly T[]): readonly T[] => (list.length === before.length && list.every((each, index) => each === before[index]) ? before : list)

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
  /** Short at first, and never long: who writes is not to wait once storage is back. Milliseconds. */
  private readonly reopening = new Backoff(500, 5000)
  private readonly retrying = new Backoff(250, 3000)
  private retry: ReturnType<typeof setTimeout> | undefined
  private readonly capacity = new Capacity()
  /** The next opening asks for the whole draft: only that tells what this person's role is now. */
  private whole = false
  private inherited: readonly Rejection[] = []
  private held = 0
  private readonly heldBack: (() => void)[] = []
  private readonly early: Entry[] = []
  private drawn: ClientState | null = null
  private readonly news = new News((handlers) => this.together(handlers))
  private collecting = false
  state: SessionState = { status: 'opening', draft: null, pending: 0, commands: [], arrived: [], held: false, presence: [], cursors: [], rejections: [], notices: [] }

  constructor(
    private readonly setting: Setting,
    private readonly newTransport: (() => DraftTransport) | null,
    adopted: Unsent | null = null,
  ) {
    this.keeper = new Keeper(setting.store, setting.draftId, (unkept) => this.tell({ unkept }))
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
    clearTimeout(this.retry)
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
      if (error instanceof ServerRefusal) return this.closed(error.code)
      if (error instanceof ServerUnavailable) this.tell({ unavailable: true })
      this.openLater()
    })
  }

  private openLater(): void {
    const { connection } = this
    setTimeout(() => {
      if (connection === this.connection && !this.ending.signal.aborted) this.connected()
    }, this.reopening.next())
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
      else if (this.retry !== undefined && this.state.unavailable === true) this.resend()
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
    this.capacity.told(answer.limits)
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
    this.reopening.begin()
    if (!hasUnsent(client)) this.state = { ...this.state, unavailable: false }
    if (draft !== null) this.whole = false
    this.client = withRejections(client, this.inherited)
    this.inherited = []
    this.resend()
    this.update(this.client)
    this.cursors.again()
  }

  // Sending

  /** Sends what waits, as much as is taken at once, unless a submission is under way. */
  private pump(): void {
    if (this.client === null || this.state.status !== 'live' || this.held > 0) return
    const sending = send(this.client, this.capacity.room, newId)
    if (sending === null) return
    this.client = sending
    this.resend()
  }

  /**
   * Sends the submission in flight, again where it was sent before: its sequence number makes it count once. Where only a part of what
   * waits goes, the device is to know that first: who finds the rest there must not think that it went as well.
   */
  private resend(): void {
    clearTimeout(this.retry)
    this.retry = undefined
    const { client, connection } = this
    if (client === null || client.inFlight === null) return
    if (client.waiting.length === 0) return this.transmit()
    this.keeper.keep(unsentOf(client))
    void this.keeper.settled().then(() => {
      if (connection === this.connection && this.state.status === 'live') this.transmit()
    })
  }

  /**
   * One that is too large, or was lost too often, has to be divided; it may have been applied all the same, and in parts it would be
   * applied again. So the server is asked for its number first, or, where it cannot be asked, what `Open` told is believed.
   */
  private transmit(): void {
    const { client, capacity, connection } = this
    if (client === null) return
    const mine = inFlightOperations(client)
    const asks = capacity.isInDoubt || !capacity.takes(mine)
    if (asks && !capacity.mayAsk) return this.unknown(client)
    const next = submission(client, asks)
    if (next === null) return
    this.client = next.state
    const { sequence } = next.submission
    this.setting.transport.submit(next.submission).then(
      (answer) =>
        this.whenReleased(() => {
          if (this.client === null || connection !== this.connection) return
          if (isTransient(answer)) return this.later(connection, true)
          this.retrying.reset()
          this.reopening.reset()
          this.tell({ unavailable: false })
          if (asks && answer.status === 'rejected' && answer.code === 'emptySubmission') return this.unknown(this.client)
          const before = this.client.clientId
          capacity.answered()
          this.update(answered(this.client, sequence, answer, newId))
          if (this.client.clientId !== before) this.renumbered()
        }),
      (error: unknown) => {
        if (!asks) capacity.lost(mine, error instanceof ServerFault)
        this.later(connection, error instanceof ServerUnavailable)
      },
    )
  }

  /** What is in flight has not been applied: it is sent in parts, or set aside where it can never be. */
  private unknown(client: ClientState): void {
    const { isHopeless } = this.capacity
    this.capacity.isInDoubt = this.capacity.isHopeless = false
    const groups = client.inFlight?.groups.length ?? 0
    this.update(isHopeless ? setAside(client, 0, groups, { code: 'undeliverable', message: 'The connection ends whenever this is sent.' }, newId) : recalled(client))
  }

  private later(connection: number, unavailable: boolean): void {
    if (connection !== this.connection) return
    if (unavailable) this.tell({ unavailable })
    clearTimeout(this.retry)
    this.retry = setTimeout(() => {
      this.retry = undefined
      if (connection === this.connection && this.state.status === 'live' && !this.ending.signal.aborted) this.resend()
    }, this.retrying.next())
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
    const operations = client ? pendingOperations(client) : [...(unsent?.inFlight?.flat() ?? []), ...(unsent?.waiting ?? [])]
    const refused = this.inherited.map((rejection) => rejection.text)
    return [wordsOf(operations), ...refused, ...this.helpers.map((helper) => helper.unsentWords())].filter((words) => words.trim() !== '').join('\n')
  }

  private update(client: ClientState): void {
    this.client = client
    this.pump()
    this.keeper.keep(unsentOf(this.client))
    this.draw({})
  }

  private tell(trouble: Pick<SessionState, 'unavailable'> | Pick<SessionState, 'unkept'>): void {
    const [[name, isSo]] = Object.entries(trouble) as [['unavailable' | 'unkept', boolean]]
    if ((this.state[name] ?? false) !== isSo) this.draw(trouble)
  }

  private draw(change: Partial<SessionState>): void {
    const commands = this.client === null ? [] : commandsOf(pendingOperations(this.client))
    if (this.client !== null) this.client = withWaited(this.client, commands, isAway({ ...this.state, ...change }))
    const { client } = this
    if (client !== null && client !== this.drawn) {
      const draft = client.view === this.drawn?.view && this.state.draft !== null ? this.state.draft : draftView({ ...client.view, revision: client.confirmed.revision })
      change = { ...change, draft, pending: pendingCount(client), commands: same(commands, this.state.commands), arrived: client.arrived, rejections: client.rejections, notices: client.notices }
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
