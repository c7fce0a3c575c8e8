import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../../api/calls'
import { sessionQuery } from '../../api/queries'

interface Credentials {
  readonly email: string
  readonly password: string
}

/** Signs in with what `credentials` gives, which may make the account first; then the page knows who is here, and goes on to `next` where one is named. */
export function useSignIn(credentials: () => Promise<Credentials>, next?: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      const { email, password } = await credentials()
      return api.signIn(email, password)
    },
    onSuccess: async (me) => {
      client.setQueryData(sessionQuery.queryKey, me)
      if (next !== undefined) await navigate(next, { replace: true })
    },
  })
}
