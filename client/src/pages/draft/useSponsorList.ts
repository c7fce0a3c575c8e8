import { useQuery } from '@tanstack/react-query'
import { sponsorListQuery } from '../../api/queries'
import type { DraftHead } from './useSession'

/** The sponsors as the server prints them, with their ledger: asked for again when somebody joins, changes or withdraws, while the last answer stays. */
export function useSponsorList(draft: DraftHead) {
  const { stage, sponsorshipIsOpen, proponent } = draft
  // The times tell an entry from what was foreseen of it.
  const state = JSON.stringify([
    stage,
    sponsorshipIsOpen,
    proponent,
    draft.sponsors.map(({ code, role, group, since, withdrawn }) => [code, role, group, since, withdrawn]),
  ])
  return useQuery(sponsorListQuery(draft.id, state))
}
