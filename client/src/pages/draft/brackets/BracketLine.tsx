import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../../../api/queries'
import { useDelegations } from '../../../api/useDelegations'
import { useGroupName } from '../../../api/useGroupName'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Flag } from '../../../kit/Flag'
import { DelegationPicker } from '../../sponsors/DelegationPicker'
import type { BracketRow } from './bracketRows'
import type { Voice } from './spokenNames'

const itself = 'itself'

interface BracketLineProps {
  row: BracketRow
  language: string
  /** Where it stands. */
  label: string
  /** Whose position would be reserved. */
  voices: readonly Voice[]
  speakerOf: (voice: Voice) => string | null
  /** Whether everybody is known who is named, and somebody is. */
  isReady: boolean
  isChosen: boolean
  /** Whether who reserves its position is asked at once where the bracket names nobody. */
  asksAtOnce: boolean
  onChoose: (isChosen: boolean) => void
  onVoices: (voices: readonly Voice[]) => void
}

/** A bracket: its words with what goes struck out, and whose reservation it becomes. */
export function BracketLine(props: BracketLineProps) {
  const { row, language, label, voices, speakerOf, isReady, isChosen, asksAtOnce, onChoose, onVoices } = props
  const { t } = useTranslation()
  const textId = useId()
  const { nameOf } = useDelegations()
  const groupName = useGroupName()
  const [asks, setAsks] = useState(asksAtOnce && voices.length === 0)
  const [isNamed, setIsNamed] = useState(false)
  const called = ({ delegation, group }: Voice) => (group !== null ? groupName(group) : nameOf(delegation ?? ''))
  return (
    <li className="bracket-line" data-testid="bracket">
      <label className="tick">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isReady}
          aria-label={t('later:brackets.choose', { label })}
          aria-describedby={textId}
          onChange={({ target: { checked } }) => {
            onChoose(checked)
          }}
          data-testid="bracket-choose"
        />
        <strong>{label}</strong>
      </label>
      <p id={textId} className="bracket-words" lang={language} dir="auto">
        {row.pieces.map(({ what, text }, at) =>
          what === 'around' ? <span key={at}>{text}</span> : what === 'goes' ? <del key={at}>{text}</del> : <mark key={at}>{text}</mark>,
        )}
      </p>
      <div className="row bracket-holders">
        <span className="quiet">{voices.length === 0 ? t('later:brackets.nobody') : t('later:brackets.of')}</span>
        {voices.map((voice) => {
          const speaker = speakerOf(voice)
          return (
            <span key={`${voice.delegation ?? ''} ${voice.group ?? ''}`} className="bracket-holder" data-testid="bracket-holder">
              {speaker !== null && <Flag code={speaker} />} {called(voice)}
              {voice.group !== null && (
                <small className="muted"> ({speaker === null ? t('later:brackets.speaksUnknown') : nameOf(speaker)})</small>
              )}
              <button
                type="button"
                aria-label={t('later:brackets.takeAway', { who: called(voice) })}
                onClick={() => {
                  onVoices(voices.filter((each) => each !== voice))
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </span>
          )
        })}
        {!asks && (
          <Button
            small
            // Whoever has named somebody goes on from there.
            autoFocus={isNamed}
            onPress={() => {
              setAsks(true)
            }}
            data-testid="bracket-name"
          >
            {t('later:brackets.name')}
          </Button>
        )}
      </div>
      {asks && (
        <NameHolder
          onName={(voice) => {
            setAsks(false)
            setIsNamed(true)
            onVoices([...voices.filter(({ delegation, group }) => delegation !== voice.delegation || group !== voice.group), voice])
          }}
        />
      )}
    </li>
  )
}

/** One more whose position is reserved: a delegation, for itself or for a group. */
function NameHolder({ onName }: { onName: (voice: Voice) => void }) {
  const { t } = useTranslation()
  const { data: groups = [] } = useQuery(groupsQuery)
  const groupName = useGroupName()
  const [group, setGroup] = useState<string | null>(null)
  return (
    <div className="bracket-ask">
      <Choice
        label={t('proposals.onBehalf')}
        labelled
        value={group ?? itself}
        onChange={(code) => {
          setGroup(code === itself ? null : code)
        }}
        options={[
          { value: itself, label: t('proposals.forItself') },
          ...groups.map(({ code }) => ({ value: code, label: groupName(code) })),
        ]}
        testId="bracket-group"
      />
      <DelegationPicker
        label={t('proposals.speaker')}
        value={null}
        onChange={(delegation) => {
          if (delegation !== null) onName({ delegation, group })
        }}
        testId="bracket-delegation"
      />
    </div>
  )
}
