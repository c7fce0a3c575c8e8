import type { DeltaJson, Objection, ParagraphKind, SponsorRole } from '../operations/operation'
import type { Draft, DraftParagraph, DraftRole, Me, Silence, Sponsor } from '../protocol/draft'
import type { Masthead } from '../protocol/masthead'
import type { RedlineAuthor, RedlineSegment } from '../protocol/redline'

/** The shapes of the HTTP API (contract: /openapi/v1.json). Times are ISO 8601 UTC. */
export type {
  Draft,
  DraftParagraph as Paragraph,
  DraftRole as Role,
  Masthead,
  Me,
  ParagraphKind,
  RedlineAuthor,
  RedlineSegment,
  Sponsor,
  SponsorRole,
}

export type Language = 'zh' | 'en' | 'fr' | 'es' | 'ru' | 'ar'
export type Stage =
  | 'zeroDraft'
  | 'negotiation'
  | 'silence'
  | 'final'
  | 'tabled'
  | 'issued'
  | 'revised'
  | 'action'
  | 'adopted'
  | 'rejected'
  | 'noAction'
  | 'withdrawn'

/** A step a draft can take now. `symbol` is the one it would get by itself. */
export interface StageStep {
  stage: Stage
  needsReason: boolean
  needsSymbol: boolean
  symbol: string | null
  mayMove: boolean
}
export type DocumentKind = 'resolution' | 'draftResolution' | 'letter' | 'other'

/** What holds for the platform as a whole: the time zone of the house, by its IANA name. */
export interface Platform {
  timeZone: string
}

export interface Person {
  email: string
  name: string
  delegation: string | null
  /** Whether he has not chosen a password yet. */
  waiting: boolean
}

/** Somebody to be invited; the delegation by code or name, null for the secretariat. */
export interface Invitee {
  email: string
  name: string
  delegation: string | null
}

/** Somebody to be invited as the server understands it: with what is wrong, or, once he is invited, with the path of his link. */
export interface Invitation extends Invitee {
  line: number
  /** Whether he was invited before and gets a new link. */
  waiting: boolean
  faults: { field: 'email' | 'name' | 'delegation'; code: string; message: string }[]
  link: string | null
  expires: string | null
  mailed: boolean
}

/** Somebody who can be given a role; `member`: he has one and has opened the draft. */
export interface DirectoryEntry {
  id: string
  name: string
  delegation: string | null
  member: boolean
}

export interface Delegation {
  code: string
  names: Partial<Record<Language, string>>
  member: boolean
  group: string | null
}

export interface DraftSummary {
  id: string
  title: string
  symbol: string | null
  language: Language
  stage: Stage
  revision: number
  sponsorCount: number
  createdAt: string
  lastChange: { at: string; by: string | null; byName?: string | null; delegation: string | null }
  role: DraftRole
  template?: string | null
  /** Symbol of the text it began from, or its title; null where it began blank or that text is gone. */
  templateName?: string | null
  /** Of the paragraphs under negotiation, those agreed. */
  agreedCount: number
  paragraphCount: number
  /** When the silence that runs on it ends. */
  deadline: string | null
}

/** A line of the ledger of sponsors. `capacity` is that of who acted. */
export interface LedgerLine {
  delegation: string
  change: 'joined' | 'changed' | 'withdrew'
  role: SponsorRole
  group: string | null
  revision: number
  at: string
  by: string | null
  capacity: 'delegation' | 'facilitator' | 'secretariat'
}

/** The sponsors as the draft prints them, and all that has become of them. */
export interface SponsorList {
  ledger: LedgerLine[]
  /** Present sponsors in printed order; names with the words of the group on whose behalf they sponsor. */
  sponsors: { code: string; name: string }[]
  /** Where others than sponsors submit the text, the line that says so. */
  submittedBy: string | null
  /** Behind the list, where a note says that it may still change. */
  mark: string | null
  /** That note, unless it is a footnote of the draft. */
  note: string | null
}

/** A list of additional sponsors, issued on its own. */
export interface Addendum {
  number: number
  symbol: string
  at: string
  sponsors: { code: string; name: string }[]
}

/** The texts issued with their addenda, and who would be in the next one, named and in order in the language asked for. */
export interface Addenda {
  issued: { symbol: string; at: string; addenda: Addendum[] }[]
  next: { code: string; name: string }[]
}

/** A group on whose members' behalf delegations sponsor. */
export interface SponsorGroup {
  code: string
  names: Partial<Record<Language, string>>
}

/** A silence procedure with the objections the reader may see: the facilitator all, a delegation its own. */
export interface SilenceSeen extends Silence {
  objections: Objection[]
}

/** A draft on the facilitator's board. `days` are those on which its sponsors changed, in UTC, with their number at the end of the day. */
export interface BoardRow {
  draft: DraftSummary
  days: { day: string; count: number }[]
  groups: GroupShare[]
  /** The template's sponsors, and the codes of those that do not sponsor the draft. */
  before: { template: string; symbol: string | null; count: number; missing: string[] } | null
  /** Of the paragraphs under negotiation, how many have which status. */
  progress: { all: number; open: number; bracketed: number; agreedAdRef: number; agreed: number }
  /** Who has it open. */
  online: { user: string; name: string | null; delegation: string | null }[]
}

/** How many of a regional group's delegations sponsor. */
export interface GroupShare {
  group: string | null
  count: number
  size: number
}

export interface LibrarySummary {
  id: string
  kind: DocumentKind
  symbol: string | null
  title: string
  language: Language
  date?: string | null
  sponsorCount?: number
  addedAt?: string
  addedBy?: string
  /** Who made the tracked changes of a Word file, as far as it names them; null where there were none. */
  trackedBy?: string[] | null
  /** The library id of the text before them; null where there is none. */
  before?: string | null
  /** The line that has the words searched for, and where they are in it; start and length in UTF-16 code units. */
  found?: FoundLine
}

export interface FoundLine {
  text: string
  marks: { start: number; length: number }[]
}

export interface LibraryText {
  id: string
  kind: DocumentKind
  symbol: string | null
  title: string
  language: Language
  masthead: Masthead
  sponsors: { code: string; name: string }[]
  unresolvedSponsors: string[]
  paragraphs: readonly DraftParagraph[]
  warnings: { line: number; message: string }[]
  /** Of a Word file that had tracked changes: how many, whose, and the library id of the text before them, where there was any. */
  trackedChanges?: { count: number; before?: string; authors: ChangeAuthor[] }
}

/** One of those who made a file's tracked changes; the name is empty and times are missing where the file does not say. */
export interface ChangeAuthor {
  name: string
  count: number
  first?: string
  last?: string
}

export interface Member {
  /** Null for whoever was picked by name and has not opened the draft yet; then `id` stands for it. */
  email: string | null
  id: string | null
  name: string | null
  delegation: string | null
  role: DraftRole
}

export interface NamedVersion {
  label: string
  revision: number
  at: string
  by: string | null
}

export interface ParagraphVersion {
  version: number
  revision: number
  at: string
  by: string | null
  delegation: string | null
  text: string
  delta: DeltaJson
  /** What changed against the state before; absent in the first. */
  segments?: RedlineSegment[]
}

export interface RemovedParagraph {
  id: string
  kind: ParagraphKind
  level: number
  label: string | null
  text: string
  delta: DeltaJson
  revision: number
  at: string
  by: string | null
}

/** An operation as it stands in the log; only what a list of entries shows is named here. */
export interface LoggedOperation {
  op: string
  paragraph?: string
  id?: string
  newId?: string
  into?: string
  delegation?: string
  stage?: Stage
  label?: string | null
  status?: string
}

export interface LogEntry {
  revision: number
  at: string
  user: string
  delegation: string | null
  operations: LoggedOperation[]
}

export type RedlineChange = 'unchanged' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'movedAndChanged'

export interface RedlineSide {
  id: string
  index: number
  label: string | null
  kind: ParagraphKind
  level: number
  /** The stretch meant where the paragraph has several counterparts; start and length in UTF-16 code units. */
  part?: { number: number; of: number; start: number; length: number }
  /** Where the whole paragraph refers to footnotes: how much of its text stands before, and the note's printed mark. */
  notes?: { at: number; mark: string }[]
}

export interface RedlineParagraph {
  change: RedlineChange
  from?: RedlineSide | null
  to?: RedlineSide | null
  segments: RedlineSegment[]
  /** True where only spacing and the like differ, not the wording. */
  editorial?: boolean
  /** One old paragraph became several or several became one; each stands here once for each part. */
  division?: 'split' | 'joined'
  /** Who made, removed or moved its end. */
  endBy?: RedlineAuthor
}

export interface RedlineStats extends Record<RedlineChange, number> {
  charactersInserted: number
  charactersDeleted: number
  /** Places where the wording is marked, and places where only spacing and the like is. */
  marks: number
  editorialMarks: number
}

export type RedlineStage = 'from' | 'via' | 'to'

/** A place in the reading order: where a paragraph is, or where it stood in a text before the next step moved it. */
export interface RedlinePlace {
  /** Which of the redline's paragraphs. */
  paragraph: number
  left?: RedlineStage
}

export interface Redline {
  language: Language
  paragraphs: RedlineParagraph[]
  stats: RedlineStats
  places: RedlinePlace[]
}

/** A stretch through three texts: in `came` first, no longer in `went`. */
export interface StagedSegment {
  text: string
  came: RedlineStage
  went?: RedlineStage
  /** True where its coming and going leave the wording alone. */
  editorial?: boolean
}

export interface StagedParagraph {
  /** What each of the two steps did to it; absent where neither text of the step has it. */
  first?: RedlineChange
  second?: RedlineChange
  /** Several where the first step joined it. */
  from: RedlineSide[]
  via?: RedlineSide
  to?: RedlineSide
  segments: StagedSegment[]
}

/** Three texts compared: what came in and what went at which of the two steps. */
export interface StagedRedline {
  language: Language
  paragraphs: StagedParagraph[]
  first: RedlineStats
  second: RedlineStats
  places: RedlinePlace[]
}

/** A stretch of a paragraph that one person wrote in one go. Offsets and lengths count UTF-16 code units, an embed 1. */
export interface WrittenStretch {
  start: number
  length: number
  /** The text, with U+FFFC for an embed. */
  text: string
  /** `template` or `start`: the text the draft began with. */
  origin: 'template' | 'start' | 'written'
  user: string | null
  name: string | null
  delegation: string | null
  revision: number
  at: string
  firstRevision: number
  firstAt: string
}

/** Who wrote what, as of a revision. */
export interface Blame {
  id: string
  revision: number
  template: string | null
  paragraphs: { id: string; version: number; stretches: WrittenStretch[] }[]
}

export type DueUpdateKind = 'session' | 'resolution' | 'document' | 'year' | 'date' | 'agendaItem' | 'adoption'

/** A place still as the template has it that usually needs a technical update. */
export interface DueUpdate {
  /** Null for the masthead, whose field is then named. */
  paragraph: string | null
  field: 'session' | 'agendaItems' | null
  start: number
  length: number
  text: string
  kind: DueUpdateKind
  /** Empty where the whole paragraph should go; null where only the drafters can know. */
  suggestion: string | null
}

/** `session`: that of the earlier resolution, null where there is none; `target`: the one the draft is meant for. */
export interface DueUpdates {
  revision: number
  session: number | null
  target: number | null
  updates: DueUpdate[]
}

export const notificationKinds = ['sponsors', 'stage', 'reopened', 'silenceEnding'] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Events of one kind on one draft; what follows `count` is of the last of them. */
export interface Notification {
  id: number
  kind: NotificationKind
  draft: string
  title: string
  symbol: string | null
  language: Language
  count: number
  at: string
  /** Of who did it; null for the secretariat and the platform. */
  delegation: string | null
  /** The sponsor's delegation, the new stage, the paragraph's id, or the deadline. */
  subject: string
  /** Of a sponsor “joined” or “withdrew”; else the reason given, if any. */
  detail: string | null
  read: boolean
}

export interface NotificationList {
  unread: number
  items: Notification[]
}

export interface NotificationChoice {
  kind: NotificationKind
  app: boolean
  mail: boolean
}

/** `mail`: whether the server sends e-mail, nobody more than one in `everyMinutes`. */
export interface NotificationChoices {
  mail: boolean
  everyMinutes: number
  choices: NotificationChoice[]
}
