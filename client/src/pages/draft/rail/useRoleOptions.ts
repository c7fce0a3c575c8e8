import { useTranslation } from 'react-i18next'
import type { Role } from '../../../api/types'

const roles: readonly Role[] = ['facilitator', 'editor', 'proposer', 'reviewer']

/** The roles to choose from, with what each may do. */
export function useRoleOptions(): { value: Role; label: string; hint: string }[] {
  const { t } = useTranslation()
  return roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleHint.${role}`) }))
}
