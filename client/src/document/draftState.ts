import type { DeltaJson, ParagraphKind, ParagraphStatus } from '../operations/operation'
import type { Draft, DraftParagraph } from '../protocol/draft'

/** A paragraph in its place; `removed` marks a tombstone, which keeps its place and what is typed into it. `label` is the pinned one only. */
export interface PlacedParagraph {
  readonly id: string
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly delta: DeltaJson
  readonly version: number
  readonly status: ParagraphStatus
  readonly removed: boolean
  readonly by?: string | null
  readonly at?: string | null
  readonly delegation?: string | null
}

/** A draft as of one revision, with the tombstones seen since it was opened. Immutable. */
export interface DraftState extends Omit<Draft, 'paragraphs'> {
  readonly paragraphs: readonly PlacedParagraph[]
}

const placed = (paragraph: DraftParagraph): PlacedParagraph => ({
  id: paragraph.id,
  kind: paragraph.kind,
  level: paragraph.level,
  label: paragraph.pinnedLabel ?? null,
  delta: paragraph.delta,
  version: paragraph.version,
  status: paragraph.status,
  removed: false,
  by: paragraph.by,
  at: paragraph.at,
  delegation: paragraph.delegation,
})

export const stateOf = (draft: Draft): DraftState => ({ ...draft, paragraphs: draft.paragraphs.map(placed) })

export const indexOfParagraph = (draft: DraftState, id: string): number => draft.paragraphs.findIndex((paragraph) => paragraph.id === id)

export const findParagraph = (draft: DraftState, id: string): PlacedParagraph | undefined =>
  draft.paragraphs.find((paragraph) => paragraph.id === id)

export const findLive = (draft: DraftState, id: string): PlacedParagraph | undefined =>
  draft.paragraphs.find((paragraph) => paragraph.id === id && !paragraph.removed)

/** The live paragraph before this one; null where it is the first. */
export function liveBefore(draft: DraftState, id: string): PlacedParagraph | null {
  let before: PlacedParagraph | null = null
  for (const paragraph of draft.paragraphs) {
    if (paragraph.id === id) return before
    if (!paragraph.removed) before = paragraph
  }
  return null
}
