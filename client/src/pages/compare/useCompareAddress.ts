import { useLocation, useNavigate, useSearchParams } from 'react-router'

/** All in one column, or one for each text. */
export type RedlineView = 'inline' | 'sides'

/** What the address says: the texts compared and the way they are looked at. A copied address opens the same. */
export interface CompareAddress {
  from: string
  /** A text between the two; empty where two are compared. */
  via: string
  to: string
  view: RedlineView
  changedOnly: boolean
  /** Whether changes that leave the wording alone are shown. */
  editorial: boolean
  /** The change named in the fragment; empty for none. */
  anchor: string
}

export function useCompareAddress(): [CompareAddress, (change: Partial<CompareAddress>) => void] {
  const navigate = useNavigate()
  const { hash } = useLocation()
  const [parameters] = useSearchParams()
  const address: CompareAddress = {
    from: parameters.get('from') ?? '',
    via: parameters.get('via') ?? '',
    to: parameters.get('to') ?? '',
    view: parameters.get('view') === 'sides' ? 'sides' : 'inline',
    changedOnly: parameters.get('only') === 'changed',
    editorial: parameters.get('editorial') !== 'no',
    anchor: decoded(hash.slice(1)),
  }
  const go = (change: Partial<CompareAddress>) => {
    const next = { ...address, ...change }
    const search = new URLSearchParams({ from: next.from })
    if (next.via !== '') search.set('via', next.via)
    search.set('to', next.to)
    if (next.view !== 'inline') search.set('view', next.view)
    if (next.changedOnly) search.set('only', 'changed')
    if (!next.editorial) search.set('editorial', 'no')
    void navigate(
      { search: search.toString(), hash: next.anchor && `#${encodeURIComponent(next.anchor)}` },
      { replace: true, preventScrollReset: true },
    )
  }
  return [address, go]
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return ''
  }
}
