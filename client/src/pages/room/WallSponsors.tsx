import { useTranslation } from 'react-i18next'
import { wordFor } from '../../i18n/wordFor'
import type { Delegation } from '../../protocol/contract'
import type { Draft, Sponsor } from '../../session/DraftSession'
import { sponsorGroups } from '../draft/rail/sponsorship'
import { WallBody } from './WallBody'

interface WallSponsorsProps {
  draft: Draft
  /** Those there are now, in the order of the document. */
  sponsors: readonly Sponsor[]
  delegations: readonly Delegation[]
  screen: number
}

/** Who sponsors the draft, by regional group, and how many they are. */
export function WallSponsors({ draft, sponsors, delegations, screen }: WallSponsorsProps) {
  const { t } = useTranslation()
  const groupOf = new Map(delegations.map(({ code, group }) => [code, group]))
  return (
    <WallBody screen={screen}>
      <div className="wall-sponsors" data-testid="wall-sponsors">
        <h2 className="wall-count">
          {sponsors.length === 0 ? t('later:room.noSponsors') : t('later:room.sponsors', { count: sponsors.length })}
        </h2>
        <div className="wall-groups">
          {sponsorGroups(sponsors, delegations).map(({ group, count }) => (
            <section key={group ?? ''}>
              <h3>
                <span>{group === null ? t('app.none') : (wordFor(t, 'group', group) ?? group)}</span> <b>{count}</b>
              </h3>
              <ul lang={draft.language}>
                {sponsors
                  .filter(({ code }) => (groupOf.get(code) ?? null) === group)
                  .map(({ code, name }) => (
                    <li key={code}>{name}</li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </WallBody>
  )
}
