import { useTranslation } from 'react-i18next'
import { useEffect, useRef, type ReactNode } from 'react'

/** Where on the wall a paragraph begins that the meeting is at: in its upper third. */
const fromTop = 0.2

/** How much of the wall one screen goes on: the last lines stay in sight. */
const step = 0.8

interface WallBodyProps {
  /** What is to be in sight, as a selector; null for the beginning. */
  at?: string | null
  /** How many screens further down. */
  screen: number
  children: ReactNode
}

/** What the wall shows. Where it is longer than the wall it moves as it is steered, and not by itself. */
export function WallBody({ at = null, screen, children }: WallBodyProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wall = body.current
    const shown = content.current
    if (wall === null || shown === null) return
    const go = (behavior: ScrollBehavior) => {
      const place = at === null ? null : shown.querySelector(at)
      const begin = place === null ? 0 : place.getBoundingClientRect().top - shown.getBoundingClientRect().top - wall.clientHeight * fromTop
      wall.scrollTo({ top: Math.max(0, begin) + screen * step * wall.clientHeight, behavior })
    }
    go(matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth')
    // What is written above, larger letters and a code beside the text leave the place where it is.
    let isFirst = true
    const laidOut = new ResizeObserver(() => {
      if (!isFirst) go('instant')
      isFirst = false
    })
    laidOut.observe(shown)
    return () => {
      laidOut.disconnect()
    }
  }, [at, screen])
  return (
    // Who has the wall on his own screen reads on by hand.
    <div ref={body} className="wall-body" role="region" aria-label={t('later:room.wall')} tabIndex={0} data-testid="wall-body">
      <div ref={content}>{children}</div>
    </div>
  )
}
