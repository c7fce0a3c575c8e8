import type { Draft } from '../../protocol/draft'
import { placeOf } from '../draft/proposals/proposalGroups'

/** A paragraph that was taken out and that something open is about, and a state of the draft in which it stood. */
export interface Gone {
  readonly paragraph: string
  readonly revision: number
}

/** The paragraphs out of the text that open proposals are about. */
export function goneParagraphs({ paragraphs, proposals = [] }: Pick<Draft, 'paragraphs' | 'proposals'>): readonly Gone[] {
  const live = new Set(paragraphs.map(({ id }) => id))
  const found = new Map<string, Gone>()
  for (const proposal of proposals) {
    const paragraph = placeOf(proposal)
    if (proposal.state === 'open' && paragraph !== null && !live.has(paragraph))
      found.set(paragraph, { paragraph, revision: proposal.revision })
  }
  return [...found.values()]
}

/**
 * The paragraph of the text behind which one stood that is gone: that which took its place, else the one before it in an earlier order;
 * null where it was the first.
 */
export function placeOfGone(
  gone: string,
  earlier: readonly { readonly id: string }[],
  { paragraphs, proposals = [] }: Pick<Draft, 'paragraphs' | 'proposals'>,
): string | null {
  const live = new Set(paragraphs.map(({ id }) => id))
  const [instead] = proposals
    .filter(({ state, insteadOf }) => state === 'accepted' && insteadOf === gone)
    .flatMap(({ operations }) => operations.flatMap((each) => (each.op === 'insertParagraph' && live.has(each.id) ? [each.id] : [])))
  if (instead !== undefined) return instead
  const at = earlier.findIndex(({ id }) => id === gone)
  return earlier.slice(0, Math.max(at, 0)).findLast(({ id }) => live.has(id))?.id ?? null
}
