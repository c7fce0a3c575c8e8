import { useEffect, useState } from 'react'
import { watchDraft, type DraftSession } from '../../session/DraftSession'

/** A draft to look at, as everyone may who reads it, for as long as the page shows it; null for the first moment. */
export function useWatched(draftId: string): DraftSession | null {
  const [opened, setOpened] = useState<{ readonly session: DraftSession; readonly of: string } | null>(null)
  useEffect(() => {
    const session = watchDraft(draftId)
    // A session is a connection, so it can only be opened once the page is there.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setOpened({ session, of: draftId })
    return () => {
      session.close()
      setOpened(null)
    }
  }, [draftId])
  return opened?.of === draftId ? opened.session : null
}
