import { takeAbandoned } from './abandoned'
import { canTellTheLiving } from './clientIdentity'
import { hasUnsent } from './clientState'
import type { Rejection, Unsent } from './clientState'
import type { SessionState } from './SessionState'
import type { UnsentStore } from './unsentStore'

/** Milliseconds between two looks for unsent work of tabs that are gone. */
const adoptEvery = 5000

/** A session beside the page's own, which sends what another client left. */
export interface Helper {
  readonly state: SessionState
  readonly clientId: string
  readonly unsentWords: string
  subscribe(listener: () => void): () => void
  close(): void
}

/** The session that takes up what others left. */
export interface Heir {
  /** What was refused of another client's work is shown here, and kept under this client's name. */
  inherit(clientId: string, rejections: readonly Rejection[]): void
  /** Somebody to send this; null where there is no line for it. */
  helperFor(unsent: Unsent): Helper | null
}

/**
 * Takes up the unsent work that closed tabs left on this device. Each of their clients goes on under its own id, so that nothing arrives
 * twice: the first one found at the start is this tab's own from then on, the others are sent by helpers.
 */
export class Adoption {
  private readonly helpers = new Set<Helper>()
  private timer: ReturnType<typeof setTimeout> | undefined

  /** `until` is when this tab is done with the draft. */
  constructor(
    private readonly heir: Heir,
    private readonly store: UnsentStore,
    private readonly draftId: string,
    private readonly until: AbortSignal,
  ) {
    until.addEventListener('abort', () => clearTimeout(this.timer))
  }

  /** At the start: what this tab is to go on with, if anything was left. */
  async begin(): Promise<Unsent | null> {
    const left = await takeAbandoned(this.store, this.draftId, this.until)
    const own = left.find(hasUnsent) ?? null
    for (const unsent of left) if (unsent !== own) this.takeUp(unsent)
    this.lookLater()
    return own
  }

  /** What helpers could not send, a line for each. */
  get unsentWords(): readonly string[] {
    return [...this.helpers].map((helper) => helper.unsentWords)
  }

  close(): void {
    for (const helper of this.helpers) helper.close()
  }

  /** A tab beside this one may crash while it is open. */
  private lookLater(): void {
    if (!canTellTheLiving() || this.until.aborted) return
    this.timer = setTimeout(() => void this.look(), adoptEvery)
  }

  private async look(): Promise<void> {
    for (const unsent of await takeAbandoned(this.store, this.draftId, this.until)) this.takeUp(unsent)
    this.lookLater()
  }

  private takeUp(unsent: Unsent): void {
    if (!hasUnsent(unsent)) return this.heir.inherit(unsent.clientId, unsent.rejections ?? [])
    const helper = this.heir.helperFor(unsent)
    if (helper === null) return
    this.helpers.add(helper)
    helper.subscribe(() => {
      if (helper.state.status !== 'live' || helper.state.pending > 0) return
      this.helpers.delete(helper)
      this.heir.inherit(helper.clientId, helper.state.rejections)
      helper.close()
    })
  }
}
