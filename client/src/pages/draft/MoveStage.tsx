import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { platformQuery } from '../../api/queries'
import type { Stage, StageStep } from '../../protocol/contract'
import type { SetStage } from '../../operations/operation'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Picker } from '../../kit/Picker'
import { headquarters, momentOf, ownZone, timeZones, zonedWords } from '../../kit/timeZones'
import { Window } from '../../kit/Window'
import { Checklist } from './checklist/Checklist'
import { isLookedAt, type Place } from './checklist/openMatters'
import { usualDeadline } from './silence/usualDeadline'

interface MoveStageProps {
  session: DraftSession
  first: Draft
  from: Stage
  step: StageStep
  onMove: (move: SetStage) => void
  onGo: (place: Place) => void
  onClose: () => void
}

/** Asks before everyone sees the step: what is still open, and for its symbol, its reason and, of silence, its deadline, as the step needs them. */
export function MoveStage({ session, first, from, step, onMove, onGo, onClose }: MoveStageProps) {
  const { t, i18n } = useTranslation()
  const { stage, needsReason, needsSymbol } = step
  const takesSymbol = needsSymbol || step.symbol !== null || stage === 'adopted'
  const isSilence = stage === 'silence'
  const [symbol, setSymbol] = useState(step.symbol ?? '')
  const [reason, setReason] = useState('')
  const house = useQuery(platformQuery).data?.timeZone ?? headquarters
  const [asked] = useState(Date.now)
  const [ownTimeZone, setTimeZone] = useState<string | null>(null)
  const [ownDeadline, setDeadline] = useState<string | null>(null)
  const timeZone = ownTimeZone ?? house
  const deadline = ownDeadline ?? usualDeadline(asked, timeZone)
  const zones = useMemo(() => timeZones(house).map((id) => ({ id, label: id.replaceAll('_', ' ') })), [house])
  const moment = momentOf(deadline, timeZone)
  const to = stage === from ? t('draft.nextRevision') : t(`stage.${stage}`)
  const title = t('draft.setStage', { stage: to })
  const isComplete = (!needsReason || reason.trim() !== '') && (!needsSymbol || symbol.trim() !== '') && (!isSilence || moment !== null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    onMove({
      op: 'setStage',
      stage,
      ...(takesSymbol && symbol.trim() !== '' ? { symbol: symbol.trim() } : {}),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      // The very moment that the person was shown.
      ...(isSilence && moment !== null ? { deadline: new Date(moment).toISOString(), timeZone } : {}),
    })
    onClose()
  }
  return (
    <Window title={title} isOpen onClose={onClose} role="alertdialog" testId="confirm">
      <form className="stack" onSubmit={submit}>
        <p>{t('draft.setStageQuestion', { from: t(`stage.${from}`), to })}</p>
        {!needsReason && isLookedAt(stage) && (
          <Checklist
            session={session}
            first={first}
            stage={stage}
            onGo={(place) => {
              onClose()
              onGo(place)
            }}
          />
        )}
        {takesSymbol && (
          <Field
            label={t('draft.symbolNow')}
            hint={t('draft.symbolHint')}
            value={symbol}
            onChange={setSymbol}
            isRequired={needsSymbol}
            testId="stage-symbol"
          />
        )}
        {isSilence && (
          <>
            <Field
              label={t('draft.deadline')}
              hint={
                moment === null ? t('draft.deadlineHint') : t('silence.yourTime', { time: zonedWords(moment, ownZone(), i18n.language) })
              }
              type="datetime-local"
              value={deadline}
              onChange={setDeadline}
              isRequired
              testId="stage-deadline"
            />
            <Picker
              label={t('silence.zone')}
              options={zones}
              value={timeZone}
              onChange={(zone) => {
                if (zone !== null) setTimeZone(zone)
              }}
              noneFound={t('app.none')}
              testId="stage-zone"
            />
          </>
        )}
        <Field
          label={t('draft.reason')}
          hint={t('draft.reasonHint')}
          value={reason}
          onChange={setReason}
          isRequired={needsReason}
          testId="stage-reason"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={!isComplete} data-testid="confirm-yes">
            {title}
          </Button>
        </div>
      </form>
    </Window>
  )
}
