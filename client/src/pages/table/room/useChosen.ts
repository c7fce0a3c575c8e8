import { useState } from 'react'
import type { TableProposal, TableRow } from '../tableRows'

/**
 * The proposal of a row that is looked at: the first, until another is chosen. Where it ends, the one that follows it in its place;
 * on another row the first again.
 */
export function useChosen({ key, proposals }: Pick<TableRow, 'key' | 'proposals'>): {
  chosen: TableProposal | null
  choose: (index: number) => void
} {
  const [looked, setLooked] = useState<{ key: string; id: string | null; at: number }>({ key, id: null, at: 0 })
  const here = looked.key === key ? looked : { key, id: null, at: 0 }
  const known = proposals.findIndex(({ proposal }) => proposal.id === here.id)
  const at = known < 0 ? Math.min(here.at, proposals.length - 1) : known
  const chosen = proposals[at] ?? null
  const id = chosen?.proposal.id ?? null
  if (looked.key !== key || looked.id !== id || (id !== null && looked.at !== at)) setLooked({ key, id, at: Math.max(at, 0) })
  return {
    chosen,
    choose: (index) => {
      const next = proposals[index]
      if (next !== undefined) setLooked({ key, id: next.proposal.id, at: index })
    },
  }
}
