import type { BoardRow } from '../../protocol/contract'
import type { Count } from '../sponsors/steps'

const day = 86_400_000

/**
 * The sponsors of a draft from the day before the first joined (none) on, each number from the beginning of its day. The days are those of
 * UTC, whatever the reader's time zone: they are given as midnights of his, so that he sees the same dates.
 */
export function sponsorDays(days: BoardRow['days']): Count[] {
  const counts = days.map((each) => ({ at: Date.parse(`${each.day}T00:00:00`), count: each.count }))
  const [first] = counts
  return first === undefined ? [] : [{ at: first.at - day, count: 0 }, ...counts]
}
