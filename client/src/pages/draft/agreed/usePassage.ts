import { useEffect, useState } from 'react'
import type { DraftView } from '../../../editor/DraftView'
import { placeOf } from '../../../editor/document/places'
import { offsetText } from '../../../operations/deltas'
import type { Passage } from './passage'

/** What somebody is at: what is selected within a paragraph, else the paragraph with the caret; null before the caret was put anywhere. */
export function usePassage(view: DraftView, active: string | null): Passage | null {
  const [selected, setSelected] = useState<Passage | null>(null)
  useEffect(() => {
    const look = () => {
      const { $from, $to, empty } = view.state.selection
      const [from, to] = [placeOf($from), placeOf($to)]
      const isWithin = !empty && from !== null && from.paragraph === to?.paragraph
      setSelected(isWithin ? { paragraph: from.paragraph, from: from.offset, to: to.offset } : null)
    }
    look()
    document.addEventListener('selectionchange', look)
    return () => {
      document.removeEventListener('selectionchange', look)
    }
  }, [view])
  const text = view.draft.paragraphs.find(({ id }) => id === active)
  if (selected !== null) return selected
  return text === undefined ? null : { paragraph: text.id, from: 0, to: offsetText(text.delta).length }
}
