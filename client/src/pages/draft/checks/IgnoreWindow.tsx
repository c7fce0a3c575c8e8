import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'

interface IgnoreWindowProps {
  message: string
  onIgnore: (reason: string, everywhere: boolean) => void
  onClose: () => void
}

/** Leaves what was found as it is, here or in the whole draft, and says why. */
export function IgnoreWindow({ message, onIgnore, onClose }: IgnoreWindowProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [where, setWhere] = useState<'here' | 'everywhere'>('here')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    onIgnore(reason.trim(), where === 'everywhere')
    onClose()
  }
  return (
    <Window title={t('later:checks.ignoreTitle')} isOpen onClose={onClose} testId="ignore-window">
      <form className="stack" onSubmit={submit}>
        <p>{message}</p>
        <Field label={t('later:checks.reason')} value={reason} onChange={setReason} isRequired autoFocus testId="ignore-reason" />
        <RadioGroup
          aria-label={t('later:checks.ignoreTitle')}
          value={where}
          onChange={(value) => {
            setWhere(value === 'everywhere' ? 'everywhere' : 'here')
          }}
          className="segments"
        >
          <Radio value="here" className="segment">
            {t('later:checks.ignoreHere')}
          </Radio>
          <Radio value="everywhere" className="segment" data-testid="ignore-everywhere">
            {t('later:checks.ignoreEverywhere')}
          </Radio>
        </RadioGroup>
        <p className="muted">{t('later:checks.ignoreHint')}</p>
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={reason.trim() === ''} data-testid="ignore-submit">
            {t('later:checks.ignoreTitle')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
