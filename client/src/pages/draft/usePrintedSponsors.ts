import { useQuery } from '@tanstack/react-query'
import { printedSponsorsQuery } from '../../api/queries'
import type { PrintedSponsors } from '../../ui/document/SponsorLine'
import type { DraftHead } from './useSession'

/**
 * Who submits the draft, as the server prints it: with the groups, the officers and the note that the list may still change. Until its answer has
 * the sponsors of this moment, their bare names stand in.
 */
export function usePrintedSponsors(draft: DraftHead): PrintedSponsors {
  const present = draft.sponsors.filter((sponsor) => !sponsor.withdrawn)
  const { stage, sponsorshipIsOpen, proponent } = draft
  // The time tells an entry from what was foreseen of it.
  const printed = JSON.stringify([stage, sponsorshipIsOpen, proponent, present.map(({ code, group, since }) => [code, group, since])])
  const { data } = useQuery(printedSponsorsQuery(draft.id, printed))
  const codes = new Set(present.map(({ code }) => code))
  const isOfNow = data?.sponsors.length === codes.size && data.sponsors.every(({ code }) => codes.has(code))
  return { names: (isOfNow ? data.sponsors : present).map(({ name }) => name), submittedBy: data?.submittedBy, mark: data?.mark, note: data?.note }
}
