import type { Proposal } from '../../protocol/draft'

/** What can be said of what is open on a paragraph. */
export const sayings = ['support', 'object', 'reserve'] as const
export type Saying = (typeof sayings)[number]

/** A delegation, or a group that one speaks for. */
export type Voice = Pick<Proposal, 'delegation' | 'group'>

const keyOf = ({ delegation, group }: Voice): string => group ?? `delegation ${delegation}`

/** Everyone once, in the order of their speaking; who spoke for a group counts as the group. */
export function voices(all: readonly Voice[]): readonly Voice[] {
  const found = new Map<string, Voice>()
  for (const voice of all) if (!found.has(keyOf(voice))) found.set(keyOf(voice), voice)
  return [...found.values()]
}

/** Who supports, objects to and reserves its position on something that is proposed; whose own position is reserved has said so too. */
export function whoSaid(proposals: readonly Proposal[]): readonly { readonly saying: Saying; readonly by: readonly Voice[] }[] {
  return sayings.flatMap((saying) => {
    const reserving = saying === 'reserve' ? proposals.filter(({ reserved }) => reserved.length > 0) : []
    const by = voices([
      ...reserving,
      ...proposals.flatMap(({ stances }) => stances.filter(({ stance, earlier }) => stance === saying && !earlier)),
    ])
    return by.length === 0 ? [] : [{ saying, by }]
  })
}
