import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { blameAtQuery, versionsQuery } from '../../api/queries'
import type { Blame, Version } from '../../protocol/contract'
import { parseReference } from './reference'
import type { CompareAddress } from './useCompareAddress'

/** A delegation, or a person who belongs to none. */
export interface Writer {
  delegation: string | null
  name: string
}

/** For each paragraph of the last text, by id: for each step who wrote in it. */
export type StepWriters = ReadonlyMap<string, readonly (readonly Writer[])[]>

/**
 * Who wrote at which step, where the texts compared are states of one draft, the first perhaps its template; else null. Who only deleted
 * has left no words behind and is not among them.
 */
export function useStepWriters({ from, via, to }: CompareAddress): StepWriters | null {
  const last = parseReference(to)
  const id = last?.source === 'draft' ? last.id : null
  const { data: versions } = useQuery({ ...versionsQuery(id ?? ''), enabled: id !== null })
  const reached = id === null || versions === undefined ? null : revisionsOf([from, ...(via === '' ? [] : [via]), to], id, versions)
  const revision = reached?.at(-1)
  const { data: blame } = useQuery({ ...blameAtQuery(id ?? '', revision === Infinity ? undefined : revision), enabled: reached !== null })
  // The revisions are another array each time; their words are not.
  const key = reached?.join(' ')
  return useMemo(() => (blame && key !== undefined ? stepWriters(blame, key.split(' ').map(Number)) : null), [blame, key])
}

/** The revision each reference stands for: 0 for the draft's template, endless for the draft as it is. Null where one is no state of the draft. */
export function revisionsOf(references: readonly string[], draft: string, versions: readonly Version[]): number[] | null {
  const revisions = references.map((text, at) => {
    const reference = parseReference(text)
    if (reference?.source === 'library') return at === 0 ? 0 : null
    if (reference?.id !== draft) return null
    if (reference.label !== undefined) return versions.find(({ label }) => label === reference.label)?.revision ?? null
    return reference.revision ?? Infinity
  })
  return revisions.every((revision) => revision !== null) ? revisions : null
}

/** Who wrote between the revisions, step by step. */
export function stepWriters({ paragraphs }: Pick<Blame, 'paragraphs'>, revisions: readonly number[]): StepWriters {
  return new Map(
    paragraphs.map(({ id, stretches }) => [
      id,
      revisions.slice(1).map((end, step) => {
        const begin = revisions[step] ?? 0
        const written = stretches.filter(
          ({ origin, revision, firstRevision }) => origin === 'written' && revision > begin && firstRevision <= end,
        )
        return [
          ...new Map(
            written.map(({ delegation, name, user }) => [delegation ?? user ?? '', { delegation, name: name ?? user ?? '' }]),
          ).values(),
        ]
      }),
    ]),
  )
}
