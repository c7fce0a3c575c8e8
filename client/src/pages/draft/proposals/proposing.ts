import type { Person } from '../../../protocol/contract'
import type { Draft, Proposal } from '../../../protocol/draft'
import { mayWrite } from '../../../document/rights'

/** How somebody writes: in the text, beside it, or not at all. */
export type WritingMode = 'edit' | 'suggest' | 'read'

type Placed = Pick<Draft, 'role' | 'stage' | 'wordingBy' | 'original'>

/** Whether somebody may propose now: who may write or could, were it not for the facilitator’s word, and proposers. The server has the say (`Rights.cs`). */
export const mayPropose = ({ role, stage, original }: Placed): boolean =>
  role !== 'reviewer' && mayWrite({ role: role === 'proposer' ? 'editor' : role, stage, original })

/** Why somebody who may not propose may not: for what he is, or for how the draft stands. */
export const whyNot = ({ role }: Pick<Draft, 'role'>): 'reviewer' | 'stage' => (role === 'reviewer' ? 'reviewer' : 'stage')

/** The ways of writing that are somebody's to choose from, the first as a draft is opened; none for who may only read. */
export function writingModes(draft: Placed): readonly WritingMode[] {
  if (!mayPropose(draft)) return []
  return mayWrite(draft) ? ['edit', 'suggest', 'read'] : ['suggest', 'read']
}

/** Whether somebody speaks for whichever delegation he names: the facilitator and the secretariat do. */
export const speaksForAny = ({ role }: Pick<Draft, 'role'>, me: Pick<Person, 'delegation'>): boolean =>
  role === 'facilitator' || (me.delegation === null && role !== 'reviewer')

/** Whether a delegation may speak for a group: where the facilitator has said who does, those alone; he himself names any. */
export const speaksForGroup = ({ role, speakers }: Pick<Draft, 'role' | 'speakers'>, delegation: string | null, group: string): boolean =>
  role === 'facilitator' ||
  (speakers?.find((each) => each.group === group)?.delegations ?? [delegation]).some((code) => code === delegation)

/** Whether somebody may speak for this delegation. */
export const speaksFor = (draft: Pick<Draft, 'role'>, me: Pick<Person, 'delegation'>, delegation: string): boolean =>
  speaksForAny(draft, me) || me.delegation === delegation

/** What somebody may do with a proposal now. */
export interface ProposalActs {
  /** Say what a delegation thinks of it. */
  readonly stance: boolean
  readonly withdraw: boolean
  /** Change what it proposes. */
  readonly edit: boolean
  /** Accept, decline, call it merged. */
  readonly decide: boolean
  /** Open it again; what an accepted one did is undone with it. */
  readonly reopen: boolean
}

export function actsOn(proposal: Proposal, draft: Placed, me: Pick<Person, 'delegation' | 'email'>): ProposalActs {
  const isOpen = proposal.state === 'open'
  const may = mayPropose(draft)
  const facilitates = may && draft.role === 'facilitator'
  const own = may && speaksFor(draft, me, proposal.delegation)
  return {
    // Nobody supports what is his own.
    stance: may && isOpen && (speaksForAny(draft, me) || proposal.delegation !== me.delegation),
    withdraw: isOpen && own,
    edit:
      may &&
      isOpen &&
      (proposal.delegation === me.delegation || proposal.by === me.email) &&
      proposal.insteadOf === null &&
      proposal.operations.some(({ op }) => op === 'editText' || op === 'insertParagraph' || op === 'splitParagraph'),
    decide: isOpen && facilitates,
    reopen: !isOpen && (facilitates || (own && proposal.state === 'withdrawn')),
  }
}

/** What a delegation has said of a proposal for itself. */
export const stanceOf = (proposal: Proposal, delegation: string | null) =>
  proposal.stances.find((taken) => taken.delegation === delegation && taken.group === null) ??
  proposal.stances.find((taken) => taken.delegation === delegation)
