import { useEffect, useState, type RefObject } from 'react'
import type { Folded } from './folded'
import { movePaths, type MovePlace, type MovePath } from './movePaths'
import type { RedlineView } from './useCompareAddress'

interface MoveLinesProps {
  sheet: RefObject<HTMLElement | null>
  /** What the sheet shows; other items, other lines. */
  items: readonly Folded[]
  view: RedlineView
  step: number | null
}

/**
 * Lines from where moved paragraphs were to where they are. They lie on the sheet itself and so scroll with it; they are drawn again
 * whenever it changes its size, as it does when paragraphs far away are first laid out.
 */
export function MoveLines({ sheet, items, view, step }: MoveLinesProps) {
  const [paths, setPaths] = useState<MovePath[]>([])
  useEffect(() => {
    const element = sheet.current
    if (element === null) return
    const draw = () => {
      setPaths(movePaths(placesOn(element, view)))
    }
    const watch = new ResizeObserver(draw)
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [sheet, items, view])
  if (paths.length === 0) return null
  return (
    <svg className="move-lines no-print" aria-hidden="true" data-testid="move-lines">
      {paths.map(({ key, step: own, line, head }) => (
        <g key={key} className={own === step ? 'is-current' : undefined} data-line={key}>
          <path d={line} />
          <path className="move-head" d={head} />
        </g>
      ))}
    </svg>
  )
}

/** Where the two ends of each moved paragraph's line are, in pixels from the sheet's corner. */
function placesOn(sheet: HTMLElement, view: RedlineView): MovePlace[] {
  const box = sheet.getBoundingClientRect()
  const heads = [...sheet.querySelectorAll<HTMLElement>('[data-head]')].map((head) => head.getBoundingClientRect())
  const rightToLeft = sheet.dir === 'rtl'
  const margin = parseFloat(getComputedStyle(sheet).getPropertyValue('padding-inline-end'))
  const edge = rightToLeft ? margin : box.width - margin
  const places = new Map(
    [...sheet.querySelectorAll<HTMLElement>('[data-move]')].map((row) => [placeName(row.dataset.move, row.dataset.left), row]),
  )
  return [...places].flatMap(([key, row]): MovePlace[] => {
    const { move, left } = row.dataset
    const here = places.get(placeName(move))
    // From one text to the next, where the next step moved it again.
    const target = places.get(placeName(move, `${Number(left) + 1}`)) ?? here
    if (left === undefined || here === undefined || target === undefined) return []
    const line = 14
    const [fromY, toY] = [row, target].map((end) => end.getBoundingClientRect().top - box.top + line) as [number, number]
    const base = { key, step: Number(here.dataset.step), fromY, toY }
    if (view === 'inline')
      return [{ ...base, fromX: edge, toX: edge, lanes: edge + (rightToLeft ? -8 : 8), width: (margin - 16) * (rightToLeft ? -1 : 1) }]
    const column = Number(left)
    const [old, now] = [heads[column], heads[column + 1]]
    if (!old || !now) return []
    const [fromX, toX] = (rightToLeft ? [old.left - 4, now.right + 4] : [old.right + 4, now.left - 4]).map((x) => x - box.left) as [
      number,
      number,
    ]
    return [{ ...base, fromX, toX, lanes: fromX + Math.sign(toX - fromX) * 6, width: toX - fromX - Math.sign(toX - fromX) * 14 }]
  })
}

const placeName = (move = '', left = 'here') => `${move}@${left}`
