import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftRole } from '../../protocol/contract'
import { notify } from '../../kit/toasts'

/** Tells somebody whose role changes while the draft is open. */
export function useRoleNews(role: DraftRole): void {
  const { t } = useTranslation()
  const known = useRef(role)
  useEffect(() => {
    if (known.current === role) return
    known.current = role
    notify(t('draft.roleNow', { role: t(`role.${role}`) }))
  }, [role, t])
}
