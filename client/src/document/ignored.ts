import type { FindingOperation, Operation } from '../operations/operation'
import type { Draft, IgnoredFinding } from '../protocol/draft'
import { pending } from './entryFacts'
import type { EntryFacts } from './entryFacts'

type Ignored = Draft['ignored']

/** What is ignored of the text's findings after an operation: OP25 and OP26. `entry` is null for what is pending, which is seen at once. */
export function ignoredAfter(ignored: Ignored, operation: Operation, entry: EntryFacts | null): Ignored {
  if (operation.op !== 'ignoreFinding' && operation.op !== 'heedFinding') return ignored
  const index = ignored?.findIndex((known) => isSame(known, operation)) ?? -1
  if (operation.op === 'heedFinding') return index < 0 ? ignored : ignored?.toSpliced(index, 1)
  const { rule, words, paragraph = null, reason = null } = operation
  const { revision, at, by, delegation } = entry ?? pending
  const made: IgnoredFinding = { rule, words, paragraph, reason, revision, at, by, delegation }
  return index < 0 ? [...(ignored ?? []), made] : ignored?.with(index, made)
}

/** What says that a finding is ignored; undefined where nothing does. A finding is known by its rule and by the words it found. */
export const ignoring = (ignored: Ignored, finding: { rule: string; found: string; paragraph: string }): IgnoredFinding | undefined =>
  ignored?.find(
    ({ rule, words, paragraph }) =>
      rule === finding.rule && words === finding.found && (paragraph === null || paragraph === finding.paragraph),
  )

const isSame = (known: IgnoredFinding, { rule, words, paragraph = null }: FindingOperation): boolean =>
  known.rule === rule && known.words === words && known.paragraph === paragraph
