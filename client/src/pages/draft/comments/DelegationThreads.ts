import { api } from '../../../api/calls'
import type { Draft, SealedComments, SealedThread, Thread } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'

/** A thread as it is listed and drawn; `isSealed` where only the reader's delegation reads it. */
export type SeenThread = Thread & { readonly isSealed?: boolean }

const none: readonly SeenThread[] = []

/** Milliseconds until it is asked again what could not be told. */
const again = 5_000

/**
 * The threads that the reader's delegation alone reads. Where they stand every fold of the log knows; what they say the server is asked for whenever an entry
 * tells of more. Those of other delegations are never told, and so are neither drawn nor counted.
 */
export class DelegationThreads {
  private opened: ReadonlyMap<string, Thread> = new Map()
  /** The revision up to which it is known what they say. */
  private reached = -1
  private asking = false
  private looked: readonly SealedThread[] | undefined
  private readonly listeners = new Set<() => void>()
  private readonly laid = new WeakMap<readonly SealedThread[], { with: readonly unknown[]; seen: readonly SeenThread[] }>()

  constructor(
    private readonly session: DraftSession,
    private readonly ask: () => Promise<SealedComments>,
  ) {
    session.subscribe(() => {
      this.look()
    })
    this.look()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    const stop = this.session.subscribe(listener)
    return () => {
      this.listeners.delete(listener)
      stop()
    }
  }

  /** Tells when the server has told more, and not of what the session knows. */
  onTold(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The threads of a draft that the reader may see; the same list as long as nothing of it changed. */
  of({ threads = none, sealedThreads = [] }: Draft): readonly SeenThread[] {
    if (!sealedThreads.some(({ id }) => this.opened.has(id))) return threads
    const parts = [threads, this.opened]
    const known = this.laid.get(sealedThreads)
    if (known && parts.every((part, at) => part === known.with[at])) return known.seen
    const own = sealedThreads.flatMap(({ id, on }) => {
      const thread = this.opened.get(id)
      return thread ? [{ ...thread, on, isSealed: true }] : []
    })
    const seen = [...threads, ...own]
    this.laid.set(sealedThreads, { with: parts, seen })
    return seen
  }

  /** The threads of the session's draft. */
  now = (): readonly SeenThread[] => (this.session.state.draft ? this.of(this.session.state.draft) : none)

  /** The server has told what they say. */
  told({ revision, threads }: SealedComments): void {
    if (revision < this.reached) return
    this.reached = revision
    const before = this.opened
    this.opened = new Map(threads.map((thread) => [thread.id, same(before.get(thread.id), thread)]))
    for (const listener of [...this.listeners]) listener()
  }

  private look(): void {
    const { draft, status } = this.session.state
    if (draft === null || status !== 'live' || this.asking || draft.sealedThreads === this.looked) return
    this.looked = draft.sealedThreads
    if (!draft.sealedThreads?.some(({ revision }) => revision > this.reached)) return
    this.asking = true
    this.ask().then(
      (answer) => {
        this.asking = false
        this.told(answer)
        this.lookAgain()
      },
      () => {
        setTimeout(() => {
          this.asking = false
          this.lookAgain()
        }, again)
      },
    )
  }

  private lookAgain(): void {
    this.looked = undefined
    this.look()
  }
}

/** What says the same stays the same object. */
const same = (before: Thread | undefined, now: Thread): Thread => (before && JSON.stringify(before) === JSON.stringify(now) ? before : now)

const known = new WeakMap<DraftSession, DelegationThreads>()

/** Those of a session. */
export function delegationThreadsOf(session: DraftSession, draftId: string): DelegationThreads {
  let threads = known.get(session)
  if (threads === undefined) known.set(session, (threads = new DelegationThreads(session, () => api.sealedComments(draftId))))
  return threads
}
