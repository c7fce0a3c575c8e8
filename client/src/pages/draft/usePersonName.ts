import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../api/queries'

/** Who acts at a deadline, when nobody does. */
const platform = 'platform'

/** What to call whoever did something on a draft: a member's name, else as the log says. */
export function usePersonName(draftId: string): (user: string | null) => string {
  const { t } = useTranslation()
  const { data: members } = useQuery(membersQuery(draftId))
  return useCallback(
    (user) => (user === platform ? t('app.platform') : (members?.find((member) => member.email === user)?.name ?? user ?? '')),
    [members, t],
  )
}
