import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { sessionQuery } from '../api/queries'
import { ProblemNote } from './ProblemNote'

/** Lets signed-in people through; everyone else goes to sign-in and comes back here. */
export function SignedIn() {
  const session = useQuery(sessionQuery)
  const here = useLocation()
  const [wasSignedIn, setWasSignedIn] = useState(false)
  if (session.data && !wasSignedIn) setWasSignedIn(true)
  if (session.data) return <Outlet />
  if (session.data === null) {
    const back = `${here.pathname}${here.search}${here.hash}`
    return <Navigate to={back === '/' ? '/signin' : `/signin?next=${encodeURIComponent(back)}`} state={{ ended: wasSignedIn }} replace />
  }
  if (session.error)
    return (
      <main className="page" id="main">
        <ProblemNote problem={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  return <main className="page" id="main" aria-busy="true" />
}
