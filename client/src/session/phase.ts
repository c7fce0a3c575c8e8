import type { Entry } from '../protocol/messages'
import type { Delivery } from './Delivery'

/** No way to the server. What is written waits. `whole`: the next opening is to ask for the whole draft, which alone tells what this person's role is now. */
export interface Away {
  readonly name: 'away'
  readonly status: 'opening' | 'offline'
  readonly whole: boolean
}

/** The draft is being asked for, once or again. Entries that come meanwhile wait for the answer; the page sees what it saw before, if it may. */
export interface Opening {
  readonly name: 'opening'
  readonly status: 'opening' | 'offline' | 'live'
  readonly whole: boolean
  readonly early: Entry[]
}

/** What is written is sent, what others write is shown as it comes. */
export interface Live {
  readonly name: 'live'
  readonly status: 'live'
  readonly delivery: Delivery
}

/** For good. */
export interface Closed {
  readonly name: 'closed'
  readonly status: 'closed'
}

/**
 * How a session stands with the server; `status` is what the page is told of it. Every step makes a new object, so that what was begun in one
 * phase and ends in another can be told by comparing the two, and let go.
 */
export type Phase = Away | Opening | Live | Closed

/** `status` is what the page is told until the draft is here. */
export const opening = (status: Opening['status'], whole: boolean): Opening => ({ name: 'opening', status, whole, early: [] })

/** The line is gone; what the next opening has to ask for is not forgotten over it. */
export const away = (before: Phase, hasDraft: boolean): Away => ({
  name: 'away',
  status: hasDraft ? 'offline' : 'opening',
  whole: asksForAll(before),
})

export const closedForGood: Closed = { name: 'closed', status: 'closed' }

export const asksForAll = (phase: Phase): boolean => 'whole' in phase && phase.whole
