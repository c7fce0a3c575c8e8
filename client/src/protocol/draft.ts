import type { DeltaJson, Objection, ParagraphKind, ParagraphStatus, SponsorRole } from '../operations/operation'

/** A paragraph as the server sends it and the pages show it. `label` is the number as printed, `pinnedLabel` one that does not follow from the position. */
export interface DraftParagraph {
  readonly id: string
  readonly kind: ParagraphKind
  readonly level: number
  readonly label: string | null
  readonly pinnedLabel?: string | null
  readonly text: string
  readonly delta: DeltaJson
  readonly version: number
  readonly status: ParagraphStatus
  /** Who changed it last and when; absent while only its template did. */
  readonly by?: string | null
  readonly at?: string | null
  readonly delegation?: string | null
}

export interface Sponsor {
  readonly code: string
  readonly name: string
  readonly role: SponsorRole
  readonly since: string
  /** When it withdrew; null while it sponsors. */
  readonly withdrawn: string | null
  /** The group on whose members' behalf it sponsors. */
  readonly group?: string | null
  readonly sortKey?: string | number
}

/** A text under silence: agreed unless somebody objects by the deadline. `released` are the objections once everyone may see them. */
export interface Silence {
  readonly revision: number
  readonly openedAt: string
  readonly deadline: string
  readonly timeZone: string
  readonly hash: string | null
  readonly isBroken: boolean
  readonly endedAt: string | null
  readonly outcome: string | null
  readonly released: readonly Objection[] | null
}

export type DraftRole = 'facilitator' | 'editor' | 'proposer' | 'reviewer'

export type Masthead = Readonly<Record<string, unknown>>

/** A whole draft, as `GET /api/drafts/{id}` and the hub's `Open` give it. */
export interface Draft {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly symbol: string | null
  readonly language: string
  readonly stage: string
  readonly masthead: Masthead
  readonly paragraphs: readonly DraftParagraph[]
  readonly sponsors: readonly Sponsor[]
  readonly role: DraftRole
  readonly template?: string | null
  readonly createdAt?: string
  readonly createdBy?: string | null
  readonly sponsorshipIsOpen?: boolean
  readonly sponsorship?: { readonly open: boolean; readonly reason: string | null } | null
  readonly proponent?: { readonly kind: string; readonly name: string | null } | null
  readonly silence?: Silence | null
  /** Every move from one stage to another, oldest first. */
  readonly stageHistory?: readonly { readonly from: string; readonly stage: string }[]
  /** The text as it was frozen, while it is: SHA-256 in hexadecimal, and the revision that has it. */
  readonly frozen?: { readonly hash: string; readonly revision: number; readonly at: string } | null
}

/** The person signed in. */
export interface Me {
  readonly email: string
  readonly name: string
  readonly delegation: string | null
  readonly administrator: boolean
}
