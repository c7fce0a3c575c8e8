import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { buttonClass } from '../../kit/Button'
import { PageStyles } from '../../kit/PageStyles'
import { ProblemNote } from '../../frame/ProblemNote'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { useCalmDraft } from '../draft/useSession'
import { RoomControls } from './RoomControls'
import { Speakers } from './Speakers'
import { useRoom } from './useRoom'
import { useSteering } from './useSteering'
import { useWay } from './useWay'
import controlStyles from './controls.css?url'

/** The meeting room beside the text: the facilitator steers its wall, delegations ask for the floor. */
export function RoomPanel({ session, first, active }: { session: DraftSession; first: Draft; active: string | null }) {
  const { t, i18n } = useTranslation()
  const draft = useCalmDraft(session, first)
  const steering = useSteering(first.id, useRoom(session, first.id))
  const { room } = steering
  const way = useWay(session, draft, steering, active)
  const chairs = draft.role === 'facilitator'
  return (
    <div className="stack room-panel" lang={i18n.language} data-testid="room-panel">
      <PageStyles href={controlStyles} />
      <div className="row">
        {/* In a window of its own, to be put on the wall. */}
        <a
          className={buttonClass()}
          href={`/drafts/${encodeURIComponent(first.id)}/room`}
          target="_blank"
          rel="noreferrer"
          data-testid="open-wall"
        >
          {t('later:room.openWall')}
        </a>
        <Link className={buttonClass('plain')} to={`/drafts/${encodeURIComponent(first.id)}/room/remote`} data-testid="open-remote">
          {t('later:room.remote')}
        </Link>
      </div>
      <ProblemNote problem={steering.problem} />
      {room !== null && chairs && <RoomControls draft={draft} room={room} steering={steering} way={way} />}
      {room !== null && !chairs && <p className="muted">{t('later:room.steered')}</p>}
      {room !== null && <Speakers draftId={first.id} room={room} steering={steering} chairs={chairs} />}
    </div>
  )
}
