import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelegations } from '../../../api/useDelegations'
import { useGroupName } from '../../../api/useGroupName'
import type { Proposal } from '../../../protocol/draft'

/** What a proposal's owner, or who else speaks, is called: the delegation, and its group, whose name comes later than the text. */
export function useProposalName(groupsSpeak: boolean): (proposal: Pick<Proposal, 'delegation' | 'group'>) => string {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const groupName = useGroupName(groupsSpeak)
  return useCallback(
    ({ delegation, group }) =>
      group === null ? nameOf(delegation) : t('proposals.withGroup', { name: nameOf(delegation), group: groupName(group) }),
    [t, nameOf, groupName],
  )
}
