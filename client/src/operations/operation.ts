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
  /** As applied, of a paragraph that comes back out of its tombstone: the version it has from then on (OP12). */
  readonly version?: number
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
  /** As applied: the version it has from then on (OP12). */
  readonly version?: number
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

/** The delegations that may speak for a group in proposals and stances; none: any may. */
export interface SetSpeakers {
  readonly op: 'setSpeakers'
  readonly group: string
  readonly delegations: readonly string[]
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
  | { readonly op: 'setWording'; readonly by: 'editors' | 'facilitator' }
  | SetSpeakers
  | { readonly op: 'setProponent'; readonly kind: string; readonly name?: string | null }
  | SetStage
  | { readonly op: 'issueAddendum'; readonly symbol?: string | null; readonly delegations?: readonly string[] | null }
  | { readonly op: 'breakSilence'; readonly sealed: string }
  | { readonly op: 'releaseObjections'; readonly by: string; readonly objections: readonly Objection[] }
  | { readonly op: 'nameVersion'; readonly label: string }

/** A stretch of a paragraph; without `length` the whole of it, however it changes. */
export interface TextStretch {
  readonly paragraph: string
  readonly start?: number
  readonly length?: number
}

export type Stance = 'none' | 'support' | 'object' | 'reserve'

export type ProposalEnd = 'declined' | 'withdrawn' | 'merged' | 'notRetained'

export interface Propose {
  readonly op: 'propose'
  readonly proposal: string
  readonly delegation: string
  readonly group?: string | null
  readonly operations: readonly Operation[]
  readonly reserved?: readonly TextStretch[]
  readonly insteadOf?: string | null
  readonly reason?: string | null
}

/** `over`: the proposal's operations as its author knew them; `operations` are written for the draft with them applied. */
export interface EditProposal {
  readonly op: 'editProposal'
  readonly proposal: string
  readonly over: readonly Operation[]
  readonly operations: readonly Operation[]
}

export interface TakeStance {
  readonly op: 'takeStance'
  readonly proposal: string
  readonly delegation: string
  readonly group?: string | null
  readonly stance: Stance
  readonly reason?: string | null
}

/**
 * `seen`, `written`, `of`: the proposal's `touched` and `written` as the facilitator saw them, and how many places it had for him. As applied,
 * `steps` operations of the proposal stand behind it.
 */
export interface AcceptProposal {
  readonly op: 'acceptProposal'
  readonly proposal: string
  readonly hunks?: readonly number[] | null
  readonly of?: number | null
  readonly seen?: number | null
  readonly written?: number | null
  readonly steps?: number
}

export interface CloseProposal {
  readonly op: 'closeProposal'
  readonly proposal: string
  readonly end: ProposalEnd
  readonly reason?: string | null
}

/**
 * As applied of one that was accepted: the operations that undo it stand before this, and `operations` are what the proposal does from then
 * on, written for the draft after those.
 */
export interface ReopenProposal {
  readonly op: 'reopenProposal'
  readonly proposal: string
  readonly operations?: readonly Operation[] | null
}

/** OP15 to OP20: about a proposal; they change no paragraph by themselves. */
export type ProposalOperation = Propose | EditProposal | TakeStance | AcceptProposal | CloseProposal | ReopenProposal

const onProposals: ReadonlySet<string> = new Set<ProposalOperation['op']>([
  'propose',
  'editProposal',
  'takeStance',
  'acceptProposal',
  'closeProposal',
  'reopenProposal',
])

export const isOnProposal = (operation: Operation): operation is ProposalOperation => onProposals.has(operation.op)

/** With `on` the first comment of a new thread, else an answer in one. As applied, `quote` is what the thread stands on. */
export interface WriteComment {
  readonly op: 'comment'
  readonly thread: string
  readonly comment: string
  readonly on?: readonly TextStretch[] | null
  readonly text: string
  readonly quote?: string | null
}

/** `text: null` takes the comment away. */
export interface EditComment {
  readonly op: 'editComment'
  readonly thread: string
  readonly comment: string
  readonly text: string | null
}

/** An absent field stays; `assigned` is a delegation, or null. */
export interface SetThread {
  readonly op: 'setThread'
  readonly thread: string
  readonly resolved?: boolean
  readonly assigned?: string | null
}

/**
 * OP24. Something said or done in a thread that one delegation alone reads, with `on` the first of a new one. The platform writes it; `sealed` holds whose and
 * what it is, encrypted.
 */
export interface SealComment {
  readonly op: 'sealComment'
  readonly thread: string
  readonly comment: string
  readonly on?: readonly TextStretch[] | null
  readonly sealed: string
}

/** OP21 to OP23: about a thread of comments; they change no paragraph. */
export type CommentOperation = WriteComment | EditComment | SetThread

export const isOnThread = (operation: Operation): operation is CommentOperation =>
  operation.op === 'comment' || operation.op === 'editComment' || operation.op === 'setThread'

/** What this rule of the language finds in these words is ignored: in the paragraph, everywhere in the draft where it is null. */
export interface IgnoreFinding {
  readonly op: 'ignoreFinding'
  readonly rule: string
  readonly words: string
  readonly paragraph?: string | null
  readonly reason?: string | null
}

/** Takes that back. */
export interface HeedFinding {
  readonly op: 'heedFinding'
  readonly rule: string
  readonly words: string
  readonly paragraph?: string | null
}

/** OP25 and OP26: about what a check of the language finds; they change no paragraph. */
export type FindingOperation = IgnoreFinding | HeedFinding

/** A language version has followed what happened in its original. The platform writes it. */
export interface Follow {
  readonly op: 'follow'
  readonly draft: string
  readonly from: number
  readonly revision: number
}

/** A paragraph's words say what the original's said as of `revision`. */
export interface MarkTranslated {
  readonly op: 'markTranslated'
  readonly paragraph: string
  readonly revision: number
}

/** OP27 and OP28: about how a language version stands to its original; they change no paragraph. */
export type LanguageOperation = Follow | MarkTranslated

/** What changes a draft; see the rules OP1 to OP28 in src/Drafting.Operations/SPEC.md. */
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
  | ProposalOperation
  | CommentOperation
  | SealComment
  | FindingOperation
  | LanguageOperation
