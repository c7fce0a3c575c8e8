import type { ProgressPoint } from '../../protocol/contract'

/** How a paragraph stands, as it is drawn from below. */
export const stacked = ['agreed', 'agreedAdRef', 'bracketed', 'open'] as const
export type Stacked = (typeof stacked)[number]

/** A drawing in a box: times from left to right, numbers from below. */
export interface ProgressLayout {
  /** What is filled, the highest first, each covering the lower part of the one before. */
  readonly areas: readonly { readonly status: Stacked; readonly path: string }[]
  /** The line of open proposals. */
  readonly proposals: string
  /** Numbers at which a line is drawn, and their heights. */
  readonly ticks: readonly { readonly count: number; readonly y: number }[]
}

/** Steps that numbers are counted in: few lines, round numbers. */
const step = (highest: number): number => {
  const size = 10 ** Math.floor(Math.log10(Math.max(highest / 4, 1)))
  return size * ([1, 2, 5, 10].find((each) => each * size >= highest / 4) ?? 10)
}

/** Every point lasts until the next; the last as long as its hour or day, in ms. */
export function layOutProgress(points: readonly ProgressPoint[], span: number, width: number, height: number): ProgressLayout {
  const times = points.map(({ from }) => Date.parse(from))
  const [begin = 0, last = 0] = [times[0], times.at(-1)]
  const x = (time: number) => Number(((width * (time - begin)) / (last + span - begin)).toFixed(1))
  const up = (point: ProgressPoint, to: Stacked) =>
    stacked.slice(0, stacked.indexOf(to) + 1).reduce((sum, status) => sum + point[status], 0)
  const highest = Math.max(1, ...points.flatMap((point) => [up(point, 'open'), point.proposals]))
  const by = step(highest)
  const top = by * Math.ceil(highest / by)
  const y = (count: number) => Number((height - (height * count) / top).toFixed(1))
  const line = (count: (point: ProgressPoint) => number) =>
    points.map((point, at) => `${at === 0 ? 'M0 ' : `H${x(times[at] ?? 0)} V`}${y(count(point))}`).join(' ') + ` H${width}`
  return {
    areas: stacked.toReversed().map((status) => ({ status, path: `${line((point) => up(point, status))} V${height} H0 Z` })),
    proposals: line(({ proposals }) => proposals),
    ticks: Array.from({ length: top / by + 1 }, (_, at) => ({ count: at * by, y: y(at * by) })),
  }
}
