import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api } from '../../../api/calls'
import { ProblemNote } from '../../../frame/ProblemNote'
import { Button } from '../../../kit/Button'
import { Field } from '../../../kit/Field'
import { Window } from '../../../kit/Window'
import type { DraftHead } from '../useSession'

/** A group takes a copy of the draft for itself, and goes there. */
export function TakeCopy({ draft, onClose }: { draft: Pick<DraftHead, 'id' | 'title'>; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [title, setTitle] = useState<string>(() => t('copies.title', { title: draft.title || t('draft.untitled') }))
  const take = useMutation({
    mutationFn: () => api.takeCopy(draft.id, title.trim()),
    onSuccess: ({ id }) => {
      onClose()
      void navigate(`/drafts/${id}`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take.mutate()
  }
  return (
    <Window title={t('copies.takeTitle')} isOpen onClose={onClose} testId="take-copy">
      <form className="stack" onSubmit={submit}>
        <p>{t('copies.lead')}</p>
        <ProblemNote problem={take.error} />
        <Field label={t('copies.name')} value={title} onChange={setTitle} isRequired autoFocus testId="copy-title" />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={title.trim() === '' || take.isPending} data-testid="copy-submit">
            {t('copies.make')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
