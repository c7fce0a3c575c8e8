import type { Delegation, GroupShare, LedgerLine, Person } from '../../../protocol/contract'
import type { Draft, Sponsor } from '../../../protocol/draft'

/**
 * The number of sponsors after each joining and withdrawal, in order of time (ms since 1970): as the ledger has them, and what has happened since it
 * was read as the list of sponsors tells it, which knows the last joining and withdrawal of each alone.
 */
export function sponsorCounts(sponsors: readonly Sponsor[], ledger: readonly LedgerLine[] = []): { at: number; count: number }[] {
  const kept = ledger
    .filter(({ change }) => change !== 'changed')
    .map(({ at, change }) => ({ at: Date.parse(at), by: change === 'joined' ? 1 : -1 }))
  const read = Math.max(-Infinity, ...kept.map(({ at }) => at))
  const since = sponsors.flatMap((sponsor) => {
    const joined = { at: Date.parse(sponsor.since), by: 1 }
    return typeof sponsor.withdrawn === 'string' ? [joined, { at: Date.parse(sponsor.withdrawn), by: -1 }] : [joined]
  })
  const changes = [...kept, ...since.filter(({ at }) => at > read)].sort((a, b) => a.at - b.at)
  let count = 0
  return changes.map(({ at, by }) => ({ at, count: (count += by) }))
}

type Sponsored = Pick<Draft, 'role' | 'sponsors' | 'sponsorshipIsOpen'>

/** The delegation for which somebody may join and withdraw; null where there is none, or not now. */
export const actsFor = (draft: Pick<Sponsored, 'role' | 'sponsorshipIsOpen'>, me: Pick<Person, 'delegation'>): string | null =>
  draft.sponsorshipIsOpen !== false && draft.role !== 'reviewer' ? me.delegation : null

export const isSponsor = (draft: Pick<Sponsored, 'sponsors'>, delegation: string | null): boolean =>
  draft.sponsors.some(({ code, withdrawn }) => code === delegation && !withdrawn)

/** The share of a regional group; null of those whose delegation is not known. */
export type OfGroup = Omit<GroupShare, 'group'> & { readonly group: string | null }

/** Present sponsors by regional group, largest first; a delegation without a group or unknown counts under null. */
export function sponsorGroups(sponsors: readonly Sponsor[], delegations: readonly Pick<Delegation, 'code' | 'group'>[]): OfGroup[] {
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
