import { useEffect, useState } from 'react'
import type { Person } from '../../../../protocol/contract'
import type { DraftSession } from '../../../../session/DraftSession'
import { desk, type Desk } from '../../later'
import type { SuggestingSession } from './SuggestingSession'

/** Milliseconds after the text before what stands beside it is fetched, where nobody waits for it. */
const soon = 2_000

/** Milliseconds before it is asked for again where it did not come. */
const again = 5_000

/**
 * What somebody suggests in a draft, for as long as its page shows it. How it is done comes after the text, with all that stands beside it, so
 * that it is at hand when the line is not; until then it is null, and nothing can be suggested. `wanted` says that somebody waits for it.
 */
export function useSuggesting(session: DraftSession, draftId: string, me: Person, wanted: boolean): SuggestingSession | null {
  const [begin, setBegin] = useState<Desk['suggestingIn'] | null>(null)
  const [suggesting, setSuggesting] = useState<SuggestingSession | null>(null)
  useEffect(() => {
    if (begin !== null) return
    let timer = setTimeout(fetch, wanted ? 0 : soon)
    let isOver = false
    function fetch() {
      desk().then(
        ({ suggestingIn }) => {
          if (!isOver) setBegin(() => suggestingIn)
        },
        () => {
          if (!isOver) timer = setTimeout(fetch, again)
        },
      )
    }
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [begin, wanted])
  useEffect(() => {
    if (begin === null) return
    const opened = begin(session, draftId, me.email)
    opened.open()
    // It listens for as long as the page is there, so it can only be opened once it is.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setSuggesting(opened)
    return () => {
      opened.close()
      setSuggesting(null)
    }
  }, [begin, session, draftId, me.email])
  return suggesting
}
