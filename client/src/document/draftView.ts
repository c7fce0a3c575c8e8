import { plainText } from '../operations/deltas'
import type { Draft, DraftParagraph } from '../protocol/draft'
import type { DraftState, PlacedParagraph } from './draftState'
import { printedLabels } from './printedLabels'

const shown = new WeakMap<PlacedParagraph, DraftParagraph>()

/** A paragraph in the contract's shape; the same object again while nothing about it changed. */
function show(paragraph: PlacedParagraph, label: string | null): DraftParagraph {
  const known = shown.get(paragraph)
  if (known !== undefined && known.label === label) return known
  const { id, kind, level, delta, version, status, by, at, delegation, label: pinnedLabel } = paragraph
  const text = plainText(delta)
  const view: DraftParagraph = { id, kind, level, label, pinnedLabel, text, delta, version, status, by, at, delegation }
  shown.set(paragraph, view)
  return view
}

/** The draft as pages read it: live paragraphs with printed labels. */
export function draftView(state: DraftState): Draft {
  const live = state.paragraphs.filter((paragraph) => !paragraph.removed)
  const labels = printedLabels(live, state.language)
  return { ...state, paragraphs: live.map((paragraph, index) => show(paragraph, labels[index] ?? null)) }
}
