import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Window } from '../../kit/Window'

/** A delegation reopens an agreed paragraph, and says why. */
export function ReopenParagraph({ onReopen, onClose }: { onReopen: (reason: string) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    onReopen(reason.trim())
    onClose()
  }
  return (
    <Window title={t('draft.reopen')} isOpen onClose={onClose} testId="reopen">
      <form className="stack" onSubmit={submit}>
        <p>{t('draft.reopenLead')}</p>
        <Field
          label={t('draft.reason')}
          hint={t('draft.reasonHint')}
          value={reason}
          onChange={setReason}
          isRequired
          autoFocus
          testId="reopen-reason"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={reason.trim() === ''} data-testid="reopen-submit">
            {t('draft.reopen')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
