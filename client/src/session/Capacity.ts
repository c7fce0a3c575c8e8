import type { Operation } from '../operations/operation'
import type { SubmissionLimits } from '../protocol/contract'
import { bytesOf, divided } from './submissionSize'

/** How much one submission may hold. Sizes are bytes of the operations' JSON. */
export interface Room {
  /** Several operations together. */
  readonly together: number
  /** One operation; a larger one can never be sent. */
  readonly single: number
  readonly operations: number
}

/** What goes into one submission: little enough to get through a slow line before anybody thinks it dead. */
const usual = 128 * 1024

/** What a message holds beside the operations: target, ids, numbers. */
const envelope = 512

/** What is this small is not lost for its size, unless the other side says that it ended the connection over it: then it is divided down to `least`. */
const [small, least] = [4 * 1024, 512]

/** What a server takes that does not say. */
const assumed: SubmissionLimits = { message: 1024 * 1024, operations: 1000 }

/** Losses of the line, on the same submission, before less is sent at once. */
const patience = 3

/** Failures that are the other side's doing, and losses of any kind, after which an operation that cannot be divided is set aside. */
const [mostFaults, mostLosses] = [5, 8]

/**
 * How much is sent at once: what the server says it takes, and less where what is sent does not get through. A submission that was lost
 * may have been applied, so before it is divided the server is asked (`isInDoubt`): an empty submission under its number.
 */
export class Capacity {
  private limits: SubmissionLimits | null = null
  private together = usual
  private operations = Infinity
  private losses = 0
  private faults = 0

  /** The submission in flight is not to be sent again before the server has said whether it knows it. */
  isInDoubt = false

  /** The operation in flight alone ends the connection whenever it is sent: it is to be set aside. */
  isHopeless = false

  /** What `Open` said; a server that does not say knows no empty submissions either. */
  told(limits: SubmissionLimits | null | undefined): void {
    this.limits = limits ?? null
  }

  /** Whether the server can be asked for a number. */
  get mayAsk(): boolean {
    return this.limits !== null
  }

  get room(): Room {
    const { message, operations } = this.limits ?? assumed
    const single = message - envelope
    return { single, together: Math.min(single, this.together), operations: Math.min(operations, this.operations) }
  }

  /** Whether a submission is small enough to be sent; one from an earlier connection may not be. */
  takes(operations: readonly Operation[]): boolean {
    const { single, operations: most } = this.room
    return operations.length <= most && bytesOf(operations) <= single + '[]'.length
  }

  /** The line was lost with a submission on it, or the server failed at it: `isFault` where the other side says so. */
  lost(operations: readonly Operation[], isFault: boolean): void {
    this.losses++
    if (isFault) this.faults++
    const [first] = operations
    const size = bytesOf(operations)
    const floor = isFault ? least : small
    const half = Math.max(floor, size >> 1)
    const canBeLess = operations.length > 1 || (first !== undefined && size > floor && divided(first, half) !== null)
    if (canBeLess ? this.losses < patience : this.faults < mostFaults && (this.losses < mostLosses || size <= small)) return
    this.isInDoubt = true
    this.isHopeless = !canBeLess
    if (!canBeLess) return
    if (size > floor) this.together = Math.min(this.together, half)
    this.operations = Math.ceil(operations.length / 2)
    this.losses = this.faults = 0
  }

  /** The server has answered a submission: taken, or refused with a reason. */
  answered(): void {
    this.isInDoubt = this.isHopeless = false
    this.losses = this.faults = 0
    this.operations *= 2
  }
}
