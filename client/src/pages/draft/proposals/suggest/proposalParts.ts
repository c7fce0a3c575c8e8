import { newId as anyId } from '../../../../operations/newId'
import type { DeltaJson, EditProposal, Operation, Propose } from '../../../../operations/operation'
import { append } from '../../../../operations/proposalSteps'
import { rebase } from '../../../../operations/rebase'
import type { Draft, DraftParagraph, Proposal } from '../../../../protocol/draft'
import { footnoteReferences } from '../../../../document/printedLabels'

/** What has to be known of the draft's paragraphs to tell suggestions apart. */
export type KnownParagraphs = readonly Pick<DraftParagraph, 'id' | 'kind' | 'delta'>[]

/**
 * Suggestions as proposals that can be decided apart: the changes of one paragraph together, each new paragraph, removal and move by itself;
 * a footnote goes with its mark. Each part is written for the draft without the others.
 */
export function partsOf(
  operations: readonly Operation[],
  { paragraphs }: { readonly paragraphs: KnownParagraphs },
): readonly (readonly Operation[])[] {
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const leaders: number[] = []
  const leader = (part: number): number => (leaders[part] === part || leaders[part] === undefined ? part : leader(leaders[part]))
  const open = (): number => leaders.push(leaders.length) - 1
  /** The part that a paragraph's changes are in. */
  const owners = new Map<string, number>()
  const owner = (paragraph: string): number => {
    const part = owners.get(paragraph) ?? open()
    owners.set(paragraph, part)
    return leader(part)
  }
  const unite = (a: number, b: number): number => {
    leaders[leader(b)] = leader(a)
    return leader(a)
  }
  const parts = operations.map((operation): number => {
    switch (operation.op) {
      case 'insertParagraph':
        return owner(operation.id)
      case 'splitParagraph':
        return unite(owner(operation.paragraph), owner(operation.newId))
      case 'joinParagraph':
        return operation.into === undefined ? owner(operation.paragraph) : unite(owner(operation.into), owner(operation.paragraph))
      case 'moveParagraph':
        return known.has(operation.paragraph) ? open() : owner(operation.paragraph)
      case 'editText':
        for (const note of notesOf(operation.delta)) unite(owner(operation.paragraph), owner(note))
        return owner(operation.paragraph)
      case 'removeParagraph':
      case 'restoreParagraph':
      case 'setParagraph':
        return owner(operation.paragraph)
      default:
        return open()
    }
  })
  for (const operation of operations) {
    if (operation.op !== 'removeParagraph' || known.get(operation.paragraph)?.kind !== 'footnote') continue
    for (const id of [...owners.keys()])
      if (footnoteReferences(known.get(id)?.delta ?? { ops: [] }).includes(operation.paragraph))
        unite(owner(id), owner(operation.paragraph))
  }
  const made = new Map<string, { part: number; behind: string | null }>()
  const found = new Map<number, Operation[]>()
  operations.forEach((operation, at) => {
    const part = leader(parts[at] ?? 0)
    const anchored = (id: string | null): string | null => {
      const anchor = id === null ? undefined : made.get(id)
      return anchor === undefined || leader(anchor.part) === part ? id : anchored(anchor.behind)
    }
    const alone =
      operation.op === 'insertParagraph' || operation.op === 'moveParagraph'
        ? { ...operation, after: anchored(operation.after) }
        : operation
    if (operation.op === 'insertParagraph') made.set(operation.id, { part, behind: operation.after })
    if (operation.op === 'splitParagraph') made.set(operation.newId, { part, behind: operation.paragraph })
    found.set(part, [...(found.get(part) ?? []), alone])
  })
  return [...found.values()].map((part) => append([], part))
}

const notesOf = ({ ops }: DeltaJson): readonly string[] =>
  ops.flatMap((op) => (typeof op.insert === 'object' && typeof op.insert.footnote === 'string' ? [op.insert.footnote] : []))

/** Who proposes, and why. */
export type ProposalHead = Pick<Propose, 'delegation' | 'group' | 'reason'>

/** The open proposal of the same delegation and group that words one of the same paragraphs: it has one at a time. */
export const wordedAlready = (
  part: readonly Operation[],
  proposals: readonly Proposal[],
  { delegation, group }: ProposalHead,
): Proposal | null => {
  const edited = new Set(part.flatMap((operation) => (operation.op === 'editText' ? [operation.paragraph] : [])))
  return (
    proposals.find(
      (proposal) =>
        proposal.state === 'open' &&
        proposal.delegation === delegation &&
        proposal.group === (group ?? null) &&
        proposal.operations.some((operation) => operation.op === 'editText' && edited.has(operation.paragraph)),
    ) ?? null
  )
}

/** What is submitted to propose all that is suggested: a proposal for each part, or an edit of the one that words the same paragraph already. */
export function proposing(
  operations: readonly Operation[],
  draft: Pick<Draft, 'paragraphs' | 'proposals'>,
  head: ProposalHead,
  newId: () => string = anyId,
): readonly (Propose | EditProposal)[] {
  const standing = new Map<string, readonly Operation[]>()
  return partsOf(operations, draft).flatMap((part): (Propose | EditProposal)[] => {
    if (part.length === 0) return []
    const worded = wordedAlready(part, draft.proposals ?? [], head)
    if (worded === null) return [{ op: 'propose', proposal: newId(), ...head, operations: part }]
    const over = standing.get(worded.id) ?? worded.operations
    const edit = rebase(part, over)
    standing.set(worded.id, append(over, edit))
    return edit.length === 0 ? [] : [{ op: 'editProposal', proposal: worded.id, over, operations: edit }]
  })
}
