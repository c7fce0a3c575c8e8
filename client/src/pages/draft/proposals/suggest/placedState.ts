import { stateOf } from '../../../../document/draftState'
import type { DraftState, PlacedParagraph } from '../../../../document/draftState'
import type { Draft, DraftParagraph } from '../../../../protocol/draft'

const placedOnce = new WeakMap<DraftParagraph, PlacedParagraph>()

/** The draft to apply operations to; its paragraphs are the same objects as long as the draft's are, so that each is drawn once. */
export function placedState(draft: Draft): DraftState {
  const paragraphs = draft.paragraphs.map((paragraph) => {
    let placed = placedOnce.get(paragraph)
    if (placed === undefined) {
      ;[placed] = stateOf({ ...draft, paragraphs: [paragraph] }).paragraphs as [PlacedParagraph]
      placedOnce.set(paragraph, placed)
    }
    return placed
  })
  return { ...stateOf({ ...draft, paragraphs: [] }), paragraphs }
}
