import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../protocol/draft'
import { useProposalName } from '../draft/proposals/useProposalName'
import { symbols } from '../positions/positionWords'
import { whoSaid } from './voices'

const symbolOf = { support: symbols.supports, object: symbols.objects, reserve: symbols.reserves } as const

/** How many support, object and reserve their position on what is open, and who. */
export function WhoSaid({ proposals }: { proposals: readonly Proposal[] }) {
  const { t } = useTranslation()
  const said = whoSaid(proposals)
  const nameOf = useProposalName(said.some(({ by }) => by.some(({ group }) => group !== null)))
  if (said.length === 0) return null
  return (
    <dl className="who-said" data-testid="who-said">
      {said.map(({ saying, by }) => (
        <div key={saying} data-saying={saying}>
          <dt>
            <span aria-hidden="true">{symbolOf[saying]}</span> {t(`proposals.stances.${saying}`)} {by.length}
          </dt>
          <dd>{by.map(nameOf).join(t('positions.between'))}</dd>
        </div>
      ))}
    </dl>
  )
}
