import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { Draft, DraftSession, SessionState } from '../../session/DraftSession'

/** Milliseconds between two looks at the whole text beside the one being written. */
const calm = 250

/** One part of what a session knows; drawn again only when that part is another object or value. */
export const useSession = <T>(session: DraftSession, part: (state: SessionState) => T): T =>
  useSyncExternalStore(session.subscribe, () => part(session.state))

/** The whole draft for what stands beside its text, which follows when there is time: typing in a long draft must not wait for it. */
export function useCalmDraft(session: DraftSession, first: Draft): Draft {
  const [draft, setDraft] = useState(session.state.draft ?? first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      timer = undefined
      startTransition(() => { setDraft((shown) => session.state.draft ?? shown) })
    }
    const stop = session.subscribe(() => { timer ??= setTimeout(show, calm) })
    show()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return draft
}
