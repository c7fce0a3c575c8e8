import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from './queries'
import type { Person } from '../protocol/contract'

/** Whoever is signed in. Only inside pages that ask for it. */
export function useMe(): Person {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('useMe is for pages behind sign-in')
  return data
}
