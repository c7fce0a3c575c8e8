import { newId as anyId } from '../../../../operations/newId'
import type { DeltaJson, EditProposal, Operation, Propose } from '../../../../operations/operation'
import { append } from '../../../../operations/proposalSteps'
import { rebase } from '../../../../operations/rebase'
import type { Draft, DraftParagraph, Proposal } from '../../../../protocol/draft'
import { footnoteReferences } from '../../../../document/printedLabels'
import { goesInto, madeBy, subjectsIn } from './Continued'

/** What has to be known of the draft's paragraphs to tell suggestions apart. */
export type KnownParagraphs = readonly Pick<DraftParagraph, 'id' | 'kind' | 'delta'>[]

/**
 * Suggestions as proposals that can be decided apart: the changes of one paragraph together, each new paragraph, removal and move by itself;
 * a footnote goes with its mark, and what belongs to a proposal that is gone on with stays together. Each part is written for the draft without
 * the others.
 */
export function partsOf(
  operations: readonly Operation[],
  { paragraphs }: { readonly paragraphs: KnownParagraphs },
  continued: readonly Proposal[] = [],
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
  for (const proposal of continued) {
    const part = open()
    for (const id of subjectsIn(proposal)) owners.set(id, part)
  }
  const bound = new Set(owners.keys())
  const proposed = new Set(continued.flatMap(({ operations: steps }) => steps.flatMap(madeBy)))
  /** What stands behind a paragraph that only a proposal makes goes into that. */
  const behind = (after: string | null, part: number): number => (after !== null && proposed.has(after) ? unite(owner(after), part) : part)
  const parts = operations.map((operation): number => {
    switch (operation.op) {
      case 'insertParagraph':
        return behind(operation.after, owner(operation.id))
      case 'splitParagraph':
        return unite(owner(operation.paragraph), owner(operation.newId))
      case 'joinParagraph':
        return operation.into === undefined ? owner(operation.paragraph) : unite(owner(operation.into), owner(operation.paragraph))
      case 'moveParagraph':
        return behind(
          operation.after,
          known.has(operation.paragraph) && !bound.has(operation.paragraph) ? open() : owner(operation.paragraph),
        )
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

/** The proposal that is gone on with which a part goes into; null where it is a proposal of its own. */
export const continuedBy = (part: readonly Operation[], continued: readonly Proposal[]): Proposal | null =>
  continued.find((proposal) => goesInto(part, proposal)) ?? null

/**
 * What is submitted to propose all that is suggested: a proposal for each part, or an edit of the one that words the same paragraph already. Of
 * those in `continued` the draft's paragraphs are as they would be with them.
 */
export function proposing(
  operations: readonly Operation[],
  draft: Pick<Draft, 'paragraphs' | 'proposals'>,
  head: ProposalHead,
  newId: () => string = anyId,
  continued: readonly Proposal[] = [],
): readonly (Propose | EditProposal)[] {
  const standing = new Map<string, readonly Operation[]>()
  return partsOf(operations, draft, continued).flatMap((part): (Propose | EditProposal)[] => {
    if (part.length === 0) return []
    const goesOn = continuedBy(part, continued)
    if (goesOn !== null) return [{ op: 'editProposal', proposal: goesOn.id, over: goesOn.operations, operations: part }]
    const worded = wordedAlready(part, draft.proposals ?? [], head)
    if (worded === null) return [{ op: 'propose', proposal: newId(), ...head, operations: part }]
    const over = standing.get(worded.id) ?? worded.operations
    const edit = rebase(part, over)
    standing.set(worded.id, append(over, edit))
    return edit.length === 0 ? [] : [{ op: 'editProposal', proposal: worded.id, over, operations: edit }]
  })
}
