import type { AcceptProposal } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'

/** What the facilitator does who accepts a proposal as it stands before him: all of it, or these places alone. */
export const acceptance = ({ id, touched }: Pick<Proposal, 'id' | 'touched'>, hunks?: readonly number[]): AcceptProposal => ({
  op: 'acceptProposal',
  proposal: id,
  ...(hunks === undefined ? {} : { hunks }),
  ...(touched === null ? {} : { seen: touched }),
})
