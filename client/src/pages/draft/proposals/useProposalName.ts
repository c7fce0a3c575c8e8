import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useDelegations } from '../../../api/useDelegations'
import { groupsQuery } from '../../../api/queries'
import { useGroupName } from '../../../api/useGroupName'
import type { Proposal } from '../../../protocol/draft'

/** What a proposal's owner is called in the text: the delegation, and the group it speaks for. */
export function useProposalName(): (proposal: Proposal) => string {
  const { nameOf } = useDelegations()
  const groupName = useGroupName()
  const { data: groups } = useQuery(groupsQuery)
  // Names of groups come later than the text: what is drawn with their codes is drawn again.
  return useCallback(
    ({ delegation, group }) => (group === null ? nameOf(delegation) : `${nameOf(delegation)} (${groups ? groupName(group) : group})`),
    [nameOf, groupName, groups],
  )
}
