import type { Delegation } from '../../protocol/contract'
import type { Sponsor } from '../../protocol/draft'
import { compareNames, nameKey } from './nameKey'

const stateOfPalestine = 'PSE'

/**
 * Sponsors as a document lists them. The server sends them named and in order; one that joins live comes as its code alone, last.
 * Then all are put in the order of the document's language: Member States, observers, the State of Palestine last; Chinese lists
 * follow the English alphabet; spaces, accents and the Arabic article do not count.
 */
export function officialSponsors(sponsors: readonly Sponsor[], delegations: readonly Delegation[], language: string): readonly Sponsor[] {
  if (sponsors.every((sponsor) => sponsor.name !== sponsor.code)) return sponsors
  const known = new Map(delegations.map((delegation) => [delegation.code, delegation]))
  const nameIn = (code: string, of: string) => {
    const names: Record<string, string | undefined> = known.get(code)?.names ?? {}
    return names[of] ?? names.en ?? code
  }
  const alphabet = language === 'zh' ? 'en' : language
  const key = new Map(sponsors.map(({ code }) => [code, nameKey(nameIn(code, alphabet))]))
  const rank = (code: string) => (code === stateOfPalestine ? 2 : known.get(code)?.member === false ? 1 : 0)
  return sponsors
    .map((sponsor) => (sponsor.name === sponsor.code ? { ...sponsor, name: nameIn(sponsor.code, language) } : sponsor))
    .sort(
      (a, b) => rank(a.code) - rank(b.code) || compareNames(key.get(a.code) ?? '', key.get(b.code) ?? '') || compareNames(a.code, b.code),
    )
}
