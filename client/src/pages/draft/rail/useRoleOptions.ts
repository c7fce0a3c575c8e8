import { useTranslation } from 'react-i18next'
import type { DraftRole } from '../../../protocol/contract'

const roles: readonly DraftRole[] = ['facilitator', 'editor', 'proposer', 'reviewer']

/** The roles to choose from, with what each may do. */
export function useRoleOptions(): { value: DraftRole; label: string; hint: string }[] {
  const { t } = useTranslation()
  return roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleHint.${role}`) }))
}
