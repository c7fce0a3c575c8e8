import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/calls'
import { usersQuery } from '../../api/queries'
import { Button } from '../../ui/Button'
import { DelegationPicker } from '../../ui/DelegationPicker'
import { Field } from '../../ui/Field'
import { ProblemNote } from '../../ui/ProblemNote'
import { notify } from '../../ui/toasts'
import { Window } from '../../ui/Window'

const nobody = { name: '', email: '', password: '', delegation: null as string | null }

export function AddPerson({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [person, setPerson] = useState(nobody)
  const add = useMutation({
    mutationFn: () => api.addUser(person),
    onSuccess: async () => {
      notify(t('people.added', { name: person.name }))
      setPerson(nobody)
      onClose()
      await client.invalidateQueries(usersQuery)
    },
  })
  const set = (field: keyof typeof nobody) => (value: string | null) => {
    setPerson((now) => ({ ...now, [field]: value }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <Window title={t('people.add')} isOpen={isOpen} onClose={onClose} testId="add-person">
      <form className="stack" onSubmit={submit}>
        <ProblemNote problem={add.error} />
        <Field label={t('people.name')} value={person.name} onChange={set('name')} isRequired autoFocus testId="person-name" />
        <Field label={t('signIn.email')} type="email" value={person.email} onChange={set('email')} autoComplete="off" isRequired testId="person-email" />
        <Field
          label={t('signIn.password')}
          type="password"
          minLength={12}
          hint={t('setup.passwordHint')}
          value={person.password}
          onChange={set('password')}
          autoComplete="new-password"
          isRequired
          testId="person-password"
        />
        <DelegationPicker
          label={`${t('people.delegation')} (${t('app.optional')})`}
          value={person.delegation}
          onChange={set('delegation')}
          testId="person-delegation"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={add.isPending} data-testid="person-submit">
            {t('app.add')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
