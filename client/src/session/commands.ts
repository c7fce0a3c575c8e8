import type { Operation, RoomOperation, SetParagraphStatus } from '../operations/operation'
import type { ClientState } from './clientState'
import type { SessionState } from './SessionState'

/** What is done by one act and not written: a sponsor joins, the draft moves on, a paragraph is agreed. */
export type Command = Exclude<RoomOperation, { op: 'breakSilence' | 'releaseObjections' }> | SetParagraphStatus

/** A command that the server took. `waited`: its author could not be told at once. */
export interface Arrival {
  readonly id: string
  readonly command: Command
  readonly revision: number
  readonly waited: boolean
}

const kinds: ReadonlySet<Operation['op']> = new Set<Command['op']>([
  'addSponsor', 'withdrawSponsor', 'setSponsorship', 'setProponent', 'setStage', 'issueAddendum', 'nameVersion', 'setParagraphStatus',
])

export const commandsOf = (operations: readonly Operation[]): readonly Command[] => operations.filter((operation): operation is Command => kinds.has(operation.op))

/** By what a command is known again: the server writes more into it, such as a time. */
export function keyOf(command: Command): string {
  switch (command.op) {
    case 'addSponsor':
    case 'withdrawSponsor':
      return `${command.op} ${command.delegation}`
    case 'setParagraphStatus':
      return `${command.op} ${command.paragraph} ${command.status}`
    case 'setStage':
      return `${command.op} ${command.stage}`
    case 'nameVersion':
      return `${command.op} ${command.label}`
    default:
      return command.op
  }
}

/** Whether nothing gets through to the server for the moment, so that what is done waits. */
export const isAway = ({ status, unavailable }: Pick<SessionState, 'status' | 'unavailable'>): boolean => status === 'offline' || status === 'opening' || unavailable === true

/** The state after its own operations became an entry: their commands have arrived. */
export const withArrivals = (state: ClientState, operations: readonly Operation[], revision: number): ClientState => {
  const arrivals = commandsOf(operations).map((command, index): Arrival => ({ id: `${revision}.${index}`, command, revision, waited: state.waited.has(keyOf(command)) }))
  return arrivals.length === 0 ? state : { ...state, arrived: [...state.arrived, ...arrivals] }
}

/** The state that remembers which of its pending commands have waited; all of them where nothing gets through. */
export function withWaited(state: ClientState, pending: readonly Command[], away: boolean): ClientState {
  if (pending.length === 0 && state.waited.size === 0) return state
  return { ...state, waited: new Set(pending.map(keyOf).filter((key) => away || state.waited.has(key))) }
}
