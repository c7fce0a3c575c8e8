import type { BoardRow } from '../../api/types'
import type { Count } from '../../ui/charts/steps'

const day = 86_400_000

/** The sponsors of a draft from the day before the first joined (none) to the last day something changed, each day at its end. */
export function sponsorDays(days: BoardRow['days']): Count[] {
  const counts = days.map((each) => ({ at: Date.parse(`${each.day}T00:00:00Z`) + day, count: each.count }))
  const [first] = counts
  return first === undefined ? [] : [{ at: first.at - day, count: 0 }, ...counts]
}
