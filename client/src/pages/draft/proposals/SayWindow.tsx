import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'
import { SpeakerFields, useSpeaker, type Speaker } from './Speaker'

interface SayWindowProps {
  draft: DraftHead
  title: string
  action: string
  /** Whether it is said for a delegation, which is chosen here. */
  forDelegation: boolean
  onSay: (speaker: Speaker, reason: string | null) => void
  onClose: () => void
}

/** Something is said of a proposal: for whom, and why. */
export function SayWindow({ draft, title, action, forDelegation, onSay, onClose }: SayWindowProps) {
  const { t } = useTranslation()
  const speaker = useSpeaker(draft)
  const [reason, setReason] = useState('')
  const isComplete = !forDelegation || speaker.delegation !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    onSay(speaker, reason.trim() || null)
    onClose()
  }
  return (
    <Window title={title} isOpen onClose={onClose} testId="say-window">
      <form className="stack" onSubmit={submit}>
        {forDelegation && <SpeakerFields speaker={speaker} />}
        <Field
          label={t('proposals.reasonLabel')}
          hint={t('proposals.reasonHint')}
          value={reason}
          onChange={setReason}
          autoFocus
          testId="say-reason"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={!isComplete} data-testid="say-submit">
            {action}
          </Button>
        </div>
      </form>
    </Window>
  )
}
