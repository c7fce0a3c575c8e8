import type { DeltaJson, Operation, Stance, TextStretch } from '../operations/operation'
import type {
  Changes,
  Draft as ServersDraft,
  Frozen,
  Paragraph,
  Proponent,
  ReadAmendments as ServersReadAmendments,
  Sponsor as ServersSponsor,
  Sponsorship,
  StageMove,
} from './contract'

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

/** What a delegation has said of a proposal. */
export interface StanceTaken {
  readonly delegation: string
  readonly group: string | null
  readonly stance: Exclude<Stance, 'none'>
  readonly reason: string | null
  readonly at: string
  readonly by: string | null
  /** The proposal was edited since: this was said of an earlier text. */
  readonly earlier: boolean
}

export type ProposalState = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'merged' | 'notRetained'

/** Operations that are not applied: what they would do to the draft as it is now (SPEC.md, PR1 to PR8). */
export interface Proposal {
  readonly id: string
  readonly delegation: string
  readonly group: string | null
  /** The entry that brought it. */
  readonly revision: number
  /** The last entry in which it was proposed, edited or accepted in part. */
  readonly written: number
  readonly at: string
  readonly by: string | null
  readonly reason: string | null
  readonly operations: readonly Operation[]
  readonly reserved: readonly TextStretch[]
  /** Of a rival text, the paragraph whose place it would take. */
  readonly insteadOf: string | null
  /** The entry that last changed what it changes too; null where none did. */
  readonly touched: number | null
  readonly stances: readonly StanceTaken[]
  readonly state: ProposalState
  readonly ending: { readonly revision: number; readonly at: string; readonly by: string | null; readonly reason: string | null } | null
}

/** Who did something, and in which entry: revision 0 while it is in none. */
interface Done {
  readonly revision: number
  readonly at: string
  readonly by: string | null
  readonly delegation: string | null
}

/** A comment; `edited` is when its words were last changed. */
export interface Comment extends Done {
  readonly id: string
  readonly text: string
  readonly edited: string | null
}

/** Comments on stretches of the text, which stay at their words (SPEC.md, PR9); `quote` is what these were when it began. */
export interface Thread {
  readonly id: string
  readonly on: readonly TextStretch[]
  readonly quote: string
  /** The delegation that is to see to it. */
  readonly assigned: string | null
  readonly resolved: Done | null
  /** In the order of their making. */
  readonly comments: readonly Comment[]
}

/** That what a rule of the language finds in certain words is left alone: in a paragraph, everywhere where that is null. */
export interface IgnoredFinding extends Done {
  readonly rule: string
  readonly words: string
  readonly paragraph: string | null
  readonly reason: string | null
}

/** Where a delegation comments for itself alone (SPEC.md, OP24); `revision` is the last entry in which something was said or done there. */
export interface SealedThread {
  readonly id: string
  readonly on: readonly TextStretch[]
  readonly revision: number
}

/** What one's delegation reads alone, as of a revision. */
export interface SealedComments {
  readonly revision: number
  readonly threads: readonly Thread[]
}

/** The delegations that alone may speak for a group. */
export interface Speakers {
  readonly group: string
  readonly delegations: readonly string[]
}

/** What is folded here of a draft: the server's, without what the server alone tells. */
export type Draft = Pick<ServersDraft, 'id' | 'revision' | 'title' | 'symbol' | 'language' | 'stage' | 'role'> &
  Partial<
    Pick<ServersDraft, 'template' | 'createdAt' | 'createdBy' | 'origin' | 'original' | 'wordingBy' | 'sponsorshipIsOpen' | 'silence'>
  > & {
    readonly masthead: Readonly<Record<string, unknown>>
    readonly paragraphs: readonly DraftParagraph[]
    readonly sponsors: readonly Sponsor[]
    /** In the order of their making. */
    readonly proposals?: readonly Proposal[]
    /** In the order of their making. */
    readonly threads?: readonly Thread[]
    /** In the order of their making. */
    readonly sealedThreads?: readonly SealedThread[]
    /** Groups that not every delegation may speak for, in the order of their setting. */
    readonly speakers?: readonly Speakers[]
    /** Findings in the text's language that are left alone, in the order in which that was said. */
    readonly ignored?: readonly IgnoredFinding[]
    readonly sponsorship?: Pick<Sponsorship, 'open' | 'reason'> | null
    readonly proponent?: Proponent | null
    /** The text as it was frozen, while it is. */
    readonly frozen?: Pick<Frozen, 'hash' | 'revision' | 'at'> | null
    /** Every move from one stage to another, oldest first. */
    readonly stageHistory?: readonly Pick<StageMove, 'from' | 'stage'>[]
  }

/** What a caucus copy would change in the draft that it was taken from. */
export type CopyChanges = Omit<Changes, 'operations'> & { readonly operations: readonly Operation[] }

/** What sentences that were read out do to a draft. */
export type ReadAmendments = Omit<ServersReadAmendments, 'operations'> & { readonly operations: readonly Operation[] }

export type { DraftRole, Silence } from './contract'
