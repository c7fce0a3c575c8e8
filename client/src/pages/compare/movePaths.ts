/** The two ends of a moved paragraph's line and the strip its upright part may stand in; pixels. */
export interface MovePlace {
  key: string
  step: number
  fromX: number
  fromY: number
  toX: number
  toY: number
  /** Where the strip begins, and how wide it is; negative to the left. */
  lanes: number
  width: number
}

export interface MovePath {
  key: string
  step: number
  /** An SVG path from the old place to the new one, and the arrow's head there. */
  line: string
  head: string
}

/** Pixels between two upright lines beside each other; fewer where the strip is too narrow for all. */
const apart = 7
const corner = 5
const arrow = 5

/** Lines with square corners; those that would lie on each other stand side by side, the short ones nearer to the text. */
export function movePaths(places: readonly MovePlace[]): MovePath[] {
  const taken: { lane: number; top: number; bottom: number }[] = []
  const lanes = new Map<string, number>()
  const length = ({ fromY, toY }: MovePlace) => Math.abs(toY - fromY)
  for (const place of places.toSorted((a, b) => length(a) - length(b))) {
    const [top, bottom] = [Math.min(place.fromY, place.toY) - apart, Math.max(place.fromY, place.toY) + apart]
    const met = new Set(taken.filter((other) => other.top < bottom && top < other.bottom).map((other) => other.lane))
    let lane = 0
    while (met.has(lane)) lane++
    taken.push({ lane, top, bottom })
    lanes.set(place.key, lane)
  }
  const most = Math.max(1, ...lanes.values())
  return places.map(({ key, step, fromX, fromY, toX, toY, lanes: start, width }) => {
    const x = start + Math.sign(width) * Math.min(Math.abs(width), (lanes.get(key) ?? 0) * Math.min(apart, Math.abs(width) / most))
    const [out, back] = [Math.sign(x - fromX), Math.sign(toX - x)]
    const down = Math.sign(toY - fromY)
    const turn = Math.min(corner, Math.abs(toY - fromY) / 2)
    return {
      key,
      step,
      line: `M${fromX} ${fromY}H${x - out * turn}Q${x} ${fromY} ${x} ${fromY + down * turn}V${toY - down * turn}Q${x} ${toY} ${x + back * turn} ${toY}H${toX}`,
      head: `M${toX - back * arrow} ${toY - arrow}L${toX} ${toY}L${toX - back * arrow} ${toY + arrow}`,
    }
  })
}
