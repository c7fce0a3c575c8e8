import { QueryCache, MutationCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { addendumFile, api } from './calls'
import type { BoardRow, DraftSummary, Language, NotificationList } from '../protocol/contract'
import type { Draft } from '../protocol/draft'
import { ApiProblem, type Tagged } from './http'

const sessionKey = ['session'] as const

/** Whoever is signed in; null once any call was answered with 401. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async () => {
    try {
      return await api.whoAmI()
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 401) return null
      throw problem
    }
  },
  staleTime: Infinity,
})

export const platformQuery = queryOptions({ queryKey: ['platform'], queryFn: api.platform, staleTime: Infinity })
export const delegationsQuery = queryOptions({ queryKey: ['delegations'], queryFn: api.delegations, staleTime: Infinity })
const draftsKey = ['drafts'] as const

/** Followed while they are looked at; the server sends them again only where something has changed. */
export const draftsQuery = queryOptions({
  queryKey: draftsKey,
  queryFn: ({ client }) => api.drafts(client.getQueryData<Tagged<DraftSummary[]>>(draftsKey)),
  select: ({ value }) => value,
  refetchInterval: 15_000,
})
const boardKey = ['board'] as const

/** Followed while it is looked at; the server sends it again only where something has changed. */
export const boardQuery = queryOptions({
  queryKey: boardKey,
  queryFn: ({ client }) => api.board(client.getQueryData<Tagged<BoardRow[]>>(boardKey)),
  select: ({ value }) => value,
  staleTime: 0,
  refetchInterval: 2_000,
})
const notificationsKey = ['notifications'] as const

/** Followed on every page; the server sends them again only where something has changed. */
export const notificationsQuery = queryOptions({
  queryKey: notificationsKey,
  queryFn: ({ client }) => api.notifications(client.getQueryData<Tagged<NotificationList>>(notificationsKey)),
  select: ({ value }) => value,
  staleTime: 0,
  refetchInterval: 5_000,
})
export const notificationChoicesQuery = queryOptions({ queryKey: ['notificationChoices'], queryFn: api.notificationChoices })
export const setupQuery = (token: string) =>
  queryOptions({
    queryKey: ['setup', token],
    queryFn: async () => {
      await api.checkSetup(token)
      return true
    },
    staleTime: Infinity,
  })
export const usersQuery = queryOptions({ queryKey: ['users'], queryFn: api.users })

export const libraryQuery = (query: string, language: string) =>
  queryOptions({ queryKey: ['library', query, language], queryFn: () => api.library(query, language), placeholderData: (before) => before })

export const libraryTextQuery = (id: string) =>
  queryOptions({ queryKey: ['libraryText', id], queryFn: () => api.libraryText(id), staleTime: Infinity })

/** The same text in other languages. */
export const textLanguagesQuery = (id: string) =>
  queryOptions({ queryKey: ['libraryText', id, 'languages'], queryFn: () => api.textLanguages(id), staleTime: 60_000 })
/** Two languages of a text, paragraph by paragraph. */
export const besideQuery = (id: string, other: string) =>
  queryOptions({ queryKey: ['libraryText', id, 'beside', other], queryFn: () => api.beside(id, other), staleTime: Infinity })

/** A draft as of a revision (never changes), or as it is now where none is given. */
export const draftQuery = (id: string, revision?: number) =>
  queryOptions({
    queryKey: ['draft', id, revision ?? 'now'],
    queryFn: () => api.draft(id, revision),
    staleTime: revision === undefined ? 0 : Infinity,
  })

/** The draft with all that is proposed to it in place; what was shown stays while another way of printing it is fetched. */
export const compilationQuery = (id: string, how: { style: string; marks: string; comments: boolean }) =>
  queryOptions({
    queryKey: ['draft', id, 'compilation', how.style, how.marks, how.comments],
    queryFn: () => api.compilation(id, how),
    staleTime: 0,
    placeholderData: (before) => before,
  })

/** How far the text has come over time; the last answer stays while the next is fetched. */
export const progressQuery = (id: string) =>
  queryOptions({ queryKey: ['draft', id, 'progress'], queryFn: () => api.progress(id), placeholderData: (before) => before })

/** The languages a draft is written in, and what is left to do in each. */
export const languagesQuery = (id: string) =>
  queryOptions({ queryKey: ['draft', id, 'languages'], queryFn: () => api.languages(id), staleTime: 0 })

/** A language version beside its original; its page says when it is asked for again. */
export const pairsQuery = (id: string) => queryOptions({ queryKey: ['draft', id, 'pairs'], queryFn: () => api.pairs(id), staleTime: 0 })

/** What a caucus copy changes; its page says when it is asked for again. */
export const copyChangesQuery = (id: string) =>
  queryOptions({ queryKey: ['draft', id, 'changes'], queryFn: () => api.copyChanges(id), refetchOnWindowFocus: false })

export const versionsQuery = (id: string) => queryOptions({ queryKey: ['draft', id, 'versions'], queryFn: () => api.versions(id) })
/** Where the draft can go: asked again whenever it has moved or was issued. */
export const stepsQuery = ({ id, stage, symbol, role }: Pick<Draft, 'id' | 'stage' | 'symbol' | 'role'>) =>
  queryOptions({ queryKey: ['draft', id, 'steps', stage, symbol, role], queryFn: () => api.steps(id) })
export const otherNamesQuery = queryOptions({ queryKey: ['otherNames'], queryFn: api.otherNames, staleTime: Infinity })
export const groupsQuery = queryOptions({ queryKey: ['groups'], queryFn: api.groups, staleTime: Infinity })
/** Asked for again for another state of the sponsors, while the last answer stays. */
export const sponsorListQuery = (id: string, state: string) =>
  queryOptions({ queryKey: ['draft', id, 'sponsors', state], queryFn: () => api.sponsors(id), placeholderData: (before) => before })
export const addendaQuery = (id: string, language: string) =>
  queryOptions({ queryKey: ['draft', id, 'addenda', language], queryFn: () => api.addenda(id, language) })
export const addendumTextQuery = (id: string, number: number, of: string, language: Language) =>
  queryOptions({
    queryKey: ['draft', id, 'addendum', of, number, language],
    queryFn: async () => (await addendumFile(id, number, { format: 'text', language, of })).blob.text(),
  })
export const silenceQuery = (id: string) => queryOptions({ queryKey: ['draft', id, 'silence'], queryFn: () => api.silence(id) })
/** Who wrote what; asked again for another revision, while the last answer stays. */
export const blameQuery = (id: string, revision: number) =>
  queryOptions({ queryKey: ['draft', id, 'blame', revision], queryFn: () => api.blame(id), placeholderData: (before) => before })
/** Who had written what at a revision; now where none is given. */
export const blameAtQuery = (id: string, revision?: number) =>
  queryOptions({
    queryKey: ['draft', id, 'blameAt', revision ?? 'now'],
    queryFn: () => api.blame(id, revision),
    staleTime: revision === undefined ? 0 : Infinity,
  })
export const updatesQuery = (id: string, revision: number) =>
  queryOptions({ queryKey: ['draft', id, 'updates', revision], queryFn: () => api.updates(id), placeholderData: (before) => before })
/** The server says in two languages what it finds in a text. */
export const findingsLanguage = (language: string): 'en' | 'zh' => (language === 'zh' ? 'zh' : 'en')

/** What is wrong with the language; asked again for another revision, while the last answer stays. */
export const findingsQuery = (id: string, revision: number, language: string) =>
  queryOptions({
    queryKey: ['draft', id, 'findings', findingsLanguage(language), revision],
    queryFn: () => api.findings(id, findingsLanguage(language)),
    placeholderData: (before) => before,
    gcTime: 10_000,
  })
export const textFindingsQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['libraryText', id, 'findings', findingsLanguage(language)],
    queryFn: () => api.textFindings(id, findingsLanguage(language)),
    staleTime: 60_000,
  })
/** What a draft cites. */
export const citationsQuery = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['draft', id, 'citations', revision],
    queryFn: () => api.citations(id),
    placeholderData: (before) => before,
    gcTime: 10_000,
  })
/** Whether words are agreed language, and where from; the last answer stays while others are asked about. */
export const agreedLanguageQuery = (words: string, language: string) =>
  queryOptions({
    queryKey: ['agreed', language, words],
    queryFn: () => api.agreedLanguage(words, language),
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
export const rulesQuery = (language: string) =>
  queryOptions({
    queryKey: ['rules', findingsLanguage(language)],
    queryFn: () => api.rules(findingsLanguage(language)),
    staleTime: Infinity,
  })
/** People to give a role to; the last answer stays while other words are asked for. */
export const directoryQuery = (id: string, words: string) =>
  queryOptions({
    queryKey: ['draft', id, 'directory', words],
    queryFn: () => api.directory(id, words),
    placeholderData: (before) => before,
  })
/** The meeting room: what was pushed since is newer. */
export const roomQuery = (id: string) => queryOptions({ queryKey: ['draft', id, 'room'], queryFn: () => api.room(id), staleTime: Infinity })
/** The code by which people join in a state of the room, the last one while it is asked for; for facilitators. */
export const joinCodeQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['draft', id, 'joinCode', version],
    queryFn: () => api.joinCode(id),
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 0,
  })
export const membersQuery = (id: string) => queryOptions({ queryKey: ['draft', id, 'members'], queryFn: () => api.members(id) })
export const amendmentsQuery = (from: string, to: string, language: string) =>
  queryOptions({ queryKey: ['redline', from, to, 'amendments', language], queryFn: () => api.amendments(from, to, language) })
export const readAmendmentsQuery = (draft: string, revision: number, text: string, language: string) =>
  queryOptions({
    queryKey: ['draft', draft, 'amendments', revision, text, language],
    queryFn: () => api.readAmendments(draft, text, language),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
export const redlineQuery = (from: string, to: string) =>
  queryOptions({ queryKey: ['redline', from, to], queryFn: () => api.redline(from, to) })
export const stagedRedlineQuery = (from: string, via: string, to: string) =>
  queryOptions({ queryKey: ['redline', from, via, to], queryFn: () => api.stagedRedline(from, via, to) })

/** The client all pages share: a 401 anywhere ends the session, a refusal is final, only an unreachable server is asked again. */
export function createQueryClient(): QueryClient {
  const signedOutBy = (problem: unknown) => {
    if (problem instanceof ApiProblem && problem.status === 401) client.setQueryData(sessionKey, null)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: signedOutBy }),
    mutationCache: new MutationCache({ onError: signedOutBy }),
    defaultOptions: {
      queries: {
        retry: (count, problem) => count < 2 && (!(problem instanceof ApiProblem) || problem.status === 0 || problem.status >= 500),
        staleTime: 5_000,
      },
      // What is asked for without a network fails, and says so; it is not kept to happen some time.
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
