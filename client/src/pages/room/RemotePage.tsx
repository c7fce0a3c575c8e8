import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { PageStyles } from '../../kit/PageStyles'
import { Toasts } from '../../kit/Toasts'
import { useKeys } from '../../kit/useKeys'
import { ProblemNote } from '../../frame/ProblemNote'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { useCalmDraft, useSession } from '../draft/useSession'
import { RoomControls } from './RoomControls'
import { Speakers, useOwnFloor } from './Speakers'
import { useRoom } from './useRoom'
import { useSteering } from './useSteering'
import { useWatched } from './useWatched'
import { useWay } from './useWay'
import controlStyles from './controls.css?url'

/** The room in one hand: the facilitator steers the wall from a phone, a delegate asks for the floor. */
export function RemotePage() {
  const { id = '' } = useParams()
  const session = useWatched(id)
  const { t, i18n } = useTranslation()
  useEffect(() => {
    document.title = t('later:room.title')
    return () => {
      document.title = t('app.name')
    }
  }, [t])
  return (
    <main className="room-remote" id="main" lang={i18n.language}>
      <PageStyles href={controlStyles} />
      <Toasts />
      {session === null ? <p role="status">{t('later:room.opening')}</p> : <RemoteOfSession key={id} draftId={id} session={session} />}
    </main>
  )
}

function RemoteOfSession({ draftId, session }: { draftId: string; session: DraftSession }) {
  const { t } = useTranslation()
  const isThere = useSession(session, (state) => state.draft !== null)
  const isClosed = useSession(session, (state) => state.status === 'closed')
  const { draft } = session.state
  if (isClosed) return <p role="status">{t('later:room.ended')}</p>
  return isThere && draft !== null ? (
    <Remote draftId={draftId} session={session} first={draft} />
  ) : (
    <p role="status">{t('later:room.opening')}</p>
  )
}

function Remote({ draftId, session, first }: { draftId: string; session: DraftSession; first: Draft }) {
  const { t, i18n } = useTranslation()
  const draft = useCalmDraft(session, first)
  const isLive = useSession(session, (state) => state.status === 'live')
  const steering = useSteering(draftId, useRoom(session, draftId))
  const { room } = steering
  const way = useWay(session, draft, steering, null)
  const own = useOwnFloor(draftId, room, steering)
  const chairs = draft.role === 'facilitator'
  const sizes = Object.fromEntries([1, 2, 3, 4, 5].map((size) => [`${size}`, () => steering.steer({ size })]))
  useKeys({
    ...(chairs
      ? {
          ...sizes,
          [i18n.dir() === 'rtl' ? 'ArrowLeft' : 'ArrowRight']: way.next,
          ' ': way.next,
          [i18n.dir() === 'rtl' ? 'ArrowRight' : 'ArrowLeft']: way.previous,
          ArrowDown: way.down,
          ArrowUp: way.up,
        }
      : {}),
    ...(own === null ? {} : { f: own.run }),
  })
  return (
    <>
      <header className="room-remote-head">
        <h1>{t('later:room.title')}</h1>
        <p className="muted" lang={draft.language}>
          {draft.symbol} {draft.title || t('draft.untitled')}
        </p>
        {!isLive && <p role="status">{t('later:room.away')}</p>}
        <Link to={`/drafts/${encodeURIComponent(draftId)}`}>{t('later:room.toDraft')}</Link>
      </header>
      <ProblemNote problem={steering.problem} />
      {room !== null && chairs && <RoomControls draft={draft} room={room} steering={steering} way={way} />}
      {room !== null && <Speakers draftId={draftId} room={room} steering={steering} chairs={chairs} heading="h2" />}
      {chairs ? (
        <p className="quiet room-hint">{t('later:room.keys')}</p>
      ) : (
        own !== null && <p className="quiet room-hint">{t('later:room.askKey')}</p>
      )}
    </>
  )
}
