import type { Stretch } from '../../protocol/contract'

/** A part of the shown text and who wrote it; offsets in UTF-16 code units. */
export interface ShownStretch {
  from: number
  to: number
  by: Stretch
}

/**
 * Where the stretches of a paragraph are in its text as it is shown, which may have been written on since they were asked for: what is
 * the same from the beginning and from the end keeps its writer, the part between has none yet.
 */
export function shownStretches(stretches: readonly Stretch[], shown: string): ShownStretch[] {
  const known = stretches.map((stretch) => stretch.text).join('')
  const shorter = Math.min(known.length, shown.length)
  let [same, tail] = [0, 0]
  while (same < shorter && known[same] === shown[same]) same++
  while (tail < shorter - same && known[known.length - 1 - tail] === shown[shown.length - 1 - tail]) tail++
  const moved = shown.length - known.length
  return stretches.flatMap((by) => {
    const [start, end] = [by.start, by.start + by.length]
    const parts = [
      { from: start, to: Math.min(end, same), by },
      { from: Math.max(start, known.length - tail) + moved, to: end + moved, by },
    ]
    if (same === known.length && moved === 0) parts.length = 1
    return parts.filter(({ from, to }) => from < to)
  })
}
