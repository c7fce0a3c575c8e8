import type { Grid } from './grid'
import { onDraft } from './onText'
import type { EditProposal, Operation, Propose } from './operation'
import { editOver, editOverEdit, named, over } from './proposalSteps'
import { stretchesOver } from './stretches'

/** Whether a proposal, or an edit of one, has to do with a paragraph that an operation has to do with: else neither changes the other. */
function meets(o: Propose | EditProposal, a: Operation): boolean {
  const names = new Set(named(a))
  const steps = o.op === 'propose' ? o.operations : [...o.over, ...o.operations]
  const reserved = o.op === 'propose' ? (o.reserved ?? []) : []
  return steps.some((step) => named(step).some((name) => names.has(name))) || reserved.some(({ paragraph }) => names.has(paragraph))
}

/** TX30, TX31: what a proposal would do reads as if it had been written for the text as it is now. */
export function rebaseProposal(o: Propose | EditProposal, a: Operation, first: boolean, grid: Grid): Operation[] {
  if (o.op === 'editProposal' && a.op === 'editProposal') return [a.proposal === o.proposal ? editOverEdit(o, a, first, grid) : o]
  if (!onDraft.has(a.op) || !meets(o, a)) return [o]
  if (o.op === 'editProposal') return [editOver(o, a, grid)]
  const operations = over(o.operations, a, grid).steps
  return [{ ...o, operations, ...(o.reserved === undefined ? {} : { reserved: stretchesOver(o.reserved, a) }) }]
}
