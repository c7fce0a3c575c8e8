import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { api } from '../../api/calls'
import { ApiProblem } from '../../api/http'
import { setupQuery } from '../../api/queries'
import { Button, buttonClass } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { ProblemNote } from '../../frame/ProblemNote'
import { useSignIn } from '../signin/useSignIn'

/** The one-time link of a first start: makes the first administrator and signs in. */
export function SetupPage() {
  const { t } = useTranslation()
  const [parameters] = useSearchParams()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const token = parameters.get('token') ?? ''
  const link = useQuery({ ...setupQuery(token), enabled: token !== '' })
  const setUp = useSignIn(async () => {
    await api.setUp({ token, email, password, name })
    return { email, password }
  }, '/people')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUp.mutate()
  }
  const isUsed = link.error instanceof ApiProblem && link.error.code === 'invalidToken'
  if (link.error)
    return (
      <main className="door" id="main">
        <div className="card stack">
          <h1>{t('setup.title')}</h1>
          <ProblemNote problem={link.error} onRetry={isUsed ? undefined : () => void link.refetch()} />
          {isUsed && (
            <Link className={buttonClass('main')} to="/signin">
              {t('signIn.title')}
            </Link>
          )}
        </div>
      </main>
    )
  return (
    <main className="door" id="main">
      <form className="card stack" onSubmit={submit}>
        <div>
          <h1>{t('setup.title')}</h1>
          <p className="muted">{token === '' ? t('setup.noToken') : t('setup.lead')}</p>
        </div>
        <ProblemNote problem={setUp.error} />
        <Field
          label={t('setup.name')}
          name="name"
          autoComplete="name"
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          testId="setup-name"
        />
        <Field
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isRequired
          testId="setup-email"
        />
        <Field
          label={t('signIn.password')}
          type="password"
          name="password"
          autoComplete="new-password"
          minLength={12}
          hint={t('setup.passwordHint')}
          value={password}
          onChange={setPassword}
          isRequired
          testId="setup-password"
        />
        <Button type="submit" look="main" isDisabled={!link.isSuccess || setUp.isPending} data-testid="setup-submit">
          {t('setup.submit')}
        </Button>
      </form>
    </main>
  )
}
