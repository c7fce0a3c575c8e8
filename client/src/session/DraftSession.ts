import type { Person } from '../protocol/contract'
import { HubTransport } from './hubTransport'
import { LiveDraft } from './LiveDraft'
import type { DraftSession } from './SessionState'
import { deviceStore, noStore } from './unsentStore'

export type { DraftSession, SessionState } from './SessionState'
export type { Draft, DraftParagraph, DraftRole, Sponsor } from '../protocol/draft'
export type { Operation } from '../operations/operation'

/** Opens a draft to look at: nothing that anybody wrote and did not send, here or in a closed tab, is in what is shown. */
export function watchDraft(draftId: string): DraftSession {
  return new LiveDraft({ draftId, store: noStore, transport: new HubTransport(draftId) }, null)
}

/** Opens a draft for the person signed in; `close` it when its page goes. */
export function openDraft(draftId: string, options: { user: Person }): DraftSession {
  const store = 'indexedDB' in globalThis ? deviceStore : noStore
  const perPerson = `${draftId}|${options.user.email}`
  const setting = {
    draftId,
    store: {
      list: () => store.list(perPerson),
      put: (_: string, unsent: Parameters<typeof store.put>[1]) => store.put(perPerson, unsent),
      remove: (_: string, clientId: string) => store.remove(perPerson, clientId),
    },
  }
  return new LiveDraft({ ...setting, transport: new HubTransport(draftId) }, () => new HubTransport(draftId))
}
