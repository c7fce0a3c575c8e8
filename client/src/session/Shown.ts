import { draftView } from '../document/draftView'
import { pendingCount, pendingOperations } from './clientState'
import type { ClientState } from './clientState'
import { commandsOf } from './commands'
import type { SessionState } from './SessionState'

/** What the page sees of a draft nobody has opened yet. */
const unopened: SessionState = {
  status: 'opening',
  draft: null,
  pending: 0,
  commands: [],
  arrived: [],
  held: false,
  presence: [],
  cursors: [],
  room: null,
  rejections: [],
  notices: [],
}

/** The list shown before where it says the same, so that nothing is drawn anew for it. */
const same = <T>(list: readonly T[], before: readonly T[]): readonly T[] =>
  list.length === before.length && list.every((each, index) => each === before[index]) ? before : list

/** What a page sees of its session, and who is told when that changes. */
export class Shown {
  state: SessionState = unopened
  private readonly listeners = new Set<() => void>()
  private drawn: ClientState | null = null
  private collecting = false

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Nobody is told any more. */
  leave(): void {
    this.listeners.clear()
  }

  draw(change: Partial<SessionState>, client: ClientState | null): void {
    this.state = { ...this.state, ...change, ...(client === null || client === this.drawn ? {} : this.of(client)) }
    this.drawn = client
    if (!this.collecting) for (const listener of [...this.listeners]) listener()
  }

  /** Carries out what arrived together; what comes of it is drawn by who calls, once. */
  together(handlers: readonly (() => void)[]): void {
    this.collecting = true
    try {
      for (const handle of handlers) handle()
    } finally {
      this.collecting = false
    }
  }

  private of(client: ClientState): Partial<SessionState> {
    const { draft, commands } = this.state
    const { view, confirmed, arrived, rejections, notices } = client
    return {
      draft: view === this.drawn?.view && draft !== null ? draft : draftView({ ...view, revision: confirmed.revision }),
      pending: pendingCount(client),
      commands: same(commandsOf(pendingOperations(client)), commands),
      arrived,
      rejections,
      notices,
    }
  }
}
