import type { Draft, Proposal } from '../../../protocol/draft'
import { placesOf } from '../../../printed/proposed/proposedChanges'

/** Which proposals somebody wants to see. */
export type ProposalFilter = 'open' | 'mine' | 'unanswered' | 'contested' | 'ended'

export const proposalFilters: readonly ProposalFilter[] = ['open', 'mine', 'unanswered', 'contested', 'ended']

/** The proposals on one paragraph; null is the beginning of the text. */
export interface ProposalGroup {
  readonly paragraph: string | null
  /** Whether the paragraph stands in the text, has been taken out of it, or nothing is left to be done. */
  readonly where: 'there' | 'gone' | 'nowhere'
  readonly proposals: readonly Proposal[]
}

const places = new WeakMap<Proposal, string | null>()

/** The paragraph that a proposal is about first of all; null is the beginning of the text. */
export function placeOf(proposal: Proposal): string | null {
  let place = places.get(proposal)
  if (place === undefined) {
    const { operations, reserved, insteadOf } = proposal
    place = insteadOf ?? placesOf(operations)[0] ?? reserved[0]?.paragraph ?? null
    places.set(proposal, place)
  }
  return place
}

/** Whether a proposal would change nothing any more: the text says so already, or what it was about has gone by another's hand. */
export const isMoot = ({ operations, reserved }: Proposal): boolean => operations.length + reserved.length === 0

/** Under what moot proposals stand; no paragraph is called so. */
const moot = '\u0000'

/** Whether delegations differ over one of these proposals: somebody objects or reserves, or another text is offered in the same paragraph's place. */
export function contestedAmong(proposals: readonly Proposal[]): (proposal: Proposal) => boolean {
  const rivals = new Map<string, number>()
  for (const { state, insteadOf } of proposals)
    if (state === 'open' && insteadOf !== null) rivals.set(insteadOf, (rivals.get(insteadOf) ?? 0) + 1)
  return (proposal) =>
    proposal.stances.some(({ stance, earlier }) => stance !== 'support' && !earlier) ||
    (rivals.get(placeOf(proposal) ?? '') ?? 0) > (proposal.insteadOf === null ? 0 : 1)
}

/** The proposals that are asked for; `own` is the reader's delegation, `of` the one whose alone are wanted. */
export function chosenProposals(
  proposals: readonly Proposal[],
  filter: ProposalFilter,
  own: string | null,
  of: string | null,
): readonly Proposal[] {
  const isContested = contestedAmong(proposals)
  return proposals.filter((proposal) => {
    const isOpen = proposal.state === 'open'
    if ((of !== null && proposal.delegation !== of) || isOpen === (filter === 'ended')) return false
    if (filter === 'mine') return proposal.delegation === own
    if (filter === 'unanswered')
      return proposal.delegation !== own && !proposal.stances.some(({ delegation, earlier }) => delegation === own && !earlier)
    return filter !== 'contested' || isContested(proposal)
  })
}

/** Proposals by the paragraph they are about, in the order of the text; what is about removed paragraphs comes last. */
export function proposalGroups(proposals: readonly Proposal[], { paragraphs }: Pick<Draft, 'paragraphs'>): readonly ProposalGroup[] {
  const order = new Map(paragraphs.map(({ id }, at) => [id, at]))
  const groups = new Map<string | null, Proposal[]>()
  for (const proposal of proposals) {
    const place = isMoot(proposal) ? moot : placeOf(proposal)
    const group = groups.get(place)
    if (group) group.push(proposal)
    else groups.set(place, [proposal])
  }
  const at = (place: string | null) => (place === null ? -1 : (order.get(place) ?? paragraphs.length))
  return [...groups]
    .sort(([a], [b]) => at(a) - at(b))
    .map(([place, group]) => ({
      paragraph: place === moot ? null : place,
      where: place === moot ? 'nowhere' : place === null || order.has(place) ? 'there' : 'gone',
      proposals: group,
    }))
}

/** The next paragraph with open proposals after one, from the end back to the beginning; null where none has any. */
export function nextProposed(draft: Pick<Draft, 'paragraphs' | 'proposals'>, from: string | null): string | null {
  const { paragraphs, proposals = [] } = draft
  const open = new Set(
    proposals.filter((each) => each.state === 'open' && !isMoot(each)).map((proposal) => placeOf(proposal) ?? paragraphs[0]?.id),
  )
  const at = paragraphs.findIndex(({ id }) => id === from)
  const around = [...paragraphs.slice(at + 1), ...paragraphs.slice(0, at + 1)]
  return around.find(({ id }) => open.has(id))?.id ?? null
}
