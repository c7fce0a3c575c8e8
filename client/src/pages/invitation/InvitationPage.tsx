import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { api } from '../../api/calls'
import { Button, buttonClass } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { ProblemNote } from '../../frame/ProblemNote'
import { useSignIn } from '../signin/useSignIn'

/** Where an invitation leads: the person chooses a password and is in. */
export function InvitationPage() {
  const { t } = useTranslation()
  const { hash } = useLocation()
  // Kept: a link within the page would put another mark behind the address.
  const [token] = useState(() => hash.slice(1))
  const [password, setPassword] = useState('')
  const {
    data: invited,
    error,
    isLoading,
  } = useQuery({ queryKey: ['invitation', token], queryFn: () => api.lookAtInvitation(token), staleTime: Infinity, gcTime: 0 })
  const accept = useSignIn(async () => ({ email: (await api.acceptInvitation(token, password)).email, password }), '/')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate()
  }
  return (
    <main className="door" id="main" aria-busy={isLoading}>
      <form className="card stack" onSubmit={submit} data-testid="invitation">
        <div>
          <h1>{t('invitation.title')}</h1>
          {invited && <p className="muted">{t('invitation.lead', { name: invited.name })}</p>}
        </div>
        <ProblemNote problem={error ?? accept.error} />
        {error && (
          <Link className={buttonClass()} to="/signin">
            {t('signIn.submit')}
          </Link>
        )}
        {invited && (
          <>
            <p>
              <span className="field-label">{t('signIn.email')}</span>
              <br />
              {invited.email}
            </p>
            {/* For the browser's own store of passwords. */}
            <input type="hidden" name="email" autoComplete="username" value={invited.email} readOnly />
            <Field
              label={t('invitation.password')}
              type="password"
              name="password"
              autoComplete="new-password"
              minLength={12}
              hint={t('setup.passwordHint')}
              value={password}
              onChange={setPassword}
              isRequired
              autoFocus
              testId="invitation-password"
            />
            <Button type="submit" look="main" isDisabled={accept.isPending} data-testid="invitation-submit">
              {t('invitation.submit')}
            </Button>
          </>
        )}
      </form>
    </main>
  )
}
