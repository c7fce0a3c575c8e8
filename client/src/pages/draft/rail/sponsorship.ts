import type { Delegation, GroupShare, Sponsor } from '../../../api/types'

/** The number of sponsors after each joining and withdrawal, in order of time (ms since 1970). */
export function sponsorCounts(sponsors: readonly Sponsor[]): { at: number; count: number }[] {
  const changes = sponsors.flatMap((sponsor) => {
    const joined = { at: Date.parse(sponsor.since), by: 1 }
    return typeof sponsor.withdrawn === 'string' ? [joined, { at: Date.parse(sponsor.withdrawn), by: -1 }] : [joined]
  })
  changes.sort((a, b) => a.at - b.at)
  let count = 0
  return changes.map(({ at, by }) => ({ at, count: (count += by) }))
}

/** Present sponsors by regional group, largest first; a delegation without a group or unknown counts under null. */
export function sponsorGroups(sponsors: readonly Sponsor[], delegations: readonly Delegation[]): GroupShare[] {
  const groupOf = new Map(delegations.map(({ code, group }) => [code, group]))
  const counts = new Map<string | null, number>()
  for (const { code, withdrawn } of sponsors) {
    if (withdrawn) continue
    const group = groupOf.get(code) ?? null
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return [...counts]
    .map(([group, count]) => ({ group, count, size: delegations.filter((each) => each.group === group).length }))
    .sort((a, b) => b.count - a.count)
}
