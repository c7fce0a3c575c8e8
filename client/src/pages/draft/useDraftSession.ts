import { useEffect, useState } from 'react'
import type { Person } from '../../protocol/contract'
import { openDraft, type DraftSession } from '../../session/DraftSession'

/** The live session of a draft for as long as the page shows it; null for the first moment. */
export function useDraftSession(draftId: string, me: Person): DraftSession | null {
  const [opened, setOpened] = useState<{ readonly session: DraftSession; readonly of: string } | null>(null)
  useEffect(() => {
    const session = openDraft(draftId, { user: me })
    // A session is a connection, so it can only be opened once the page is there.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setOpened({ session, of: draftId })
    return () => {
      session.close()
      setOpened(null)
    }
  }, [draftId, me])
  // Of another draft that the page showed before it is none.
  return opened?.of === draftId ? opened.session : null
}
