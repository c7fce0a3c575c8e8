import { useTranslation } from 'react-i18next'
import { Checkbox } from 'react-aria-components'
import { api } from '../../api/calls'
import { problemMessage } from '../../api/problemMessage'
import { Button } from '../../kit/Button'
import { notify } from '../../kit/toasts'
import type { MeetingRoom } from '../../protocol/contract'
import { joinLink } from './joinLink'
import type { Steering } from './useSteering'

/** Lets people in the room join, or no more; the link can be handed on to whoever has no camera. */
export function JoinSwitch({ draftId, room, steering }: { draftId: string; room: MeetingRoom; steering: Steering }) {
  const { t } = useTranslation()
  const copy = async () => {
    try {
      const { code } = await api.joinCode(draftId)
      await navigator.clipboard.writeText(joinLink(location.origin, draftId, code))
      notify(t('later:room.linkCopied'))
    } catch (problem) {
      notify(problemMessage(problem, t))
    }
  }
  return (
    <>
      <Checkbox
        className="tick"
        isSelected={room.join}
        onChange={(join) => {
          steering.steer({ join })
        }}
        data-testid="room-join"
      >
        <span className="box" aria-hidden="true" />
        <span>
          {t('later:room.join')}
          <small className="quiet">{t('later:room.joinHint')}</small>
        </span>
      </Checkbox>
      {room.join && (
        <Button small onPress={() => void copy()} data-testid="room-link">
          {t('later:room.copyLink')}
        </Button>
      )}
    </>
  )
}
