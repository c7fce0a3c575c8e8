import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { delegationsQuery } from './queries'
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage'
import type { Delegation } from '../protocol/contract'

const none: Delegation[] = []

/** All delegations, and a delegation's name in the interface's language (its code until names are there). */
export function useDelegations(): { delegations: Delegation[]; nameOf: (code: string) => string } {
  const { data = none } = useQuery(delegationsQuery)
  const language = useInterfaceLanguage()
  const nameOf = useCallback((code: string) => data.find((each) => each.code === code)?.names[language] ?? code, [data, language])
  return { delegations: data, nameOf }
}
