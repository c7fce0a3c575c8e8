import { useEffect, useState } from 'react'
import type { Person } from '../../protocol/contract'
import { openDraft, type DraftSession } from '../../session/DraftSession'

/** The live session of a draft for as long as the page shows it; null for the first moment. */
export function useDraftSession(draftId: string, me: Person): DraftSession | null {
  const [session, setSession] = useState<DraftSession | null>(null)
  useEffect(() => {
    const opened = openDraft(draftId, { user: me })
    // A session is a connection, so it can only be opened once the page is there.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setSession(opened)
    return () => {
      opened.close()
      setSession(null)
    }
  }, [draftId, me])
  return session
}
