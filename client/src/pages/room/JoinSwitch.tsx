import { Checkbox } from 'react-aria-components'
import { api } from '../../api/calls'
import { Button } from '../../kit/Button'
import { notify } from '../../kit/toasts'
import type { MeetingRoom } from '../../protocol/contract'
import { joinLink } from './joinLink'
import type { Steering } from './useSteering'
import { useRoomWords } from './words'

/** Lets people in the room join, or no more; the link can be handed on to whoever has no camera. */
export function JoinSwitch({ draftId, room, steering }: { draftId: string; room: MeetingRoom; steering: Steering }) {
  const words = useRoomWords()
  const copy = async () => {
    const { code } = await api.joinCode(draftId)
    await navigator.clipboard.writeText(joinLink(location.origin, draftId, code))
    notify(words.linkCopied)
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
          {words.join}
          <small className="quiet">{words.joinHint}</small>
        </span>
      </Checkbox>
      {room.join && (
        <Button small onPress={() => void copy()} data-testid="room-link">
          {words.copyLink}
        </Button>
      )}
    </>
  )
}
