import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { draftsQuery, redlineQuery, stagedRedlineQuery } from '../../api/queries'
import type { RedlineStats } from '../../protocol/contract'
import { layOut, layOutStaged } from './layOut'
import { parseReference } from './reference'
import type { RedlineLayout } from './redlineRows'
import type { CompareAddress } from './useCompareAddress'

/** Milliseconds between two looks whether a draft that is compared as it is now has changed. */
const look = 4_000

export interface ShownRedline {
  layout: RedlineLayout
  language: string
  /** One for each step from one text to the next. */
  stats: RedlineStats[]
}

/** The redline the address asks for; of a draft as it is now it stays current while it is looked at. */
export function useRedline({ from, via, to, editorial }: CompareAddress) {
  const two = useQuery({ ...redlineQuery(from, to), enabled: via === '' && from !== '' && to !== '' })
  const three = useQuery({ ...stagedRedlineQuery(from, via, to), enabled: via !== '' && from !== '' && to !== '' })
  const { error, isFetching, refetch } = via === '' ? two : three
  const state = useRevisions([from, via, to])
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current !== '' && seen.current !== state) void refetch()
    seen.current = state
  }, [state, refetch])
  const redline = useMemo((): ShownRedline | undefined => {
    if (via !== '')
      return (
        three.data && {
          layout: layOutStaged(three.data, { editorial }),
          language: three.data.language,
          stats: [three.data.first, three.data.second],
        }
      )
    return two.data && { layout: layOut(two.data, { editorial }), language: two.data.language, stats: [two.data.stats] }
  }, [via, two.data, three.data, editorial])
  return { redline, error, isFetching, refetch }
}

/** The revisions of the drafts compared as they are now, as one word; empty where none is. */
function useRevisions(references: readonly string[]): string {
  const live = references
    .map(parseReference)
    .flatMap((each) => (each?.source === 'draft' && each.revision === undefined && each.label === undefined ? [each.id] : []))
  const { data = [] } = useQuery({ ...draftsQuery, enabled: live.length > 0, refetchInterval: look })
  return live
    .map((id) => data.find((draft) => draft.id === id)?.revision ?? '')
    .join(' ')
    .trim()
}
