import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'
import { SpeakerFields, spokenBy, type Speaker } from './Speaker'
import type { ProposalHead } from './suggest/proposalParts'

interface ProposalFormProps {
  title: string
  wide: boolean
  /** What the window and its fields are found by. */
  testId: 'propose' | 'suggestions'
  speaker: Speaker
  /** Whether nobody is asked for whom and why: it goes into what is proposed already. */
  isGoingOn?: boolean
  /** Whether all but the speaker is there. */
  isComplete: boolean
  /** Null of a speaker that is not known and need not be. */
  onPropose: (head: ProposalHead | null) => void
  onClose: () => void
  /** What is proposed. */
  children: ReactNode
}

/** The window in which something is proposed: what, for whom, and why. */
export function ProposalForm(props: ProposalFormProps) {
  const { title, wide, testId, speaker, isGoingOn = false, isComplete, onPropose, onClose, children } = props
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const { delegation } = speaker
  const mayPropose = isComplete && (isGoingOn || delegation !== null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!mayPropose) return
    const why = reason.trim()
    onPropose(delegation === null ? null : { delegation, ...spokenBy(speaker), ...(why === '' ? {} : { reason: why }) })
    onClose()
  }
  return (
    <Window title={title} isOpen onClose={onClose} wide={wide} testId={testId === 'propose' ? 'propose-window' : 'propose-suggestions'}>
      <form className="stack" onSubmit={submit}>
        {children}
        {!isGoingOn && (
          <>
            <SpeakerFields speaker={speaker} />
            <Field
              label={t('proposals.reasonLabel')}
              hint={t('proposals.reasonHint')}
              value={reason}
              onChange={setReason}
              testId={`${testId}-reason`}
            />
          </>
        )}
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={!mayPropose} data-testid={`${testId}-submit`}>
            {t('proposals.propose')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
