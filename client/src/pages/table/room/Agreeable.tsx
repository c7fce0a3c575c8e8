import { useTranslation } from 'react-i18next'
import { ActButton } from './RoomKeys'
import type { RoomAct } from './useRoomKeys'

/** Says that nothing open touches the paragraph, and offers to agree it to who may. */
export function Agreeable({ acts }: { acts: readonly RoomAct[] }) {
  const { t } = useTranslation()
  return (
    <div className="agreeable" data-testid="room-agreeable">
      <p>{t('table.nothingOpen')}</p>
      {acts.length > 0 && (
        <div className="row">
          {acts.map((act) => (
            <ActButton key={act.id} act={act} look="main" testId={`offer-${act.id}`} />
          ))}
        </div>
      )}
    </div>
  )
}
