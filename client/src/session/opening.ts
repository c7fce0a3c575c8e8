import type { Entry, Opened } from '../protocol/messages'
import { hasUnsent, isOpened, opened } from './clientState'
import type { ClientState, Unsent } from './clientState'
import type { DraftTransport } from './draftTransport'
import { reopened, replaced } from './incoming'

/** The entries since the confirmed revision, also where `Open` gave the whole draft instead though there is unsent work. */
export async function entriesSince(client: ClientState | null, answer: Opened, transport: DraftTransport): Promise<readonly Entry[]> {
  const entries: Entry[] = [...(answer.entries ?? [])]
  if (!answer.draft || client === null || !hasUnsent(client)) return entries
  let reached = client.confirmed.revision
  while (reached < answer.draft.revision) {
    const page = await transport.log(reached)
    const last = page.at(-1)
    if (last === undefined) break
    entries.push(...page)
    reached = last.revision
  }
  return entries
}

/** All that is known once `Open` has answered and `entries` have come since; null where the answer does not tell the draft. */
export function begun(work: Unsent | ClientState, answer: Opened, entries: readonly Entry[]): ClientState | null {
  const draft = answer.draft ?? null
  const role = draft?.role ?? answer.role
  if (!isOpened(work)) return draft === null ? null : begun(opened(work.clientId, draft, work), { role: draft.role }, entries)
  const client = reopened(draft !== null && !hasUnsent(work) ? replaced(work, draft) : work, entries)
  const known = { ...(role === undefined ? {} : { role }), ...(draft === null ? {} : { sponsors: draft.sponsors }) }
  return { ...client, confirmed: { ...client.confirmed, ...known }, view: { ...client.view, ...known } }
}
