import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { useDelegations } from '../../api/useDelegations'
import { useMe } from '../../api/useMe'
import { Button } from '../../kit/Button'
import type { MeetingRoom } from '../../protocol/contract'
import type { Steering } from './useSteering'

interface SpeakersProps {
  draftId: string
  room: MeetingRoom
  steering: Steering
  /** Whether the reader moves the list on. */
  chairs: boolean
  /** How deep its heading stands in the page. */
  heading?: 'h2' | 'h3'
}

/** Who speaks and who is next; the chair moves on, a delegation asks for the floor. */
export function Speakers({ draftId, room, steering, chairs, heading: Heading = 'h3' }: SpeakersProps) {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const { floor, speakers } = room
  return (
    <section className="room-speakers" aria-label={t('later:room.speakers')} lang={i18n.language} data-testid="speakers">
      <Heading className="rail-heading">{t('later:room.speakers')}</Heading>
      {floor !== null && (
        <p>
          {t('later:room.floor')}: <strong data-testid="floor">{nameOf(floor.delegation)}</strong>
        </p>
      )}
      {speakers.length === 0 ? (
        <p className="muted">{room.speakersOpen ? t('later:room.nobody') : t('later:room.closed')}</p>
      ) : (
        <ol className="room-queue">
          {speakers.map(({ delegation }, at) => (
            <li key={delegation} data-testid="speaker" data-delegation={delegation}>
              <span>
                {at + 1}. {nameOf(delegation)}
              </span>
              {chairs && (
                <span className="row">
                  <Button
                    small
                    isDisabled={at === 0}
                    aria-label={t('later:room.earlier', { name: nameOf(delegation) })}
                    onPress={() => {
                      steering.act(() => api.earlierSpeaker(draftId, delegation))
                    }}
                    data-testid="speaker-earlier"
                  >
                    ↑
                  </Button>
                  <Button
                    small
                    aria-label={t('later:room.remove', { name: nameOf(delegation) })}
                    onPress={() => {
                      steering.act(() => api.removeSpeaker(draftId, delegation))
                    }}
                    data-testid="speaker-remove"
                  >
                    ×
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {chairs && (speakers.length > 0 || floor !== null) && (
        <Button
          look="main"
          onPress={() => {
            steering.act(() => api.nextSpeaker(draftId))
          }}
          data-testid="next-speaker"
        >
          {t('later:room.nextSpeaker')}
        </Button>
      )}
      <AskForFloor draftId={draftId} room={room} steering={steering} chairs={chairs} />
    </section>
  )
}

/** What one's own delegation can do: ask for the floor, ask no more, give it up; null for whom has none, and where nothing can be done. */
export function useOwnFloor(
  draftId: string,
  room: MeetingRoom | null,
  steering: Steering,
): { label: string; run: () => void; at: number } | null {
  const { t } = useTranslation()
  const { delegation } = useMe()
  if (delegation === null || room === null) return null
  const at = room.speakers.findIndex((speaker) => speaker.delegation === delegation)
  const leave = () => {
    steering.act(() => api.withdrawFromFloor(draftId))
  }
  if (at >= 0) return { label: t('later:room.withdraw'), run: leave, at }
  if (room.floor?.delegation === delegation) return { label: t('later:room.giveUp'), run: leave, at }
  if (!room.speakersOpen) return null
  return {
    label: t('later:room.ask'),
    run: () => {
      steering.act(() => api.askForFloor(draftId))
    },
    at,
  }
}

function AskForFloor({ draftId, room, steering, chairs }: SpeakersProps) {
  const { t } = useTranslation()
  const own = useOwnFloor(draftId, room, steering)
  if (own === null) return null
  return (
    <>
      {own.at >= 0 && <p role="status">{t('later:room.place', { at: own.at + 1 })}</p>}
      <Button
        look={own.at >= 0 || chairs ? undefined : 'main'}
        className="room-ask"
        aria-keyshortcuts="f"
        onPress={own.run}
        data-testid="ask-floor"
      >
        {own.label}
      </Button>
    </>
  )
}
