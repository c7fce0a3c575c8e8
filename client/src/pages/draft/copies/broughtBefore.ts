import type { Operation } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'

/** Words that operations put in, and paragraphs that they make or take out: what a proposal can be known by. */
const traits = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap((operation) => {
      switch (operation.op) {
        case 'insertParagraph':
          return [`made ${operation.id} `]
        case 'editText':
          return operation.delta.ops.flatMap(({ insert }) =>
            typeof insert === 'string' && insert.trim() !== '' ? [`${operation.paragraph} ${insert}`] : [],
          )
        default:
          return []
      }
    }),
  )

/** Of proposals those that were made of what the copy changes: it goes on in them, where it would else be proposed a second time. */
export function broughtBefore(operations: readonly Operation[], proposals: readonly Proposal[]): readonly Proposal[] {
  const own = traits(operations)
  const starts = [...own]
  return proposals.filter((proposal) =>
    [...traits(proposal.operations)].some((trait) => own.has(trait) || starts.some((each) => each.startsWith(trait))),
  )
}

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
