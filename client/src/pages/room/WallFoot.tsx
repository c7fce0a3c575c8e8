import { useTranslation } from 'react-i18next'
import { useDelegations } from '../../api/useDelegations'
import { clockWords } from '../../kit/dateWords'
import { useNow } from '../../kit/useNow'
import type { MeetingRoom, Stage } from '../../protocol/contract'
import type { Draft } from '../../session/DraftSession'

/** How many of those who are to speak are named. */
const named = 2

/** What is negotiated and how it stands, who speaks and who is next, and the time. */
export function WallFoot({ draft, room, isLive }: { draft: Draft; room: MeetingRoom; isLive: boolean }) {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const now = useNow()
  const { floor, speakers } = room
  return (
    <footer className="wall-foot" lang={i18n.language} dir={i18n.dir()} data-testid="wall-foot">
      <p className="wall-what">
        {draft.symbol && <strong>{draft.symbol}</strong>} <span lang={draft.language}>{draft.title || t('draft.untitled')}</span>{' '}
        <span>· {t(`stage.${draft.stage as Stage}`)}</span>
      </p>
      {(floor !== null || speakers.length > 0) && (
        <p className="wall-speakers" data-testid="wall-speakers">
          {floor !== null && (
            <span>
              <small>{t('later:room.floor')}</small> <strong>{nameOf(floor.delegation)}</strong>
            </span>
          )}
          {speakers.length > 0 && (
            <span>
              <small>{t('later:room.after')}</small>{' '}
              {speakers
                .slice(0, named)
                .map(({ delegation }) => nameOf(delegation))
                .join(t('positions.between'))}{' '}
              {speakers.length > named && <small>{t('later:room.more', { count: speakers.length - named })}</small>}
            </span>
          )}
        </p>
      )}
      {!isLive && (
        <p className="wall-away" role="status">
          {t('later:room.away')}
        </p>
      )}
      <time className="wall-clock" dateTime={new Date(now).toISOString()}>
        {clockWords(now, i18n.language)}
      </time>
    </footer>
  )
}
