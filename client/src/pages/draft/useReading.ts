import { useEffect, useState } from 'react'
import { paragraphElement } from './scrollToParagraph'

/** CSS pixels below the header within which a paragraph still counts as the one that is read first. */
const margin = 24

/**
 * The paragraph somebody is at: the one with the caret as long as some of it is in sight, else the first in sight below the header. Null
 * where none is.
 */
export function useReading(caret: string | null): string | null {
  const [reading, setReading] = useState<string | null>(null)
  useEffect(() => {
    let asked: number | null = null
    const look = () => {
      asked = null
      setReading(readingAt(caret))
    }
    const lookLater = () => {
      asked ??= requestAnimationFrame(look)
    }
    lookLater()
    addEventListener('scroll', lookLater, { passive: true })
    addEventListener('resize', lookLater)
    return () => {
      removeEventListener('scroll', lookLater)
      removeEventListener('resize', lookLater)
      if (asked !== null) cancelAnimationFrame(asked)
    }
  }, [caret])
  return reading
}

/** The same at this moment. */
export function readingAt(caret: string | null): string | null {
  const top = Math.max(0, document.querySelector('.draft-header')?.getBoundingClientRect().bottom ?? 0)
  const element = caret === null ? null : paragraphElement(caret)
  const { bottom, top: from } = element?.getBoundingClientRect() ?? { bottom: -1, top: 0 }
  return bottom > top && from < innerHeight ? caret : firstBelow(top + margin)
}

/** The first paragraph that reaches below a line of the window, found by halving: they stand one below the other. */
function firstBelow(line: number): string | null {
  const paragraphs = document.querySelector('.draft-editor')?.children ?? []
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle
    else low = middle + 1
  }
  const found = paragraphs[low]
  return found instanceof HTMLElement ? (found.dataset.paragraph ?? null) : null
}
