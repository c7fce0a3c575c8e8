import { useEffect, useRef, type ReactNode } from 'react'
import { useRoomWords } from './words'

/** Where on the wall a paragraph begins that the meeting is at: in its upper third. */
const fromTop = 0.2

/** How much of the wall one screen goes on: the last lines stay in sight. */
const step = 0.8

interface WallBodyProps {
  /** What is to be in sight, as a selector; null for the beginning. */
  at?: string | null
  /** How many screens further down. */
  screen: number
  /** What is shown: when it is another, its place is looked for again. */
  of: unknown
  lang?: string
  children: ReactNode
}

/** What the wall shows. Where it is longer than the wall it moves as it is steered, and not by itself. */
export function WallBody({ at = null, screen, of, lang, children }: WallBodyProps) {
  const words = useRoomWords()
  const body = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  useEffect(() => {
    const wall = body.current
    if (wall === null) return
    const place = at === null ? null : wall.querySelector(at)
    const begin = place === null ? 0 : place.getBoundingClientRect().top - wall.getBoundingClientRect().top + wall.scrollTop
    const key = `${at ?? ''} ${screen}`
    // Text that changes above must not be seen to move.
    const isSteered = last.current !== key
    last.current = key
    const isStill = !isSteered || matchMedia('(prefers-reduced-motion: reduce)').matches
    wall.scrollTo({
      top: Math.max(0, begin - (place === null ? 0 : wall.clientHeight * fromTop)) + screen * step * wall.clientHeight,
      behavior: isStill ? 'instant' : 'smooth',
    })
  }, [at, screen, of])
  return (
    // Who has the wall on his own screen reads on by hand.
    <div ref={body} className="wall-body" role="region" aria-label={words.wall} tabIndex={0} lang={lang} data-testid="wall-body">
      {children}
    </div>
  )
}
