import type { Operation } from '../operations/operation'
import { textIsOpen } from '../protocol/stages'
import type { Draft, DraftParagraph } from '../protocol/draft'

/** Whether a paragraph is agreed, if only ad referendum: it changes no more unless it is reopened. */
export const isClosed = ({ status }: Pick<DraftParagraph, 'status'>): boolean => status === 'agreed' || status === 'agreedAdRef'

/** Whether somebody of this role may change the text at this stage: before the organ the facilitator alone does. */
export const mayWrite = ({ role, stage }: Pick<Draft, 'role' | 'stage'>): boolean =>
  role === 'facilitator' ? textIsOpen(stage) || stage === 'action' : role === 'editor' && textIsOpen(stage)

/**
 * Why the server would refuse changes of the text, its code; null where it would not. The server has the say (`Rights.cs`):
 * `tests/vectors/rights.json` holds both to one answer.
 */
export function refusalOf(draft: Pick<Draft, 'role' | 'stage' | 'paragraphs'>, operations: readonly Operation[]): string | null {
  for (const operation of operations) {
    const refusal = refusalOfOne(draft, operation)
    if (refusal !== null) return refusal
  }
  return null
}

/** Whether operations would change an agreed paragraph that this person may not change. */
export const touchesAgreed = (draft: Draft, operations: readonly Operation[]): boolean => refusalOf(draft, operations) === 'paragraphAgreed'

function refusalOfOne(draft: Pick<Draft, 'role' | 'stage' | 'paragraphs'>, operation: Operation): string | null {
  const { role, stage, paragraphs } = draft
  const isAgreed = (id: string | undefined) => paragraphs.some((paragraph) => paragraph.id === id && isClosed(paragraph))
  const isStatus = operation.op === 'setParagraphStatus'
  if (role === 'reviewer' || (role === 'proposer' && !isStatus)) return 'forbidden'
  if (!mayWrite({ role: role === 'proposer' ? 'editor' : role, stage })) return 'textFrozen'
  if (role === 'facilitator') return null
  if (isStatus) {
    if (!isAgreed(operation.paragraph) || operation.status === 'agreed' || operation.status === 'agreedAdRef') return 'forbidden'
    return operation.reason?.trim() ? null : 'reasonNeeded'
  }
  return touched(paragraphs, operation).some(isAgreed) ? 'paragraphAgreed' : null
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
