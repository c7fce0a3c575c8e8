import type { Operation } from '../../src/operations/operation'
import type { Answer, Entry } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import type { ClientState } from '../../src/session/clientState'
import { opened, pendingCount, unsentOf } from '../../src/session/clientState'
import { edit, send, step, submission } from '../../src/session/outgoing'
import type { DraftState } from '../../src/document/draftState'
import { stateOf } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { answered, received, reopened } from '../../src/session/incoming'
import { randomDraft, pick, whole } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'
import { SimulatedServer } from './simulatedServer'

/** A client with a lossy line to the server: what is under way may be delayed, doubled or dropped by a reconnection. */
export class Device {
  state: ClientState
  private inbox: Entry[] = []
  private outbox: { sequence: number; answer: () => Answer }[] = []
  private ids = 0

  constructor(
    readonly name: string,
    private readonly server: SimulatedServer,
  ) {
    this.state = opened(name, server.snapshot())
  }

  newId = () => `${this.name}-${this.ids++}`

  push(entry: Entry) {
    this.inbox.push(entry)
  }

  edit(operations: Operation[]) {
    this.state = edit(this.state, operations)
  }

  step(direction: 'undo' | 'redo') {
    this.state = step(this.state, direction).state
  }

  send() {
    const sending = send(this.state)
    if (sending !== null) this.transmit(sending)
  }

  private transmit(state: ClientState) {
    const next = submission(state)
    this.state = next?.state ?? state
    if (next) this.outbox.push({ sequence: next.submission.sequence, answer: () => this.server.submit(next.submission) })
  }

  /** The server takes the oldest submission under way; its answer comes unless it is lost. */
  arrive(answerIsLost: boolean) {
    const first = this.outbox.shift()
    if (!first) return
    const answer = first.answer()
    if (!answerIsLost) this.state = answered(this.state, first.sequence, answer, this.newId)
  }

  /** The next pushed entry arrives, perhaps twice. */
  receive(twice: boolean) {
    const entry = this.inbox.shift()
    if (!entry) return
    this.state = received(this.state, twice ? [entry, entry] : [entry])
    if (this.state.gap) this.reconnect()
  }

  lose() {
    this.inbox.shift()
  }

  /** The connection broke: answers and pushes under way are lost, submissions may still have arrived. */
  reconnect() {
    this.outbox = []
    this.inbox = []
    this.state = reopened(this.state, this.server.log.slice(this.state.confirmed.revision))
    if (this.state.inFlight !== null) this.transmit(this.state)
  }

  /** The tab crashed and is opened again with what the device kept. */
  crash() {
    const unsent = unsentOf(this.state)
    const { rejections } = this.state
    this.inbox = []
    this.outbox = []
    if (unsent === null) this.state = { ...opened(this.newId(), this.server.snapshot()), rejections }
    else {
      const base = this.server.log.slice(0, unsent.baseRevision).reduce(applyEntry, asBegun(this.server))
      this.state = opened('', JSON.parse(JSON.stringify(draftView(base))) as never, JSON.parse(JSON.stringify(unsent)) as never)
      this.state = { ...this.state, rejections }
      this.reconnect()
    }
  }

  get idle() {
    return pendingCount(this.state) === 0 && this.state.inFlight === null && this.state.confirmed.revision === this.server.draft.revision
  }
}

const first = new WeakMap<SimulatedServer, unknown>()

/** The draft as it was before the log, as a newcomer knows it. */
export const asBegun = (server: SimulatedServer): DraftState => stateOf(first.get(server) as never)

/** Devices that act, send, lose and crash in any order; in the end each has sent and heard everything. */
export function simulate(g: Gen, act: (device: Device) => void) {
  const server = new SimulatedServer(randomDraft(g))
  first.set(server, server.snapshot())
  const devices = Array.from({ length: whole(g, 3, 2) }, (_, index) => new Device(`c${index}`, server))
  let told = 0
  const tell = () => {
    for (; told < server.log.length; told++) for (const device of devices) device.push(server.log[told] as Entry)
  }
  for (let turn = whole(g, 60, 10); turn > 0; turn--) {
    const device = pick(g, devices)
    const what = whole(g, 19)
    if (what < 7) act(device)
    else if (what < 11) device.send()
    else if (what < 14) device.arrive(whole(g, 5) === 0)
    else if (what < 17) device.receive(whole(g, 3) === 0)
    else if (what === 17) device.reconnect()
    else if (what === 18) device.lose()
    else if (whole(g, 1) === 0) device.crash()
    tell()
  }
  for (let round = 0; round < 400 && !devices.every((device) => device.idle); round++)
    for (const device of devices) {
      device.reconnect()
      device.send()
      device.arrive(false)
      tell()
    }
  return { server, devices }
}
