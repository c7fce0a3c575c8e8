import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { pairsQuery } from '../../api/queries'

/** Milliseconds after a change in which more may follow: the pairs are worked out of both texts. */
const settling = 1_500

/** How each paragraph of a language version stands to its original's; looked at again once either has changed. */
export function usePairs(version: string, revision: number, originals: number) {
  const pairs = useQuery(pairsQuery(version))
  const look = useEffectEvent(() => {
    const { data } = pairs
    if (data === undefined || data.version < revision || data.revision < originals) void pairs.refetch()
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      look()
    }, settling)
    return () => {
      clearTimeout(timer)
    }
  }, [revision, originals])
  return pairs
}
