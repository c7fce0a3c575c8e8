import type { TextStretch } from '../operations/operation'
import { download, request, requestChanged, type Tagged } from './http'
import type {
  AgreedLanguage,
  Compilation,
  Addenda,
  Beside,
  Blame,
  BoardRow,
  CitationOffer,
  CitationOffersRequest,
  Citations,
  Delegation,
  DirectoryEntry,
  DraftLanguage,
  DraftSummary,
  DueUpdates,
  Invitation,
  InviteeRequest,
  Language,
  JoinCode,
  Joined,
  LanguageVersion,
  LibrarySummary,
  LibraryText,
  Entry,
  Findings,
  Person,
  MeetingRoom,
  MeetingRoomRequest,
  Member,
  Version,
  NotificationChoice,
  NotificationChoices,
  NotificationList,
  OtherNames,
  Pairs,
  ParagraphVersion,
  User,
  Platform,
  ProgressHistory,
  Redline,
  RemovedParagraph,
  Rule,
  DraftRole,
  SilenceSeen,
  Group,
  SpokenAmendments,
  SponsorList,
  StagedRedline,
  StageStep,
} from '../protocol/contract'
import type { CopyChanges, Draft, ReadAmendments, SealedComments } from '../protocol/draft'

const draftPath = (id: string, ...rest: string[]) =>
  ['/api/drafts', id, ...rest].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/')
const libraryPath = (id: string) => `/api/library/${encodeURIComponent(id)}`

/** Every call of the HTTP API by name. All throw ApiProblem when refused. */
export const api = {
  whoAmI: () => request<Person>('GET', '/api/session'),
  signIn: (email: string, password: string) => request<Person>('POST', '/api/session', { body: { email, password } }),
  signOut: () => request<undefined>('DELETE', '/api/session'),
  /** Refused where the set-up link has been used or is too old. */
  checkSetup: (token: string) => request<undefined>('POST', '/api/setup/check', { body: { token } }),
  setUp: (body: { token: string; email: string; password: string; name: string }) => request<unknown>('POST', '/api/setup', { body }),

  platform: () => request<Platform>('GET', '/api/platform'),
  users: () => request<User[]>('GET', '/api/users'),
  invite: (people: InviteeRequest[], mail: boolean) => request<Invitation[]>('POST', '/api/users/invitations', { body: { people, mail } }),
  previewInvitations: (table: Blob) =>
    request<Invitation[]>('POST', '/api/users/invitations/preview', { body: new Blob([table], { type: 'text/csv' }) }),
  lookAtInvitation: (token: string) => request<Person>('POST', '/api/invitation/look', { body: { token } }),
  acceptInvitation: (token: string, password: string) => request<Person>('POST', '/api/invitation', { body: { token, password } }),
  delegations: () => request<Delegation[]>('GET', '/api/delegations'),
  otherNames: () => request<OtherNames[]>('GET', '/api/delegations/names'),

  notifications: (known?: Tagged<NotificationList>) => requestChanged<NotificationList>('/api/notifications', known),
  markRead: (ids?: number[]) => request<undefined>('POST', '/api/notifications/read', { body: { ids } }),
  notificationChoices: () => request<NotificationChoices>('GET', '/api/notifications/choices'),
  chooseNotifications: (choices: NotificationChoice[]) =>
    request<NotificationChoices>('PUT', '/api/notifications/choices', { body: { choices } }),

  library: (query: string, language: string) =>
    request<LibrarySummary[]>('GET', '/api/library', { query: { query: query || undefined, language: language || undefined } }),
  libraryText: (id: string) => request<LibraryText>('GET', libraryPath(id)),
  /** The same text in other languages. */
  textLanguages: (id: string) => request<LanguageVersion[]>('GET', `${libraryPath(id)}/languages`),
  beside: (id: string, other: string) => request<Beside>('GET', `${libraryPath(id)}/beside/${encodeURIComponent(other)}`),
  addToLibrary: (file: File) => request<LibraryText>('POST', '/api/library', { query: { filename: file.name }, body: file }),
  readText: (text: string, language: string) =>
    request<LibraryText>('POST', '/api/library/reading', {
      query: { language },
      body: new Blob([text], { type: 'text/plain;charset=utf-8' }),
    }),
  removeFromLibrary: (id: string) => request<undefined>('DELETE', libraryPath(id)),

  board: (known: Tagged<BoardRow[]> | undefined) => requestChanged('/api/board', known),
  drafts: (known?: Tagged<DraftSummary[]>) => requestChanged<DraftSummary[]>('/api/drafts', known),
  draft: (id: string, revision?: number) => request<Draft>('GET', draftPath(id), { query: { revision } }),
  createDraft: (body: { title: string; language: Language; template?: string }) => request<Draft>('POST', '/api/drafts', { body }),
  takeCopy: (id: string, title: string) => request<Draft>('POST', draftPath(id, 'copies'), { body: { title } }),
  makeVersion: (id: string, language: Language) => request<Draft>('POST', draftPath(id, 'languages'), { body: { language } }),
  languages: (id: string) => request<DraftLanguage[]>('GET', draftPath(id, 'languages')),
  pairs: (id: string) => request<Pairs>('GET', draftPath(id, 'pairs')),
  copyChanges: (id: string) => request<CopyChanges>('GET', draftPath(id, 'changes')),
  bringIn: (id: string) => request<Draft>('POST', draftPath(id, 'origin'), { body: {} }),
  submit: (id: string, submission: { clientId: string; sequence: number; baseRevision: number; operations: unknown[] }) =>
    request<{ status: 'accepted'; revision: number } | { status: 'rejected'; code: string; message: string }>(
      'POST',
      draftPath(id, 'operations'),
      {
        body: submission,
      },
    ),
  steps: (id: string) => request<{ possible: StageStep[] }>('GET', draftPath(id, 'stages')),
  groups: () => request<Group[]>('GET', '/api/groups'),
  sponsors: (id: string) => request<SponsorList>('GET', draftPath(id, 'sponsors')),
  addenda: (id: string, language: string) => request<Addenda>('GET', draftPath(id, 'addenda'), { query: { language } }),
  silence: (id: string) => request<SilenceSeen>('GET', draftPath(id, 'silence')),
  breakSilence: (id: string, body: { paragraphs: string[]; reason?: string; delegation?: string }) =>
    request<SilenceSeen>('POST', draftPath(id, 'silence', 'objections'), { body }),
  releaseObjections: (id: string) => request<SilenceSeen>('POST', draftPath(id, 'silence', 'release')),
  sealedComments: (id: string) => request<SealedComments>('GET', draftPath(id, 'sealed-comments')),
  sealComment: (id: string, body: { thread: string; comment: string; text: string; on?: readonly TextStretch[]; revision?: number }) =>
    request<SealedComments>('POST', draftPath(id, 'sealed-comments'), { body }),
  editSealed: (id: string, thread: string, comment: string, text: string) =>
    request<SealedComments>('PUT', draftPath(id, 'sealed-comments', thread, comment), { body: { text } }),
  takeSealedAway: (id: string, thread: string, comment: string) =>
    request<SealedComments>('DELETE', draftPath(id, 'sealed-comments', thread, comment)),
  setSealed: (id: string, thread: string, body: { resolved: boolean }) =>
    request<SealedComments>('PUT', draftPath(id, 'sealed-comments', thread), { body }),
  log: (id: string, after: number, limit: number) => request<Entry[]>('GET', draftPath(id, 'log'), { query: { after, limit } }),
  versions: (id: string) => request<Version[]>('GET', draftPath(id, 'versions')),
  nameVersion: (id: string, label: string) => request<unknown>('POST', draftPath(id, 'versions'), { body: { label } }),
  /** The states of a paragraph that somebody left, before somebody else wrote or nobody did for `pause` seconds. */
  statesLeft: (id: string, paragraph: string, pause: number) =>
    request<ParagraphVersion[]>('GET', draftPath(id, 'paragraphs', paragraph, 'history'), { query: { pause } }),
  blame: (id: string, revision?: number) => request<Blame>('GET', draftPath(id, 'blame'), { query: { revision } }),
  updates: (id: string) => request<DueUpdates>('GET', draftPath(id, 'updates')),
  agreedLanguage: (text: string, language: string) =>
    request<AgreedLanguage>('POST', '/api/agreed-language', { body: { text, language, limit: 12 } }),
  findings: (id: string, words: 'en' | 'zh') => request<Findings>('GET', draftPath(id, 'findings'), { query: { words } }),
  textFindings: (id: string, words: 'en' | 'zh') => request<Findings>('GET', `${libraryPath(id)}/findings`, { query: { words } }),
  citations: (id: string) => request<Citations>('GET', draftPath(id, 'citations')),
  citationOffers: (id: string, body: CitationOffersRequest) =>
    request<CitationOffer[]>('POST', draftPath(id, 'citations', 'offers'), { body }),
  rules: (words: 'en' | 'zh') => request<Rule[]>('GET', '/api/rules', { query: { words } }),
  removed: (id: string) => request<RemovedParagraph[]>('GET', draftPath(id, 'removed')),
  room: (id: string) => request<MeetingRoom>('GET', draftPath(id, 'room')),
  steerRoom: (id: string, change: MeetingRoomRequest) => request<MeetingRoom>('PUT', draftPath(id, 'room'), { body: change }),
  joinCode: (id: string) => request<JoinCode>('GET', draftPath(id, 'room', 'code')),
  joinRoom: (id: string, code: string) => request<Joined>('POST', draftPath(id, 'room', 'join'), { body: { code } }),
  askForFloor: (id: string) => request<MeetingRoom>('PUT', draftPath(id, 'room', 'speakers')),
  withdrawFromFloor: (id: string) => request<MeetingRoom>('DELETE', draftPath(id, 'room', 'speakers')),
  nextSpeaker: (id: string) => request<MeetingRoom>('POST', draftPath(id, 'room', 'speakers', 'next')),
  earlierSpeaker: (id: string, delegation: string) =>
    request<MeetingRoom>('POST', draftPath(id, 'room', 'speakers', delegation, 'earlier')),
  removeSpeaker: (id: string, delegation: string) => request<MeetingRoom>('DELETE', draftPath(id, 'room', 'speakers', delegation)),

  members: (id: string) => request<Member[]>('GET', draftPath(id, 'members')),
  directory: (id: string, query: string) =>
    request<DirectoryEntry[]>('GET', draftPath(id, 'directory'), { query: { query: query || undefined } }),
  /** Each an id of the directory or an address. */
  addMembers: (id: string, people: string[], role: DraftRole) =>
    request<Member[]>('POST', draftPath(id, 'members'), { body: { role, people } }),
  setMember: (id: string, email: string, role: DraftRole) => request<unknown>('PUT', draftPath(id, 'members', email), { body: { role } }),
  removeMember: (id: string, email: string) => request<undefined>('DELETE', draftPath(id, 'members', email)),

  progress: (id: string) => request<ProgressHistory>('GET', draftPath(id, 'progress')),
  compilation: (id: string, { comments, ...how }: { style: string; marks: string; comments: boolean }) =>
    request<Compilation>('GET', draftPath(id, 'compilation'), { query: { ...how, comments: comments ? 'true' : undefined } }),
  amendments: (from: string, to: string, language: string) =>
    request<SpokenAmendments>('GET', '/api/redline/amendments', { query: { from, to, language } }),
  readAmendments: (id: string, text: string, language: string) =>
    request<ReadAmendments>('POST', draftPath(id, 'amendments', 'read'), { body: { text, language } }),
  redline: (from: string, to: string) => request<Redline>('GET', '/api/redline', { query: { from, to, format: 'json' } }),
  stagedRedline: (from: string, via: string, to: string) =>
    request<StagedRedline>('GET', '/api/redline', { query: { from, via, to, format: 'json' } }),
}

export type AddendumFormat = 'text' | 'html' | 'docx' | 'pdf'

/** An addendum as a file, with the name the server gives it. `of` is the symbol of the issued text. */
export const addendumFile = (id: string, number: number, query: { format: AddendumFormat; language: Language; of: string }) =>
  download(draftPath(id, 'addenda', String(number)), query)

/** The letters a frozen text's hash is taken of. */
export const canonicalText = async (id: string, revision: number): Promise<string> =>
  (await download(draftPath(id, 'canonical'), { revision })).blob.text()
