import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/calls'
import { notificationChoicesQuery, usersQuery } from '../../api/queries'
import type { InviteeRequest } from '../../protocol/contract'

/** Inviting people, and whether the server can send them their links. */
export function useInvite() {
  const client = useQueryClient()
  const mails = useQuery(notificationChoicesQuery).data?.mail ?? false
  const invite = useMutation({
    mutationFn: ({ people, mail }: { people: readonly InviteeRequest[]; mail: boolean }) =>
      api.invite(
        people.map(({ email, name, delegation }) => ({ email, name, delegation })),
        mail && mails,
      ),
    onSuccess: () => client.invalidateQueries(usersQuery),
  })
  return { invite, mails }
}
