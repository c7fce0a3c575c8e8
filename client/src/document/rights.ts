import { isOnProposal, isOnThread } from '../operations/operation'
import type { CommentOperation, Operation, ProposalOperation, Propose, TakeStance } from '../operations/operation'
import { textIsOpen } from '../protocol/stages'
import type { Draft, DraftParagraph } from '../protocol/draft'

/** Whether a paragraph is agreed, if only ad referendum: it changes no more unless it is reopened. */
export const isClosed = ({ status }: Pick<DraftParagraph, 'status'>): boolean => status === 'agreed' || status === 'agreedAdRef'

/**
 * Whether somebody of this role may change the text at this stage: before the organ the facilitator alone does. A language version is translated at every
 * stage, whoever holds the wording of its original.
 */
export const mayWrite = ({ role, stage, wordingBy, original }: Pick<Draft, 'role' | 'stage' | 'wordingBy' | 'original'>): boolean => {
  if (original) return role === 'facilitator' || role === 'editor'
  return role === 'facilitator'
    ? textIsOpen(stage) || stage === 'action'
    : role === 'editor' && textIsOpen(stage) && wordingBy !== 'facilitator'
}

/**
 * Why the server would refuse changes of the text, of proposals and of comments, its code; null where it would not. `delegation` is whose the
 * person is, null for the secretariat, `address` his account's; where either is not known, anybody's proposal or comment counts as his
 * own. The server has the say (`Rights.cs`): `tests/vectors/rights.json` holds both to one answer.
 */
export function refusalOf(draft: Ruled, operations: readonly Operation[], delegation?: string | null, address?: string): string | null {
  for (const operation of operations) {
    const refusal = isOnProposal(operation)
      ? refusalOfProposal(draft, operation, delegation)
      : isOnThread(operation)
        ? refusalOfComment(draft, operation, address)
        : operation.op === 'setSpeakers'
          ? forbiddenUnless(draft.role === 'facilitator')
          : // The platform writes it, for whom the server lets.
            operation.op === 'sealComment'
            ? 'forbidden'
            : refusalOfOne(draft, operation)
    if (refusal !== null) return refusal
  }
  return null
}

/**
 * Why the text itself is closed to operations: the paragraph is agreed and not this person's to change, or what they would do is the original's to do; null where it is
 * not.
 */
export function closedTo(draft: Draft, operations: readonly Operation[]): 'paragraphAgreed' | 'followsOriginal' | null {
  const code = refusalOf(draft, operations)
  return code === 'paragraphAgreed' || code === 'followsOriginal' ? code : null
}

/** Whether operations would change an agreed paragraph that this person may not change. */
export const touchesAgreed = (draft: Draft, operations: readonly Operation[]): boolean => refusalOf(draft, operations) === 'paragraphAgreed'

/** What says who may do what. */
type Ruled = Pick<Draft, 'role' | 'stage' | 'wordingBy' | 'original' | 'paragraphs' | 'proposals' | 'threads' | 'speakers'>

const forbiddenUnless = (may: boolean): string | null => (may ? null : 'forbidden')

/** What is agreed is still to be said in another language. */
const agreedIn =
  ({ original, paragraphs }: Ruled) =>
  (id: string | undefined) =>
    !original && paragraphs.some((paragraph) => paragraph.id === id && isClosed(paragraph))

function refusalOfOne(draft: Ruled, operation: Operation): string | null {
  const { role, stage, original, paragraphs } = draft
  const isAgreed = agreedIn(draft)
  const isStatus = operation.op === 'setParagraphStatus'
  if (role === 'reviewer' || (role === 'proposer' && !isStatus)) return 'forbidden'
  if (original && !isOwnOfVersion(operation)) return 'followsOriginal'
  if (!mayWrite({ role: role === 'proposer' ? 'editor' : role, stage, original })) return 'textFrozen'
  if (role === 'facilitator') return null
  if (isStatus) {
    if (!isAgreed(operation.paragraph) || operation.status === 'agreed' || operation.status === 'agreedAdRef') return 'forbidden'
    return operation.reason?.trim() ? null : 'reasonNeeded'
  }
  if (!mayWrite(draft)) return 'proposeInstead'
  return touched(paragraphs, operation).some(isAgreed) ? 'paragraphAgreed' : null
}

/** Printed alike in every language: the original's. */
const sharedFields: ReadonlySet<string> = new Set(['agendaItems', 'symbol', 'date', 'adoptedOn'])

/** Whether an operation is about what is a language version's own: its words, and what is said of them. All else follows the original. */
function isOwnOfVersion(operation: Operation): boolean {
  switch (operation.op) {
    case 'editText':
    case 'nameVersion':
    case 'ignoreFinding':
    case 'heedFinding':
    case 'markTranslated':
      return true
    case 'setMasthead':
      return !Object.keys(operation).some((field) => sharedFields.has(field))
    case 'propose':
      return (operation.insteadOf ?? null) === null && operation.operations.every(({ op }) => op === 'editText')
    case 'editProposal':
      return operation.operations.every(({ op }) => op === 'editText')
    default:
      return isOnProposal(operation)
  }
}

/** A delegation speaks for itself; what becomes of its proposal is the facilitator's, but that it may withdraw it and open it again. */
function refusalOfProposal(draft: Ruled, operation: ProposalOperation, delegation?: string | null): string | null {
  const { role, stage, original, paragraphs, proposals } = draft
  if (role === 'reviewer' || (role !== 'facilitator' && operation.op === 'acceptProposal')) return 'forbidden'
  if (original && !isOwnOfVersion(operation)) return 'followsOriginal'
  if (!mayWrite({ role: role === 'proposer' ? 'editor' : role, stage, original })) return 'textFrozen'
  // Accepted, its words are its proposer's: nobody else writes them.
  const edited = operation.op === 'editProposal' ? proposals?.find(({ id }) => id === operation.proposal) : undefined
  if (edited !== undefined && delegation !== undefined && delegation !== edited.delegation && role !== 'facilitator') return 'forbidden'
  if (role === 'facilitator') return null
  const isOwn = (whose: string) => delegation === undefined || delegation === null || delegation === whose
  const proposal = proposals?.find(({ id }) => id === operation.proposal)
  const changesAgreed = (operations: readonly Operation[]) => operations.flatMap((each) => touched(paragraphs, each)).some(agreedIn(draft))
  switch (operation.op) {
    case 'propose':
      if (!isOwn(operation.delegation) || !speaks(draft, operation)) return 'forbidden'
      return changesAgreed(operation.operations) || agreedIn(draft)(operation.insteadOf ?? undefined) ? 'paragraphAgreed' : null
    case 'takeStance':
      if (proposal === undefined) return null
      return forbiddenUnless(isOwn(operation.delegation) && speaks(draft, operation))
    case 'editProposal':
      if (proposal === undefined) return null
      if (!isOwn(proposal.delegation)) return 'forbidden'
      return changesAgreed(operation.operations) ? 'paragraphAgreed' : null
    case 'closeProposal':
      if (proposal === undefined) return null
      return operation.end === 'withdrawn' && isOwn(proposal.delegation) ? null : 'forbidden'
    case 'reopenProposal':
      if (proposal === undefined) return null
      return proposal.state === 'withdrawn' && isOwn(proposal.delegation) ? null : 'forbidden'
    default:
      return null
  }
}

/** Whether a delegation may speak for the group it names: any may, where nobody said which do. */
function speaks({ speakers }: Ruled, { group, delegation }: Propose | TakeStance): boolean {
  const list = speakers?.find((each) => each.group === (group ?? null))
  return list === undefined || list.delegations.includes(delegation)
}

/** Comments are made at every stage; whose one is changes it, and the facilitator may take any away. */
function refusalOfComment({ role, threads }: Ruled, operation: CommentOperation, address?: string): string | null {
  if (role === 'reviewer') return 'forbidden'
  if (operation.op !== 'editComment' || address === undefined) return null
  const comment = threads?.find(({ id }) => id === operation.thread)?.comments.find(({ id }) => id === operation.comment)
  // One that is in no entry yet is one's own.
  const isOwn = comment === undefined || comment.revision === 0 || comment.by === address
  return forbiddenUnless(isOwn || (role === 'facilitator' && operation.text === null))
}

/** The paragraphs whose text, kind or place an operation changes. */
function touched(paragraphs: Draft['paragraphs'], operation: Operation): (string | undefined)[] {
  switch (operation.op) {
    case 'editText':
    case 'removeParagraph':
    case 'moveParagraph':
    case 'splitParagraph':
    case 'setParagraph':
      return [operation.paragraph]
    case 'joinParagraph':
      return [operation.paragraph, operation.into ?? paragraphs[paragraphs.findIndex(({ id }) => id === operation.paragraph) - 1]?.id]
    default:
      return []
  }
}
