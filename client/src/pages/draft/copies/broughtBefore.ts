import type { EditText, Operation } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'

/** Words that are few enough to stand in any text say nothing by standing in another's. */
const telling = 2

/** Whether what one puts in is what the other puts in, or stands in it. */
function standsIn(part: Operation, whole: Operation): boolean {
  if (part.op === 'insertParagraph') return whole.op === 'insertParagraph' && part.id === whole.id
  if (part.op !== 'editText' || whole.op !== 'editText' || part.paragraph !== whole.paragraph) return false
  const put = wordsPutIn(whole)
  return wordsPutIn(part).some((words) => put.some((each) => each === words || (words.length >= telling && each.includes(words))))
}

const wordsPutIn = ({ delta }: EditText): readonly string[] =>
  delta.ops.flatMap(({ insert }) => (typeof insert === 'string' && insert.trim() !== '' ? [insert.trim()] : []))

/** Of proposals those that were made of what the copy changes: it goes on in them, where it would else be proposed a second time. */
export const broughtBefore = (operations: readonly Operation[], proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter((proposal) => proposal.operations.some((part) => operations.some((whole) => standsIn(part, whole))))

/** Without the removals and moves that are proposed already as they are. */
export function withoutProposed(operations: readonly Operation[], proposals: readonly Proposal[]): readonly Operation[] {
  const standing = proposals.flatMap((proposal) => proposal.operations)
  return operations.filter(
    (operation) =>
      !standing.some(
        (other) =>
          (operation.op === 'removeParagraph' && other.op === 'removeParagraph' && operation.paragraph === other.paragraph) ||
          (operation.op === 'moveParagraph' &&
            other.op === 'moveParagraph' &&
            operation.paragraph === other.paragraph &&
            operation.after === other.after),
      ),
  )
}
