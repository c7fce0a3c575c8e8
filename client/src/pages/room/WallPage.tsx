import { useTranslation } from 'react-i18next'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { directionIn } from '../../kit/directionIn'
import { PageStyles } from '../../kit/PageStyles'
import { useDelegations } from '../../api/useDelegations'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { officialSponsors } from '../sponsors/officialSponsors'
import { useCalmDraft, useSession } from '../draft/useSession'
import { JoinCard } from './JoinCard'
import { placeOf } from './places'
import { useRoom } from './useRoom'
import { useWatched } from './useWatched'
import { WallFoot } from './WallFoot'
import { WallParagraph } from './WallParagraph'
import { WallRedline } from './WallRedline'
import { WallSponsors } from './WallSponsors'
import { WallText } from './WallText'
import '../draft/proposals/proposals.css'
import themeStyles from '../../kit/styles/themes.css?url'
import wallStyles from './wall.css?url'

/** The wall of the room in which a draft is negotiated: what all who read it may see, large, and nothing that can be done. */
export function WallPage() {
  const { id = '' } = useParams()
  const session = useWatched(id)
  const { t } = useTranslation()
  return (
    <>
      <PageStyles href={themeStyles} />
      <PageStyles href={wallStyles} />
      {session === null ? <Notice text={t('later:room.opening')} /> : <WallOfSession key={id} draftId={id} session={session} />}
    </>
  )
}

/** What stands on the wall while there is nothing to show. */
function Notice({ text }: { text: string }) {
  return (
    <main className="wall wall-notice" id="main" data-theme="light">
      <p role="status">{text}</p>
    </main>
  )
}

function WallOfSession({ draftId, session }: { draftId: string; session: DraftSession }) {
  const { t } = useTranslation()
  const isThere = useSession(session, (state) => state.draft !== null)
  const isClosed = useSession(session, (state) => state.status === 'closed')
  const { draft } = session.state
  if (isClosed) return <Notice text={t('later:room.ended')} />
  return isThere && draft !== null ? <Wall draftId={draftId} session={session} first={draft} /> : <Notice text={t('later:room.opening')} />
}

function Wall({ draftId, session, first }: { draftId: string; session: DraftSession; first: Draft }) {
  const { t } = useTranslation()
  const draft = useCalmDraft(session, first)
  const room = useRoom(session, draftId)
  const cursors = useSession(session, (state) => state.cursors)
  const isLive = useSession(session, (state) => state.status === 'live')
  const { delegations } = useDelegations()
  useEffect(() => {
    document.title = `${draft.symbol ?? draft.title} · ${t('later:room.wall')}`
  }, [draft.symbol, draft.title, t])
  if (room === null) return <Notice text={t('later:room.opening')} />
  const place = placeOf(room, cursors, draft.paragraphs)
  const screen = room.follows === null ? room.screen : 0
  const sponsors = officialSponsors(draft.sponsors, delegations, draft.language).filter(({ withdrawn }) => !withdrawn)
  return (
    <main
      className="wall"
      id="main"
      data-theme={room.theme}
      data-size={room.size}
      data-show={room.show}
      lang={draft.language}
      dir={directionIn(draft.language)}
      data-testid="wall"
    >
      <h1 className="heard">{t('later:room.wall')}</h1>
      {room.show === 'text' && <WallText draft={draft} sponsors={sponsors} place={place} screen={screen} />}
      {room.show === 'paragraph' && <WallParagraph draft={draft} place={place} screen={screen} />}
      {room.show === 'redline' && <WallRedline draft={draft} against={room.against} screen={screen} />}
      {room.show === 'sponsors' && <WallSponsors draft={draft} sponsors={sponsors} delegations={delegations} screen={screen} />}
      {room.join && <JoinCard draft={draft} version={room.version} />}
      <WallFoot draft={draft} room={room} isLive={isLive} />
    </main>
  )
}
