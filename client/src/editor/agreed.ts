import type { Operation } from '../operations/operation'
import type { Draft } from '../protocol/draft'

/** Whether operations would change an agreed paragraph that this person may not change. Moving one is allowed. */
export function touchesAgreed(draft: Draft, operations: readonly Operation[]): boolean {
  if (draft.role === 'facilitator') return false
  const isAgreed = (id: unknown) => draft.paragraphs.find((paragraph) => paragraph.id === id)?.status === 'agreed'
  return operations.some(
    (operation) =>
      ('paragraph' in operation && operation.op !== 'moveParagraph' && isAgreed(operation.paragraph)) ||
      (operation.op === 'joinParagraph' && operation.into !== undefined && isAgreed(operation.into)),
  )
}
