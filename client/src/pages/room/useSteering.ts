import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '../../api/calls'
import { roomQuery } from '../../api/queries'
import { useMe } from '../../api/useMe'
import type { MeetingRoom, MeetingRoomRequest } from '../../protocol/contract'
import { later } from './useRoom'

/** What can be done in a room, and why the last of it was refused. */
export interface Steering {
  readonly steer: (change: MeetingRoomRequest) => void
  /** Does something with the list of speakers. */
  readonly act: (call: () => Promise<MeetingRoom>) => void
  readonly problem: unknown
}

/** A room as it will be once a change has arrived: who presses “next” twice means the one after the next. */
export function foreseen(room: MeetingRoom, change: MeetingRoomRequest, me: string): MeetingRoom {
  const goes = typeof change.paragraph === 'string'
  return {
    ...room,
    show: change.show ?? room.show,
    paragraph: change.paragraph ?? room.paragraph,
    screen: change.screen ?? (goes ? 0 : room.screen),
    against: change.against ?? room.against,
    size: change.size ?? room.size,
    theme: change.theme ?? room.theme,
    follows: change.follows === true ? me : change.follows === false || goes ? null : room.follows,
    speakersOpen: change.speakersOpen ?? room.speakersOpen,
    join: change.join ?? room.join,
  }
}

/** Steers a room. Changes are sent one after the other, in order, and shown at once. */
export function useSteering(draftId: string, room: MeetingRoom | null): Steering {
  const client = useQueryClient()
  const me = useMe()
  const [problem, setProblem] = useState<unknown>(null)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const key = roomQuery(draftId).queryKey
  const act = useCallback(
    (call: () => Promise<MeetingRoom>) => {
      sending.current = sending.current.then(async () => {
        try {
          const answer = await call()
          client.setQueryData(key, (known) => later(answer, known ?? null) ?? answer)
          setProblem(null)
        } catch (refused) {
          setProblem(refused)
          await client.refetchQueries({ queryKey: key })
        }
      })
    },
    // The key is made anew each time of the same words.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [client, draftId],
  )
  const steer = (change: MeetingRoomRequest) => {
    if (room !== null) client.setQueryData(key, foreseen(room, change, me.email))
    act(() => api.steerRoom(draftId, change))
  }
  return { steer, act, problem }
}
