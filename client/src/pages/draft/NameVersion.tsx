import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { versionsQuery } from '../../api/queries'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { ProblemNote } from '../../ui/ProblemNote'
import { notify } from '../../ui/toasts'
import { Window } from '../../ui/Window'

/** Gives the draft as it is now a name. */
export function NameVersion({ draftId, revision, onClose }: { draftId: string; revision: number; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [label, setLabel] = useState('')
  const name = useMutation({
    mutationFn: () => api.nameVersion(draftId, label.trim()),
    onSuccess: async () => {
      notify(t('draft.versionNamed', { revision, label: label.trim() }))
      onClose()
      await client.invalidateQueries(versionsQuery(draftId))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    name.mutate()
  }
  return (
    <Window title={t('draft.nameVersion')} isOpen onClose={onClose} testId="name-version-window">
      <form className="stack" onSubmit={submit}>
        <p className="muted">{t('draft.nameVersionLead', { revision })}</p>
        <ProblemNote problem={name.error} />
        <Field label={t('draft.versionLabel')} hint={t('draft.versionLabelHint')} value={label} onChange={setLabel} isRequired autoFocus testId="version-label" />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={label.trim() === '' || name.isPending} data-testid="version-submit">{t('app.save')}</Button>
        </div>
      </form>
    </Window>
  )
}
