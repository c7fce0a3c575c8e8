import type { Operation } from '../operations/operation'
import type { Draft, DraftParagraph } from '../protocol/draft'

/** Whether a paragraph is agreed, if only ad referendum: it changes no more unless it is reopened. */
export const isClosed = ({ status }: Pick<DraftParagraph, 'status'>): boolean => status === 'agreed' || status === 'agreedAdRef'

/** Whether operations would change an agreed paragraph that this person may not change. Moving one is allowed. */
export function touchesAgreed(draft: Draft, operations: readonly Operation[]): boolean {
  if (draft.role === 'facilitator') return false
  const isAgreed = (id: unknown) => draft.paragraphs.some((paragraph) => paragraph.id === id && isClosed(paragraph))
  return operations.some(
    (operation) =>
      ('paragraph' in operation && operation.op !== 'moveParagraph' && isAgreed(operation.paragraph)) ||
      (operation.op === 'joinParagraph' && operation.into !== undefined && isAgreed(operation.into)),
  )
}
