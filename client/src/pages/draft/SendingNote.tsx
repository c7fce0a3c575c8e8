import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'
import { useSession } from './useSession'

/** Milliseconds for which a trouble lasts before it is spoken of: most are over by then. */
const lasting = 1000

/** Whether something has held for a while. */
function useLasting(holds: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setLasts(holds)
      },
      holds ? lasting : 0,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [holds])
  return lasts && holds
}

/** Why what is written does not reach the server, and what becomes of it meanwhile. */
export function SendingNote({ session }: { session: DraftSession }) {
  const { t } = useTranslation()
  const isAway = useLasting(useSession(session, (state) => state.unavailable === true))
  const isUnkept = useLasting(useSession(session, (state) => state.unkept === true && state.pending > 0))
  const isThere = useSession(session, (state) => state.draft !== null)
  if (!isAway && !isUnkept) return null
  const words = !isAway
    ? t('draft.unkept')
    : !isThere
      ? t('draft.openingAway')
      : isUnkept
        ? t('draft.storageAwayUnkept')
        : t('draft.storageAway')
  return (
    <p className="note note-grave" role="status" data-testid="sending-note" data-away={isAway} data-unkept={isUnkept}>
      {words}
    </p>
  )
}
