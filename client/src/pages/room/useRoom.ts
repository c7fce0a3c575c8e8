import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { roomQuery } from '../../api/queries'
import type { MeetingRoom } from '../../protocol/contract'
import type { DraftSession } from '../../session/DraftSession'
import { useSession } from '../draft/useSession'

/** Of two states of a room the later. */
export const later = (one: MeetingRoom | null, other: MeetingRoom | null): MeetingRoom | null =>
  one === null || (other !== null && other.version > one.version) ? other : one

/** The draft's meeting room as it is now; null until it is known. What happens while there is no connection is asked for after. */
export function useRoom(session: DraftSession, draftId: string): MeetingRoom | null {
  const pushed = useSession(session, (state) => state.room)
  const isLive = useSession(session, (state) => state.status === 'live')
  const { data = null, refetch } = useQuery(roomQuery(draftId))
  const wasLive = useRef(false)
  useEffect(() => {
    if (isLive && !wasLive.current) void refetch()
    wasLive.current = isLive
  }, [isLive, refetch])
  return later(data, pushed)
}
