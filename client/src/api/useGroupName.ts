import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { groupsQuery } from './queries'
import { useInterfaceLanguage } from '../i18n/useInterfaceLanguage'

/**
 * The name, in the interface's language, of a group on whose members' behalf delegations sponsor; its code until names are there.
 * They are fetched only where they are needed.
 */
export function useGroupName(isNeeded = true): (code: string) => string {
  const { data } = useQuery({ ...groupsQuery, enabled: isNeeded })
  const language = useInterfaceLanguage()
  return useCallback((code) => data?.find((group) => group.code === code)?.names[language] ?? code, [data, language])
}
