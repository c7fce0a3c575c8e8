import type { Operation } from '../operations/operation'
import type { ClientState } from './clientState'
import { commandsOf, keyOf } from './commands'
import type { Arrival, Command } from './commands'
import type { SessionState } from './SessionState'

/** Whether nothing gets through to the server for the moment, so that what is done waits. */
export const isAway = ({ status, unavailable }: Pick<SessionState, 'status' | 'unavailable'>): boolean =>
  status === 'offline' || status === 'opening' || unavailable === true

/** The state after its own operations became an entry: their commands have arrived. */
export const withArrivals = (state: ClientState, operations: readonly Operation[], revision: number): ClientState => {
  const arrivals = commandsOf(operations).map((command, index): Arrival => ({
    id: `${revision}.${index}`,
    command,
    revision,
    waited: state.waited.has(keyOf(command)),
  }))
  return arrivals.length === 0 ? state : { ...state, arrived: [...state.arrived, ...arrivals] }
}

/** The state that remembers which of its pending commands have waited; all of them where nothing gets through. */
export function withWaited(state: ClientState, pending: readonly Command[], away: boolean): ClientState {
  if (pending.length === 0 && state.waited.size === 0) return state
  return { ...state, waited: new Set(pending.map(keyOf).filter((key) => away || state.waited.has(key))) }
}
