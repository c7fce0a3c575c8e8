import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft, DraftSession, SessionState } from '../../session/DraftSession'
import { Calmly } from '../../kit/Calmly'

/** One part of what a session knows; drawn again only when that part is another object or value. */
export const useSession = <T>(session: DraftSession, part: (state: SessionState) => T): T =>
  useSyncExternalStore(session.subscribe, () => part(session.state))

/** The draft but for what changes with every key: its text, its revision, what proposals would do to the text and where comments stand in it. */
export type DraftHead = Omit<Draft, 'paragraphs' | 'revision' | 'proposals' | 'threads' | 'sealedThreads'>

const withEveryKey: ReadonlySet<keyof Draft> = new Set(['paragraphs', 'revision', 'proposals', 'threads', 'sealedThreads'])

const isSameHead = (a: Draft, b: Draft) =>
  (Object.keys(b) as (keyof Draft)[]).every((field) => withEveryKey.has(field) || a[field] === b[field])

/** The draft's head: another object only where something of it changed. */
export function useDraftHead(session: DraftSession, first: Draft): DraftHead {
  const [head, setHead] = useState(session.state.draft ?? first)
  useEffect(() => {
    let shown: Draft | null = null
    const show = () => {
      const now = session.state.draft
      if (now === null || (shown !== null && isSameHead(shown, now))) return
      shown = now
      startTransition(() => {
        setHead(now)
      })
    }
    show()
    return session.subscribe(show)
  }, [session])
  return head
}

/** The whole draft for what stands beside its text, which follows when there is time: typing in a long draft must not wait for it. */
export function useCalmDraft(session: DraftSession, first: Draft): Draft {
  const [draft, setDraft] = useState(session.state.draft ?? first)
  useEffect(() => {
    const show = () => {
      const now = session.state.draft
      if (now !== null)
        startTransition(() => {
          setDraft(now)
        })
    }
    const calmly = new Calmly(show)
    const stop = session.subscribe(() => {
      calmly.ask()
    })
    const timer = setTimeout(show, 0)
    return () => {
      clearTimeout(timer)
      calmly.stop()
      stop()
    }
  }, [session])
  return draft
}
