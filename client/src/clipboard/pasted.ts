import type { DeltaJson, ParagraphKind } from '../operations/operation'

/** The number of a list item as its program counts it: `level` from 1, `number` as printed, empty for a bullet. */
export interface ListItem {
  readonly level: number
  readonly number: string
}

/** A paragraph as it was copied. `kind` is null where the source does not say what it is; `label` is a number that stays as it is. */
export interface ReadParagraph {
  readonly delta: DeltaJson
  readonly kind: ParagraphKind | null
  readonly level: number
  readonly label: string | null
  readonly list: ListItem | null
}

export type LeftOutKind = 'deletion' | 'comment' | 'hidden' | 'picture' | 'footnote' | 'masthead'

/** How many pieces of each sort were copied and are not text. */
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>

/**
 * What a clipboard holds, read. Marks of footnotes are embeds as in a draft; `notes` has the bodies by the name the embeds use, `marks`
 * what each mark looked like. The last paragraph `endsOpen` where it was not copied to its end.
 */
export interface Pasted {
  readonly paragraphs: readonly ReadParagraph[]
  readonly notes: ReadonlyMap<string, DeltaJson>
  readonly marks: ReadonlyMap<string, string>
  readonly leftOut: LeftOut
  readonly endsOpen: boolean
}

export const plainParagraph = (delta: DeltaJson): ReadParagraph => ({ delta, kind: null, level: 0, label: null, list: null })

export const added = (counts: LeftOut, kind: LeftOutKind, by: number): LeftOut =>
  by > 0 ? { ...counts, [kind]: (counts[kind] ?? 0) + by } : counts
