import { useEffect, useState } from 'react'
import type { DraftView } from '../../../editor/DraftView'

interface BeginButtonProps {
  view: DraftView
  label: string
  hint: string
  onBegin: () => void
}

/** How wide the button is, and how far from the edge of the sheet it stands, in CSS pixels. */
const wide = 30
const inset = 4

/** In the margin beside what is selected: the way to comment on it. */
export function BeginButton({ view, label, hint, onBegin }: BeginButtonProps) {
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null)
  useEffect(() => {
    let asked: number | null = null
    const look = () => {
      asked = null
      const { selection } = view.state
      const sheet = document.querySelector<HTMLElement>('.sheet')
      if (selection.empty || view.writingAt === null || sheet === null) return setPlace(null)
      const { left, right } = sheet.getBoundingClientRect()
      setPlace({ top: view.whereIs(selection.head).top, left: sheet.dir === 'rtl' ? left + inset : right - inset - wide })
    }
    const lookLater = () => {
      asked ??= requestAnimationFrame(look)
    }
    document.addEventListener('selectionchange', lookLater)
    addEventListener('scroll', lookLater, { capture: true, passive: true })
    addEventListener('resize', lookLater)
    return () => {
      document.removeEventListener('selectionchange', lookLater)
      removeEventListener('scroll', lookLater, { capture: true })
      removeEventListener('resize', lookLater)
      if (asked !== null) cancelAnimationFrame(asked)
    }
  }, [view])
  if (place === null) return null
  return (
    <button
      type="button"
      className="comment-begin no-print"
      style={place}
      title={hint}
      aria-label={label}
      // What is selected stays selected.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={onBegin}
      data-testid="comment-begin"
    >
      <span aria-hidden="true">+</span>
    </button>
  )
}
