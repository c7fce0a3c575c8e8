import type { Operation } from '../operations/operation'
import type { Draft } from '../protocol/draft'

/** Whether operations would change an agreed paragraph that this person may not change. Moving one is allowed. */
export function touchesAgreed(draft: Draft, operations: readonly Operation[]): boolean {
  if (draft.role === 'facilitator') return false
  const agreed = new Set(draft.paragraphs.filter((paragraph) => paragraph.status === 'agreed').map((paragraph) => paragraph.id))
  return operations.some(
    (operation) =>
      ('paragraph' in operation && operation.op !== 'moveParagraph' && agreed.has(String(operation.paragraph))) ||
      (operation.op === 'joinParagraph' && operation.into !== undefined && agreed.has(operation.into)),
  )
}
