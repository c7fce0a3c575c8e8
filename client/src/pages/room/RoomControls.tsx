import { useTranslation } from 'react-i18next'
import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import { useQuery } from '@tanstack/react-query'
import { libraryTextQuery, versionsQuery } from '../../api/queries'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import type { MeetingRoom } from '../../protocol/contract'
import type { Draft } from '../../session/DraftSession'
import { libraryRef, revisionRef, versionRef } from '../compare/reference'
import { JoinSwitch } from './JoinSwitch'
import type { Way } from './useWay'
import type { Steering } from './useSteering'

const contents = ['text', 'paragraph', 'redline', 'sponsors'] as const
const themes = ['light', 'dark', 'contrast'] as const
const sizes = ['1', '2', '3', '4', '5'] as const

interface RoomControlsProps {
  draft: Draft
  room: MeetingRoom
  steering: Steering
  way: Way
}

/** What the wall shows and where, how large and in what colours, and who may join: the facilitator's. */
export function RoomControls({ draft, room, steering, way }: RoomControlsProps) {
  const { t } = useTranslation()
  const { steer } = steering
  const references = useReferences(draft, room)
  const show = (content: MeetingRoom['show']) => {
    const against = room.against ?? references[0]?.value
    steer(content === 'redline' && against !== undefined ? { show: content, against } : { show: content })
  }
  return (
    <div className="room-controls" data-testid="room-controls">
      <Segments
        label={t('later:room.show')}
        value={room.show}
        options={contents.map((value) => ({ value, label: t(`later:room.shows.${value}`) }))}
        onChange={show}
      />
      {room.show === 'redline' && (
        <Choice
          label={t('later:room.against')}
          labelled
          value={room.against ?? ''}
          options={references}
          onChange={(against) => {
            steer({ against, screen: 0 })
          }}
          testId="room-against"
        />
      )}
      <div className="room-way" role="group" aria-label={t('later:room.at', { place: way.name })}>
        <p className="room-at" role="status" data-testid="room-at">
          {t('later:room.at', { place: way.name })}
        </p>
        <Button onPress={way.previous} isDisabled={!way.isPlaced} data-testid="room-previous">
          <span className="pointing" aria-hidden="true">
            ←
          </span>{' '}
          {t('later:room.previous')}
        </Button>
        <Button look="main" onPress={way.next} isDisabled={!way.isPlaced} data-testid="room-next">
          {t('later:room.next')}{' '}
          <span className="pointing" aria-hidden="true">
            →
          </span>
        </Button>
        <Button onPress={way.up} isDisabled={!way.isBelow} data-testid="room-up">
          ↑ {t('later:room.up')}
        </Button>
        <Button onPress={way.down} data-testid="room-down">
          ↓ {t('later:room.down')}
        </Button>
      </div>
      <Checkbox
        className="tick"
        isSelected={room.follows !== null}
        onChange={(follows) => {
          steer({ follows })
        }}
        data-testid="room-follow"
      >
        <span className="box" aria-hidden="true" />
        <span>
          {t('later:room.follow')}
          <small className="quiet">{way.followed ?? t('later:room.followHint')}</small>
        </span>
      </Checkbox>
      <Segments
        label={t('later:room.size')}
        value={String(room.size) as (typeof sizes)[number]}
        options={sizes.map((value) => ({ value, label: value }))}
        onChange={(size) => {
          steer({ size: Number(size) })
        }}
      />
      <Segments
        label={t('later:room.theme')}
        value={room.theme}
        options={themes.map((value) => ({ value, label: t(`later:room.themes.${value}`) }))}
        onChange={(theme) => {
          steer({ theme })
        }}
      />
      <JoinSwitch draftId={draft.id} room={room} steering={steering} />
      <Checkbox
        className="tick"
        isSelected={room.speakersOpen}
        onChange={(speakersOpen) => {
          steer({ speakersOpen })
        }}
        data-testid="room-speakers-open"
      >
        <span className="box" aria-hidden="true" />
        <span>{t('later:room.speakersOpen')}</span>
      </Checkbox>
    </div>
  )
}

interface SegmentsProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <RadioGroup
        aria-label={label}
        className="segments"
        orientation="horizontal"
        value={value}
        onChange={(chosen) => {
          onChange(chosen as Value)
        }}
      >
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segment" data-testid={`room-${option.value}`}>
            {option.label}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}

/** What the text can be compared with that everyone who sees the wall may read: its versions, its template, how it began. */
function useReferences(draft: Draft, { show, against }: MeetingRoom): readonly { value: string; label: string }[] {
  const { t } = useTranslation()
  const { data: versions = [] } = useQuery(versionsQuery(draft.id))
  const { data: template } = useQuery({ ...libraryTextQuery(draft.template ?? ''), enabled: Boolean(draft.template) && show === 'redline' })
  const known = [
    ...versions.toReversed().map(({ label }) => ({ value: versionRef(draft.id, label), label })),
    ...(draft.template
      ? [{ value: libraryRef(draft.template), label: t('later:room.template', { name: template?.symbol ?? template?.title ?? '' }) }]
      : []),
    { value: revisionRef(draft.id, 0), label: t('later:room.begun') },
  ]
  // Chosen elsewhere, by its own name.
  return against === null || known.some(({ value }) => value === against) ? known : [{ value: against, label: against }, ...known]
}
