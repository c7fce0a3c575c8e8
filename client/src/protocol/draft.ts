import type { DeltaJson } from '../operations/operation'
import type { Draft as ServersDraft, Frozen, Paragraph, Proponent, Sponsor as ServersSponsor, Sponsorship, StageMove } from './contract'

/** A paragraph as the pages show it. Of one that was folded here its last change is known by whom and when; before that, of a template's, nothing. */
export type DraftParagraph = Omit<Paragraph, 'revision' | 'at' | 'by' | 'delegation' | 'pinnedLabel' | 'delta'> & {
  readonly delta: DeltaJson
  /** A number that does not follow from the position. */
  readonly pinnedLabel?: string | null
} & { readonly [part in 'at' | 'by' | 'delegation']?: Paragraph[part] | null }

/** A sponsor; `sortKey` is where he stands in the lists of the draft's language. */
export type Sponsor = Omit<ServersSponsor, 'group'> & {
  readonly group?: string | null
  readonly sortKey?: string | number
}

/** What is folded here of a draft: the server's, without what the server alone tells. */
export type Draft = Pick<ServersDraft, 'id' | 'revision' | 'title' | 'symbol' | 'language' | 'stage' | 'role'> &
  Partial<Pick<ServersDraft, 'template' | 'createdAt' | 'createdBy' | 'sponsorshipIsOpen' | 'silence'>> & {
    readonly masthead: Readonly<Record<string, unknown>>
    readonly paragraphs: readonly DraftParagraph[]
    readonly sponsors: readonly Sponsor[]
    readonly sponsorship?: Pick<Sponsorship, 'open' | 'reason'> | null
    readonly proponent?: Proponent | null
    /** The text as it was frozen, while it is. */
    readonly frozen?: Pick<Frozen, 'hash' | 'revision' | 'at'> | null
    /** Every move from one stage to another, oldest first. */
    readonly stageHistory?: readonly Pick<StageMove, 'from' | 'stage'>[]
  }

export type { DraftRole, Silence } from './contract'
