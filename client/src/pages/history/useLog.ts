import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api/calls'
import { sittingsOf } from './sittings'

const pageSize = 500

/** The log up to a revision, the latest page first; `earlier` fetches the page before. */
export function useLog(draftId: string, head: number | undefined) {
  const query = useInfiniteQuery({
    queryKey: ['draft', draftId, 'log', head],
    enabled: head !== undefined,
    initialPageParam: head ?? 0,
    queryFn: ({ pageParam: upTo }) => {
      const after = Math.max(0, upTo - pageSize)
      return api.log(draftId, after, Math.max(1, upTo - after))
    },
    getNextPageParam: (_last, _pages, upTo) => (upTo > pageSize ? upTo - pageSize : undefined),
    staleTime: Infinity,
  })
  const entries = useMemo(() => (query.data?.pages ?? []).toReversed().flat(), [query.data])
  const sittings = useMemo(() => sittingsOf(entries), [entries])
  return { entries, sittings, error: query.error, earlier: query.hasNextPage ? () => void query.fetchNextPage() : undefined }
}
