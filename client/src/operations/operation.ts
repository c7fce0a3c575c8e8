import type { Op } from 'quill-delta'

/** A Quill Delta as it stands in JSON. Inserts alone are a text; with retains and deletes an edit. Lengths are UTF-16 units, an embed counts 1. */
export interface DeltaJson {
  readonly ops: readonly Op[]
}

export type ParagraphKind = 'title' | 'heading' | 'enacting' | 'preambular' | 'operative' | 'sub' | 'footnote' | 'plain'

export type ParagraphStatus = 'open' | 'bracketed' | 'agreedAdRef' | 'agreed'

export interface EditText {
  readonly op: 'editText'
  readonly paragraph: string
  readonly delta: DeltaJson
}

/** Stands directly behind its anchor: `behind` (a tombstone) where given and known, else `after`; `after: null` is first. */
export interface InsertParagraph {
  readonly op: 'insertParagraph'
  readonly id: string
  readonly after: string | null
  readonly behind?: string | null
  readonly kind: ParagraphKind
  readonly level: number
  readonly label?: string | null
  readonly delta: DeltaJson
}

export interface RemoveParagraph {
  readonly op: 'removeParagraph'
  readonly paragraph: string
}

/** As applied it carries what is needed to put the paragraph back without knowing its tombstone. */
export interface RestoreParagraph {
  readonly op: 'restoreParagraph'
  readonly paragraph: string
  readonly after?: string | null
  readonly kind?: ParagraphKind
  readonly level?: number
  readonly label?: string | null
  readonly delta?: DeltaJson
  readonly status?: ParagraphStatus
}

export interface MoveParagraph {
  readonly op: 'moveParagraph'
  readonly paragraph: string
  readonly after: string | null
  readonly behind?: string | null
}

export interface SplitParagraph {
  readonly op: 'splitParagraph'
  readonly paragraph: string
  readonly offset: number
  readonly newId: string
}

/** `into`, `offset` and `length` say where the text went; rebasing needs them, so they are written out when the join is first applied. */
export interface JoinParagraph {
  readonly op: 'joinParagraph'
  readonly paragraph: string
  readonly into?: string
  readonly offset?: number
  readonly length?: number
}

export interface SetParagraph {
  readonly op: 'setParagraph'
  readonly paragraph: string
  readonly kind?: ParagraphKind
  readonly level?: number
  readonly label?: string | null
}

export interface SetParagraphStatus {
  readonly op: 'setParagraphStatus'
  readonly paragraph: string
  readonly status: ParagraphStatus
  readonly reason?: string | null
}

export interface SetMasthead {
  readonly op: 'setMasthead'
  readonly [field: string]: unknown
}

export type SponsorRole = 'main' | 'co'

/** `deadline` and `timeZone` belong to the silence stage; `at` and `hash` are written by the server. */
export interface SetStage {
  readonly op: 'setStage'
  readonly stage: string
  readonly symbol?: string | null
  readonly reason?: string | null
  readonly deadline?: string | null
  readonly timeZone?: string | null
  readonly at?: string | null
  readonly hash?: string | null
}

/** Who broke silence on which paragraphs, once released. */
export interface Objection {
  readonly delegation: string
  readonly by: string
  readonly paragraphs: readonly string[]
  readonly reason: string | null
  readonly at: string
}

export type RoomOperation =
  | { readonly op: 'addSponsor'; readonly delegation: string; readonly role: SponsorRole; readonly group?: string | null }
  | { readonly op: 'withdrawSponsor'; readonly delegation: string }
  | { readonly op: 'setSponsorship'; readonly open: boolean; readonly reason?: string | null }
  | { readonly op: 'setProponent'; readonly kind: string; readonly name?: string | null }
  | SetStage
  | { readonly op: 'issueAddendum'; readonly symbol?: string | null; readonly delegations?: readonly string[] | null }
  | { readonly op: 'breakSilence'; readonly sealed: string }
  | { readonly op: 'releaseObjections'; readonly by: string; readonly objections: readonly Objection[] }
  | { readonly op: 'nameVersion'; readonly label: string }

/** What changes a draft; see the rules OP1 to OP14 in src/Drafting.Operations/SPEC.md. */
export type Operation =
  | EditText
  | InsertParagraph
  | RemoveParagraph
  | RestoreParagraph
  | MoveParagraph
  | SplitParagraph
  | JoinParagraph
  | SetParagraph
  | SetParagraphStatus
  | SetMasthead
  | RoomOperation
