import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { ProblemNote } from '../../frame/ProblemNote'
import { Window } from '../../kit/Window'

interface NameVersionProps {
  revision: number
  /** Fails with what is to be shown here. */
  onName: (label: string) => Promise<void>
  onClose: () => void
}

/** Gives the draft as it is now a name. */
export function NameVersion({ revision, onName, onClose }: NameVersionProps) {
  const { t } = useTranslation()
  const [label, setLabel] = useState('')
  const name = useMutation({ mutationFn: () => onName(label.trim()), onSuccess: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    name.mutate()
  }
  return (
    <Window title={t('draft.nameVersion')} isOpen onClose={onClose} testId="name-version-window">
      <form className="stack" onSubmit={submit}>
        <p className="muted">{t('draft.nameVersionLead', { revision })}</p>
        <ProblemNote problem={name.error} />
        <Field
          label={t('draft.versionLabel')}
          hint={t('draft.versionLabelHint')}
          value={label}
          onChange={setLabel}
          isRequired
          autoFocus
          testId="version-label"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={label.trim() === '' || name.isPending} data-testid="version-submit">
            {t('app.save')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
