import { countHunks } from '../../../operations/hunks'
import type { AcceptProposal } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'

/** Accepts a proposal as it is seen, or places of it: where it has become another meanwhile, the server refuses (SPEC.md, OP18). */
export const acceptance = ({ id, operations, touched, written }: Proposal, hunks?: readonly number[]): AcceptProposal => ({
  op: 'acceptProposal',
  proposal: id,
  ...(hunks === undefined ? {} : { hunks, of: countHunks(operations) }),
  ...(touched === null ? {} : { seen: touched }),
  written,
})
