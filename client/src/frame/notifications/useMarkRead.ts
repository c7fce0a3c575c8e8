import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/calls'
import { notificationsQuery } from '../../api/queries'

/** Marks some of my notifications read; all where none are named. */
export function useMarkRead(): (ids?: number[]) => void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: api.markRead,
    onSuccess: () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey }),
  })
  return mutate
}
