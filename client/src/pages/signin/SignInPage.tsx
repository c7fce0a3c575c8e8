import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation, useSearchParams } from 'react-router'
import { sessionQuery } from '../../api/queries'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { ProblemNote } from '../../frame/ProblemNote'
import { localPath } from './localPath'
import { useSignIn } from './useSignIn'

/** Says why one has to sign in: one’s session ended, one followed a link, or one comes to begin. */
export function SignInPage() {
  const { t } = useTranslation()
  const ended = (useLocation().state as { ended?: boolean } | null)?.ended === true
  const [parameters] = useSearchParams()
  const { data: me } = useQuery(sessionQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn(() => Promise.resolve({ email, password }))

  const next = localPath(parameters.get('next'))
  if (me) return <Navigate to={next} replace />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <main className="door" id="main">
      <form className="card stack" onSubmit={submit}>
        <div>
          <h1>{t('signIn.title')}</h1>
          <p className="muted">{ended ? t('signIn.ended') : next === '/' ? t('signIn.lead') : t('signIn.goOn')}</p>
        </div>
        <ProblemNote problem={signIn.error} />
        <Field
          label={t('signIn.email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isRequired
          autoFocus
          testId="signin-email"
        />
        <Field
          label={t('signIn.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isRequired
          testId="signin-password"
        />
        <Button type="submit" look="main" isDisabled={signIn.isPending} data-testid="signin-submit">
          {t('signIn.submit')}
        </Button>
      </form>
    </main>
  )
}
