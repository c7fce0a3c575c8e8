import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { membersQuery } from '../../api/queries'

/** What to call whoever did something on a draft: a member's name, else as the log says. */
export function usePersonName(draftId: string): (user: string | null) => string {
  const { data: members } = useQuery(membersQuery(draftId))
  return useCallback((user) => members?.find((member) => member.email === user)?.name ?? user ?? '', [members])
}
