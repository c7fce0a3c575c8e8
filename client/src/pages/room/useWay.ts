import { useTranslation } from 'react-i18next'
import { useMemo } from 'react'
import { useMe } from '../../api/useMe'
import { usePersonName } from '../draft/usePersonName'
import { useWordsOfDraft } from '../draft/proposals/useWordsOfDraft'
import { useSession } from '../draft/useSession'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { placeOf, stationFrom } from './places'
import type { Steering } from './useSteering'

/** Where the wall is and how it goes on from there. */
export interface Way {
  /** What its place is called. */
  readonly name: string
  /** Whether it goes from paragraph to paragraph: what shows no one of them goes on by screens. */
  readonly isPlaced: boolean
  /** Whether it is further down than where its paragraph begins. */
  readonly isBelow: boolean
  /** That it follows somebody, in words; null where it follows nobody. */
  readonly followed: string | null
  readonly next: () => void
  readonly previous: () => void
  readonly down: () => void
  readonly up: () => void
}

const lastScreen = 99

/** `active` is the paragraph one's own caret is in, which nobody tells one of. */
export function useWay(session: DraftSession, draft: Draft, { room, steer }: Steering, active: string | null): Way {
  const { t } = useTranslation()
  const { labelOf } = useWordsOfDraft(draft)
  const nameOfPerson = usePersonName(draft.id)
  const cursors = useSession(session, (state) => state.cursors)
  const { email } = useMe()
  const place = useMemo(() => {
    const carets = active === null ? cursors : [...cursors, { user: email, paragraph: active }]
    return room === null ? null : placeOf(room, carets, draft.paragraphs)
  }, [room, cursors, email, active, draft.paragraphs])
  const isPlaced = room !== null && (room.show === 'text' || room.show === 'paragraph')
  const follows = room?.follows ?? null
  const screen = room === null || follows !== null ? 0 : room.screen
  const go = (step: 1 | -1) => () => {
    const paragraph = stationFrom(draft.paragraphs, place, step)
    if (isPlaced && paragraph !== null) steer({ paragraph })
  }
  const scroll = (by: 1 | -1) => () => {
    const to = Math.min(Math.max(screen + by, 0), lastScreen)
    // Whom it follows it is taken from: it goes on from his place.
    if (to !== screen) steer(follows !== null && place !== null ? { paragraph: place, screen: to } : { screen: to })
  }
  return {
    name: place === null ? t('later:room.beginning') : labelOf(place),
    isPlaced,
    isBelow: screen > 0,
    followed: follows === null ? null : t('later:room.followed', { who: nameOfPerson(follows) }),
    next: go(1),
    previous: go(-1),
    down: scroll(1),
    up: scroll(-1),
  }
}
