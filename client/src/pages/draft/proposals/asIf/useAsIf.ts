import { useCallback, useEffect, useState } from 'react'
import type { DraftSession } from '../../../../session/DraftSession'
import { desk } from '../../later'
import type { Proposer } from './asAccepted'
import type { AsIfSession } from './AsIfSession'

/** The text as if a proposer's proposals were accepted, and the way there and back; null where the text is shown as it is. */
export function useAsIf(session: DraftSession): [AsIfSession | null, (proposer: Proposer | null) => void] {
  const [asIf, setAsIf] = useState<AsIfSession | null>(null)
  useEffect(() => {
    asIf?.open()
    return () => {
      asIf?.close()
    }
  }, [asIf])
  const show = useCallback(
    (proposer: Proposer | null) => {
      if (proposer === null) setAsIf(null)
      else
        void desk().then((all) => {
          setAsIf(new all.AsIfSession(session, proposer))
        })
    },
    [session],
  )
  return [asIf, show]
}
