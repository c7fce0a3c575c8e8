import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { api } from '../../api/calls'
import { roomQuery } from '../../api/queries'
import { useMe } from '../../api/useMe'
import type { MeetingRoom, MeetingRoomRequest } from '../../protocol/contract'
import { later } from './useRoom'

/** What can be done in a room, and why the last of it was refused. */
export interface Steering {
  /** The room as it will be once everything has arrived; null until it is known. */
  readonly room: MeetingRoom | null
  readonly steer: (change: MeetingRoomRequest) => void
  /** Does something with the list of speakers. */
  readonly act: (call: () => Promise<MeetingRoom>) => void
  readonly problem: unknown
}

/** A room as it will be once a change has arrived. */
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

/**
 * Steers a room. Changes are sent one after the other, in order, and seen at once: who presses “next” twice before the first has arrived means
 * the one after the next.
 */
export function useSteering(draftId: string, known: MeetingRoom | null): Steering {
  const client = useQueryClient()
  const { email } = useMe()
  const [problem, setProblem] = useState<unknown>(null)
  const [sent, setSent] = useState<readonly MeetingRoomRequest[]>([])
  const sending = useRef<Promise<void>>(Promise.resolve())
  const room = useMemo(() => known && sent.reduce((now, change) => foreseen(now, change, email), known), [known, sent, email])
  const act = (call: () => Promise<MeetingRoom>, settled: () => void = () => {}) => {
    const key = roomQuery(draftId).queryKey
    sending.current = sending.current.then(async () => {
      try {
        const answer = await call()
        client.setQueryData(key, (before) => later(answer, before ?? null) ?? answer)
        setProblem(null)
      } catch (refused) {
        setProblem(refused)
      }
      settled()
    })
  }
  return {
    room,
    steer: (change) => {
      setSent((before) => [...before, change])
      act(
        () => api.steerRoom(draftId, change),
        () => {
          setSent((before) => before.filter((each) => each !== change))
        },
      )
    },
    act,
    problem,
  }
}
