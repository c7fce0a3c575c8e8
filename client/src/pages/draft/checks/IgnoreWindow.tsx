import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'
import { useCheckWords } from './words'

interface IgnoreWindowProps {
  message: string
  onIgnore: (reason: string, everywhere: boolean) => void
  onClose: () => void
}

/** Leaves what was found as it is, here or in the whole draft, and says why. */
export function IgnoreWindow({ message, onIgnore, onClose }: IgnoreWindowProps) {
  const { t } = useTranslation()
  const words = useCheckWords()
  const [reason, setReason] = useState('')
  const [where, setWhere] = useState<'here' | 'everywhere'>('here')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    onIgnore(reason.trim(), where === 'everywhere')
    onClose()
  }
  return (
    <Window title={words.ignoreTitle} isOpen onClose={onClose} testId="ignore-window">
      <form className="stack" onSubmit={submit}>
        <p>{message}</p>
        <Field label={words.reason} value={reason} onChange={setReason} isRequired autoFocus testId="ignore-reason" />
        <RadioGroup
          aria-label={words.ignoreTitle}
          value={where}
          onChange={(value) => {
            setWhere(value === 'everywhere' ? 'everywhere' : 'here')
          }}
          className="segments"
        >
          <Radio value="here" className="segment">
            {words.ignoreHere}
          </Radio>
          <Radio value="everywhere" className="segment" data-testid="ignore-everywhere">
            {words.ignoreEverywhere}
          </Radio>
        </RadioGroup>
        <p className="muted">{words.ignoreHint}</p>
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={reason.trim() === ''} data-testid="ignore-submit">
            {words.ignoreTitle}
          </Button>
        </div>
      </form>
    </Window>
  )
}
