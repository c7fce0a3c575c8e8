import type { PrintedSponsors } from '../../printed/SponsorLine'
import type { DraftHead } from './useSession'
import { useSponsorList } from './useSponsorList'

/**
 * Who submits the draft, as the server prints it: with the groups, the officers and the note that the list may still change. Until its answer has
 * the sponsors of this moment, their bare names stand in.
 */
export function usePrintedSponsors(draft: DraftHead): PrintedSponsors {
  const present = draft.sponsors.filter((sponsor) => !sponsor.withdrawn)
  const { data: list } = useSponsorList(draft)
  const codes = new Set(present.map(({ code }) => code))
  const isOfNow = list?.sponsors.length === codes.size && list.sponsors.every(({ code }) => codes.has(code))
  return {
    names: (isOfNow ? list.sponsors : present).map(({ name }) => name),
    submittedBy: list?.submittedBy,
    mark: list?.mark,
    note: list?.note,
  }
}
