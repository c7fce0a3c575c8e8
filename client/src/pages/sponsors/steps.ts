/** A number at a moment, in ms since 1970. */
export interface Count {
  at: number
  count: number
}

/** A step line in a box: its path, and the height of a number. Times run from the first count to `until`. */
export function steps(
  counts: readonly Count[],
  until: number,
  highest: number,
  width: number,
  height: number,
): { path: string; y: (count: number) => number } {
  const first = counts[0]?.at ?? until
  const span = Math.max(until - first, 1)
  const x = (at: number) => ((width * (at - first)) / span).toFixed(1)
  // A little air, so that the highest line is not cut in half; 1, so that nothing divides by nothing.
  const top = Math.max(highest, 1) * 1.08
  const y = (count: number) => Number((height - (height * count) / top).toFixed(1))
  const [start, ...later] = counts
  const path =
    start === undefined ? '' : `M0 ${y(start.count)}${later.map(({ at, count }) => ` H${x(at)} V${y(count)}`).join('')} H${width}`
  return { path, y }
}
