import type { Backoff } from './Backoff'
import type { Capacity } from './Capacity'
import { inFlightOperations, recalled } from './clientState'
import { send, submission } from './outgoing'
import type { ClientState } from './clientState'
import type { DraftTransport } from './draftTransport'
import { ServerFault, ServerUnavailable } from './draftTransport'
import { answered, isTransient } from './incoming'
import { newId } from '../operations/newId'
import { setAside } from './setAside'

/** The session that a delivery sends for. */
export interface Sender {
  readonly client: ClientState
  /** Something was sent. */
  sent(client: ClientState): void
  /** An answer changed what there is to send and to show. */
  update(client: ClientState): void
  /** The client goes on under another id: the one before is not what the server knows. */
  renumbered(client: ClientState): void
  /** When the device has what is unsent. */
  kept(): Promise<void>
  whenReleased(handle: () => void): void
  /** The server has taken something up; `unavailable` is told where it could not, for want of its storage. */
  reached(): void
  unavailable(): void
}

/** Sends one submission after the other, for as long as a connection lasts. */
export class Delivery {
  private retry: ReturnType<typeof setTimeout> | undefined
  private ended = false

  /** `capacity` and `pauses` outlive the connection: they know how the attempts before went. */
  constructor(
    private readonly sender: Sender,
    private readonly transport: Pick<DraftTransport, 'submit'>,
    private readonly capacity: Capacity,
    private readonly pauses: Backoff,
  ) {}

  /** The connection is gone; answers to what is under way count no more. */
  end(): void {
    this.ended = true
    clearTimeout(this.retry)
  }

  /** Sends what waits, as much as is taken at once, unless a submission is under way. */
  next(): void {
    const sending = send(this.sender.client, this.capacity.room, newId)
    if (sending === null) return
    this.sender.sent(sending)
    this.resend()
  }

  /** Sends again at once what has been waiting for its next attempt. */
  hurry(): void {
    if (this.retry !== undefined) this.resend()
  }

  /**
   * Sends the submission in flight, again where it was sent before: its sequence number makes it count once. Where only a part of what
   * waits goes, the device is to know that first: who finds the rest there must not think that it went as well.
   */
  resend(): void {
    clearTimeout(this.retry)
    this.retry = undefined
    const { client } = this.sender
    if (client.inFlight === null) return
    if (client.waiting.length === 0) return this.transmit()
    void this.sender.kept().then(() => {
      if (!this.ended) this.transmit()
    })
  }

  /**
   * One that is too large, or was lost too often, has to be divided; it may have been applied all the same, and in parts it would be
   * applied again. So the server is asked for its number first, or, where it cannot be asked, what `Open` told is believed.
   */
  private transmit(): void {
    const { sender, capacity } = this
    const mine = inFlightOperations(sender.client)
    const asks = capacity.isInDoubt || !capacity.takes(mine)
    if (asks && !capacity.mayAsk) return this.unknown()
    const sending = submission(sender.client, asks)
    if (sending === null) return
    sender.sent(sending.state)
    const { sequence } = sending.submission
    this.transport.submit(sending.submission).then(
      (answer) =>
        sender.whenReleased(() => {
          if (this.ended) return
          if (isTransient(answer)) return this.later(true)
          this.pauses.reset()
          sender.reached()
          if (asks && answer.status === 'rejected' && answer.code === 'emptySubmission') return this.unknown()
          capacity.answered()
          const before = sender.client.clientId
          sender.update(answered(sender.client, sequence, answer, newId))
          if (sender.client.clientId === before) return
          sender.renumbered(sender.client)
          this.resend()
        }),
      (error: unknown) => {
        if (!asks) capacity.lost(mine, error instanceof ServerFault)
        if (!this.ended) this.later(error instanceof ServerUnavailable)
      },
    )
  }

  /** What is in flight has not been applied: it is sent in parts, or set aside where it can never be. */
  private unknown(): void {
    const { client } = this.sender
    const { isHopeless } = this.capacity
    this.capacity.isInDoubt = this.capacity.isHopeless = false
    const groups = client.inFlight?.groups.length ?? 0
    const reason = { code: 'undeliverable', message: 'The connection ends whenever this is sent.' }
    this.sender.update(isHopeless ? setAside(client, 0, groups, reason, newId) : recalled(client))
  }

  private later(unavailable: boolean): void {
    if (unavailable) this.sender.unavailable()
    clearTimeout(this.retry)
    this.retry = setTimeout(() => this.resend(), this.pauses.next())
  }
}
