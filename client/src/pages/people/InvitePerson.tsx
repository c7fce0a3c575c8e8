import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { DelegationPicker } from '../sponsors/DelegationPicker'
import { Field } from '../../kit/Field'
import { ProblemNote } from '../../frame/ProblemNote'
import { Window } from '../../kit/Window'
import { Faults } from './Faults'
import { InvitationLinks } from './InvitationLinks'
import { MailChoice } from './MailChoice'
import { useInvite } from './useInvite'

const nobody = { name: '', email: '', delegation: null as string | null }

/** Invites one person, who then chooses the password. */
export function InvitePerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { invite, mails } = useInvite()
  const [person, setPerson] = useState(nobody)
  const [mail, setMail] = useState(true)
  const set = (field: keyof typeof nobody) => (value: string | null) => {
    setPerson((now) => ({ ...now, [field]: value }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ people: [person], mail })
  }
  const [invited] = invite.data ?? []
  return (
    <Window title={t('later:people.add')} isOpen onClose={onClose} testId="add-person">
      {invited?.link ? (
        <InvitationLinks invited={[invited]} onClose={onClose} />
      ) : (
        <form className="stack" onSubmit={submit}>
          <p className="muted">{t('later:people.inviteLead')}</p>
          <ProblemNote problem={invite.error} />
          <div role="alert">{invited && <Faults faults={invited.faults} />}</div>
          <Field label={t('later:people.name')} value={person.name} onChange={set('name')} isRequired autoFocus testId="person-name" />
          <Field
            label={t('signIn.email')}
            type="email"
            value={person.email}
            onChange={set('email')}
            autoComplete="off"
            isRequired
            testId="person-email"
          />
          <DelegationPicker
            label={`${t('later:people.delegation')} (${t('app.optional')})`}
            value={person.delegation}
            onChange={set('delegation')}
            testId="person-delegation"
          />
          <MailChoice mails={mails} value={mail} onChange={setMail} />
          <div className="row row-end">
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button type="submit" look="main" isDisabled={invite.isPending} data-testid="person-submit">
              {t('later:people.invite')}
            </Button>
          </div>
        </form>
      )}
    </Window>
  )
}
