import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { rowInPlace, tableFilters, type TableFilter, type TableRow } from './tableRows'

/** What of the table is looked at; it stands in the address, so that it is there again after a reload and can be handed on. */
export interface Place {
  readonly filter: TableFilter
  /** The row that is on the whole page; null where the table is shown. */
  readonly row: TableRow | null
  /** The row that was last on the whole page. */
  readonly last: string | null
  readonly setFilter: (filter: TableFilter) => void
  /** Shows another row on the whole page, or the table again. */
  readonly go: (key: string | null) => void
}

/** The address's parameters with another row on the whole page, or none. */
export function placed(parameters: URLSearchParams, key: string | null): URLSearchParams {
  const next = new URLSearchParams(parameters)
  if (key === null) next.delete('at')
  else next.set('at', key)
  return next
}

export function usePlace(rows: readonly TableRow[]): Place {
  const [parameters, setParameters] = useSearchParams()
  const at = parameters.get('at')
  const row = at === null ? null : (rows.find(({ key }) => key === at) ?? null)
  const [last, setLast] = useState<string | null>(null)
  if (row !== null && row.key !== last) setLast(row.key)
  const known = useRef<readonly string[]>([])
  useEffect(() => {
    // The paragraph was taken away, by what was just accepted or by somebody else.
    if (at !== null && row === null) {
      const instead = known.current.includes(at) ? rowInPlace(rows, known.current, at) : null
      setParameters((before) => placed(before, instead?.key ?? null), { replace: true })
    }
    known.current = rows.map(({ key }) => key)
  }, [at, row, rows, setParameters])
  return {
    filter: tableFilters.find((each) => each === parameters.get('show')) ?? 'all',
    row,
    last,
    setFilter: (filter) => {
      setParameters(
        (before) => {
          const next = new URLSearchParams(before)
          if (filter === 'all') next.delete('show')
          else next.set('show', filter)
          return next
        },
        { replace: true, preventScrollReset: true },
      )
    },
    go: (key) => {
      setParameters((before) => placed(before, key), { replace: true })
    },
  }
}
