import { useLayoutEffect, useRef } from 'react'
import type { DraftSession } from '../../session/DraftSession'
import type { DraftLine } from './useStructure'

/** How a paragraph begins. It changes with every key there, so it is written past React, as the state of saving is. */
export function Beginning({ session, line: { id, at } }: { session: DraftSession; line: DraftLine }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    let known: unknown
    const write = () => {
      const paragraph = session.state.draft?.paragraphs[at]
      // Where another stands there, the line is about to be another.
      if (paragraph === known || paragraph?.id !== id || place.current === null) return
      known = paragraph
      const text = paragraph.text || '—'
      if (place.current.textContent !== text) place.current.textContent = text
    }
    write()
    return session.subscribe(write)
  }, [session, id, at])
  return <span ref={place} dir="auto" />
}
