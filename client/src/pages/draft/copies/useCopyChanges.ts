import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { copyChangesQuery } from '../../../api/queries'
import type { Draft } from '../../../protocol/draft'

/** Milliseconds between two looks at a copy that is being written in: what it changes is worked out of both texts. */
const rest = 30_000

/** Milliseconds after a change in which more may follow. */
const settling = 2_000

/** What a copy changes: asked for as its page opens, when somebody comes back to it, and now and then while it is written in. */
export function useCopyChanges({ id, revision }: Pick<Draft, 'id' | 'revision'>) {
  const changes = useQuery(copyChangesQuery(id))
  const { data, refetch, dataUpdatedAt } = changes
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void refetch()
  })
  useEffect(() => {
    const comes = () => {
      look()
    }
    window.addEventListener('focus', comes)
    return () => {
      window.removeEventListener('focus', comes)
    }
  }, [])
  const wait = useEffectEvent(() => {
    if (data === undefined) return rest
    // The first change is what is waited for: with it there is something to propose.
    return data.operations.length === 0 ? settling : Math.max(settling, dataUpdatedAt + rest - Date.now())
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      look()
    }, wait())
    return () => {
      clearTimeout(timer)
    }
  }, [revision])
  return changes
}
