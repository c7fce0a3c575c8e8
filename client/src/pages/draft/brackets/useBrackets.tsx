import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useMe } from '../../../api/useMe'
import { mayWrite } from '../../../document/rights'
import { dismiss } from '../../../kit/toasts'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { BracketsWindow } from '../later'
import { speaksForAny } from '../proposals/proposing'
import type { DraftHead } from '../useSession'

interface Brackets {
  /** Lists the brackets of a paragraph, of the whole draft with null; null where the reader may not make reservations of them. */
  readonly ask: ((paragraph: string | null) => void) | null
  readonly window: ReactNode
}

/** Typed brackets that become reservations: for who changes the text and speaks for any delegation. */
export function useBrackets(session: DraftSession, first: Draft, draft: DraftHead): Brackets {
  const me = useMe()
  const [asked, setAsked] = useState<{ readonly of: string | null } | null>(null)
  const said = useRef<number | null>(null)
  // What was done on a page is undone on it.
  useEffect(
    () => () => {
      if (said.current !== null) dismiss(said.current)
    },
    [],
  )
  const may = mayWrite(draft) && speaksForAny(draft, me)
  const open = useCallback((of: string | null) => {
    setAsked({ of })
  }, [])
  const window = asked !== null && (
    <BracketsWindow
      session={session}
      first={first}
      of={asked.of}
      onDone={(toast) => {
        said.current = toast
      }}
      onClose={() => {
        setAsked(null)
      }}
    />
  )
  return { ask: may ? open : null, window }
}
