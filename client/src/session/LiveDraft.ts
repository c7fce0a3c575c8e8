import type { Operation } from '../operations/operation'
import type { CaretPlace, Attendee, MeetingRoom } from '../protocol/contract'
import type { Entry, Opened, RemoteCursor } from '../protocol/messages'
import { Adoption } from './Adoption'
import type { Heir, Helper } from './Adoption'
import { Backoff } from './Backoff'
import { Capacity } from './Capacity'
import { takeClientId } from './clientIdentity'
import { hasUnsent, isOpened, opened, pendingOperations, unsentOf, unwritten, withRejections } from './clientState'
import { edit, step } from './outgoing'
import type { ClientState, Rejection, Unsent } from './clientState'
import type { EditOptions } from './outgoing'
import { commandsOf } from './commands'
import { isAway, withWaited } from './arrivals'
import { CursorSender } from './CursorSender'
import { Delivery } from './Delivery'
import type { Sender } from './Delivery'
import type { DraftTransport, TransportEvents } from './draftTransport'
import { ServerRefusal, ServerUnavailable } from './draftTransport'
import { Hold } from './Hold'
import { dismissed, received } from './incoming'
import { Keeper } from './keeper'
import { newId } from '../operations/newId'
import { News } from './News'
import { begun, entriesSince } from './opening'
import { asksForAll, away, closedForGood, opening } from './phase'
import type { Opening, Phase } from './phase'
import type { DraftSession, SessionState } from './SessionState'
import { wordsOf } from './setAside'
import { Shown } from './Shown'
import type { UnsentStore } from './unsentStore'

interface Setting {
  readonly draftId: string
  readonly transport: DraftTransport
  readonly store: UnsentStore
}

/**
 * The impure shell around the client state: one per tab and draft. What it knows is `work`, how it stands with the server is `phase`. It is sent
 * by Delivery, kept by Keeper, shown by Shown; Adoption finds what closed tabs left.
 */
export class LiveDraft implements DraftSession, TransportEvents, Sender, Heir, Helper {
  /** What this client has to send and, from the first opening on, all it knows of the draft. */
  private work: Unsent | ClientState
  private phase: Phase = { name: 'away', status: 'opening', whole: false }
  private readonly shown = new Shown()
  private readonly holding = new Hold()
  private readonly news = new News((handlers) => this.together(handlers))
  private readonly ending = new AbortController()
  private readonly keeper: Keeper
  private readonly cursors: CursorSender
  private readonly adoption: Adoption | null
  /** When it is known whose work this client goes on with. */
  private readonly ready: Promise<void>
  /** Short at first, and never long: who writes is not to wait once storage is back. Milliseconds. */
  private readonly reopening = new Backoff(500, 5000)
  private readonly resending = new Backoff(250, 3000)
  private readonly capacity = new Capacity()

  /** With `adopted` it sends that and takes up nothing else; `newTransport` makes the lines for such helpers. */
  constructor(
    private readonly setting: Setting,
    private readonly newTransport: (() => DraftTransport) | null,
    adopted: Unsent | null = null,
  ) {
    const { draftId, store, transport } = setting
    this.keeper = new Keeper(store, draftId, (unkept) => this.draw({ unkept }))
    this.cursors = new CursorSender((cursor) => transport.cursor(cursor))
    this.work = adopted ?? unwritten(newId())
    if (adopted !== null) this.keeper.adopt(adopted.clientId)
    this.adoption = adopted === null ? new Adoption(this, store, draftId, this.ending.signal) : null
    this.ready = this.adopt()
    transport.start(this)
  }

  // From the pages

  get state(): SessionState {
    return this.shown.state
  }

  subscribe = (listener: () => void): (() => void) => this.shown.subscribe(listener)

  submit(operations: readonly Operation[], options: EditOptions = {}): void {
    if (!isOpened(this.work)) return
    this.news.paintFirst()
    this.update(edit(this.work, operations, options))
  }

  undo = (name?: string): readonly Operation[] => this.step('undo', name)

  redo = (): readonly Operation[] => this.step('redo')

  private step(direction: 'undo' | 'redo', name?: string): readonly Operation[] {
    if (!isOpened(this.work)) return []
    const { state, done } = step(this.work, direction, name)
    this.news.paintFirst()
    this.update(state)
    return done
  }

  dismiss(id: string): void {
    if (isOpened(this.work)) this.update(dismissed(this.work, id))
  }

  setCursor(cursor: CaretPlace | null): void {
    this.cursors.set(cursor)
  }

  setAside(words: string, code: string): void {
    if (words.trim() !== '') this.refused([{ id: newId(), code, message: '', text: words }])
  }

  hold(): void {
    this.holding.begin()
    if (!this.state.held) this.draw()
  }

  release(): void {
    if (!this.holding.end()) return
    this.pump()
    this.draw()
  }

  close(): void {
    this.adoption?.close()
    this.end({})
    this.shown.leave()
  }

  // From the server

  connected(): void {
    if (this.phase.name !== 'closed') this.ask(opening(this.phase.status, asksForAll(this.phase)))
  }

  disconnected(): void {
    if (this.phase.name !== 'closed') this.leave()
  }

  entries(entries: readonly Entry[]): void {
    this.news.add(() => this.holding.whenOver(() => this.take(entries)))
    if (entries.some((entry) => entry.clientId === this.clientId)) this.news.flush()
  }

  private take(entries: readonly Entry[]): void {
    const { phase } = this
    if (phase.name === 'opening') phase.early.push(...entries)
    if (phase.name !== 'live') return
    this.update(received(this.client, entries))
    if (this.client.gap) this.connected()
    else if (this.state.unavailable === true) phase.delivery.hurry()
  }

  presence(presence: readonly Attendee[]): void {
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

  room(room: MeetingRoom): void {
    // Of two nodes' pushes the earlier may come last.
    this.news.add(() => {
      if (room.version >= (this.state.room?.version ?? 0)) this.draw({ room })
    })
  }

  /** What may be done now is in the draft as the server shows it to this role. */
  roleChanged(): void {
    if (this.phase.name === 'closed') return
    this.ask(opening('opening', true))
    this.draw({ presence: [], cursors: [] })
  }

  closed(reason: string): void {
    if (this.phase.name === 'closed') return
    if (reason !== 'unavailable') return this.end({ closedReason: reason, unsentWords: this.unsentWords })
    this.leave()
    this.askLater()
  }

  // Opening

  private ask(asked: Opening): void {
    this.enter(asked)
    void this.open(asked).catch((error: unknown) => {
      if (this.phase !== asked) return
      if (error instanceof ServerRefusal) return this.closed(error.code)
      if (error instanceof ServerUnavailable) this.unavailable()
      this.askLater()
    })
  }

  private askLater(): void {
    const { phase } = this
    setTimeout(() => {
      if (this.phase === phase) this.connected()
    }, this.reopening.next())
  }

  private async open(asked: Opening): Promise<void> {
    await this.ready
    const { transport } = this.setting
    if (!isOpened(this.work) && hasUnsent(this.work)) {
      const base = await transport.read(this.work.baseRevision)
      if (this.phase !== asked) return
      this.work = opened(this.work.clientId, base, this.work)
    }
    const client = isOpened(this.work) ? this.work : null
    const answer = await transport.open(asked.whole ? null : (client?.confirmed.revision ?? null))
    this.capacity.told(answer.limits)
    const entries = await entriesSince(isOpened(this.work) ? this.work : null, answer, transport)
    this.holding.whenOver(() => {
      if (this.phase === asked) this.begin(asked, answer, entries)
    })
  }

  private begin(asked: Opening, answer: Opened, entries: readonly Entry[]): void {
    const client = begun(this.work, answer, [...entries, ...asked.early.toSorted((a, b) => a.revision - b.revision)])
    if (client === null) return
    this.work = client
    const delivery = new Delivery(this, this.setting.transport, this.capacity, this.resending)
    this.enter({ name: 'live', status: 'live', delivery })
    this.reopening.begin()
    delivery.resend()
    this.pump()
    this.keep()
    this.draw(hasUnsent(client) ? {} : { unavailable: false })
    this.cursors.again()
  }

  private leave(): void {
    this.enter(away(this.phase, isOpened(this.work)))
    this.draw({ presence: [], cursors: [] })
  }

  private end(why: Pick<SessionState, 'closedReason' | 'unsentWords'>): void {
    this.enter(closedForGood)
    this.ending.abort()
    this.cursors.stop()
    void this.setting.transport.stop()
    this.draw({ ...why, presence: [], cursors: [] })
  }

  private enter(phase: Phase): void {
    if (this.phase.name === 'live') this.phase.delivery.end()
    this.phase = phase
  }

  // For what closed tabs left

  private async adopt(): Promise<void> {
    if (this.adoption === null) return
    const left = await this.adoption.begin()
    if (left === null) return void (await takeClientId(this.setting.draftId, this.clientId, this.ending.signal))
    this.keeper.adopt(left.clientId)
    this.work = withRejections(left, this.work.rejections ?? [])
  }

  inherit(clientId: string, rejections: readonly Rejection[]): void {
    this.keeper.adopt(clientId)
    this.refused(rejections)
  }

  private refused(rejections: readonly Rejection[]): void {
    const work = withRejections(this.work, rejections)
    if (isOpened(work)) this.update(work)
    else this.work = work
  }

  helperFor(unsent: Unsent): Helper | null {
    return this.newTransport === null ? null : new LiveDraft({ ...this.setting, transport: this.newTransport() }, null, unsent)
  }

  get clientId(): string {
    return this.work.clientId
  }

  get unsentWords(): string {
    const { work, adoption } = this
    const refused = isOpened(work) ? [] : (work.rejections ?? []).map((rejection) => rejection.text)
    return [wordsOf(pendingOperations(work)), ...refused, ...(adoption?.unsentWords ?? [])]
      .filter((words) => words.trim() !== '')
      .join('\n')
  }

  // For its delivery

  /** Only who has opened the draft sends. */
  get client(): ClientState {
    if (!isOpened(this.work)) throw new Error('The draft has not been opened.')
    return this.work
  }

  sent(client: ClientState): void {
    this.work = client
  }

  update(client: ClientState): void {
    this.work = client
    this.pump()
    this.keep()
    this.draw()
  }

  renumbered(client: ClientState): void {
    void takeClientId(this.setting.draftId, client.clientId, this.ending.signal)
  }

  kept(): Promise<void> {
    this.keep()
    return this.keeper.settled()
  }

  whenReleased(handle: () => void): void {
    this.holding.whenOver(handle)
  }

  reached(): void {
    this.reopening.reset()
    if (this.state.unavailable === true) this.draw({ unavailable: false })
  }

  unavailable(): void {
    if (this.state.unavailable !== true) this.draw({ unavailable: true })
  }

  private pump(): void {
    if (this.phase.name === 'live' && !this.holding.isOn) this.phase.delivery.next()
  }

  private keep(): void {
    this.keeper.keep(unsentOf(this.client))
  }

  // For the pages

  private draw(change: Partial<SessionState> = {}): void {
    const told = { ...change, status: this.phase.status, held: this.holding.isOn }
    const { work } = this
    if (!isOpened(work)) return this.shown.draw(told, null)
    const client = withWaited(work, commandsOf(pendingOperations(work)), isAway({ ...this.state, ...told }))
    this.work = client
    this.shown.draw(told, client)
  }

  /** Carries out what arrived together and shows it once. */
  private together(handlers: readonly (() => void)[]): void {
    this.shown.together(handlers)
    if (this.phase.name !== 'closed') this.draw()
  }
}
