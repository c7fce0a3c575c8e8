import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft, DraftSession, SessionState } from '../../session/DraftSession'
import { Calmly } from '../../ui/Calmly'

/** One part of what a session knows; drawn again only when that part is another object or value. */
export const useSession = <T>(session: DraftSession, part: (state: SessionState) => T): T =>
  useSyncExternalStore(session.subscribe, () => part(session.state))

/** The draft but for its text and revision, which change with every key. */
export type DraftHead = Omit<Draft, 'paragraphs' | 'revision'>

const isSameHead = (a: Draft, b: Draft) =>
  (Object.keys(b) as (keyof Draft)[]).every((field) => field === 'paragraphs' || field === 'revision' || a[field] === b[field])

/** The draft's head: another object only where something of it changed. */
export const useDraftHead = (session: DraftSession, first: Draft): DraftHead => useCalmly(session, first, isSameHead)

/** The whole draft for what stands beside its text, which follows when there is time: typing in a long draft must not wait for it. */
export const useCalmDraft = (session: DraftSession, first: Draft): Draft => useCalmly(session, first, Object.is)

function useCalmly(session: DraftSession, first: Draft, isSame: (a: Draft, b: Draft) => boolean): Draft {
  const [draft, setDraft] = useState(session.state.draft ?? first)
  useEffect(() => {
    const show = () => {
      const now = session.state.draft
      if (now !== null) startTransition(() => { setDraft((shown) => (isSame(shown, now) ? shown : now)) })
    }
    const calmly = new Calmly(show)
    const stop = session.subscribe(() => { calmly.ask() })
    const timer = setTimeout(show, 0)
    return () => {
      clearTimeout(timer)
      calmly.stop()
      stop()
    }
  }, [session, isSame])
  return draft
}
