import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../../protocol/draft'
import type { DraftSession } from '../../../../session/DraftSession'
import { Button } from '../../../../kit/Button'
import { useCalmDraft } from '../../useSession'
import { placeOf } from '../proposalGroups'
import { useProposalName } from '../useProposalName'
import { useWordsOfDraft } from '../useWordsOfDraft'
import type { AsIfSession } from './AsIfSession'

interface AsIfBarProps {
  session: DraftSession
  asIf: AsIfSession
  first: Draft
  onBack: () => void
}

/** Says that the text below is not the text, whose proposals it has in it and which it has not; leads back. */
export function AsIfBar({ session, asIf, first, onBack }: AsIfBarProps) {
  const { t } = useTranslation()
  const { proposer } = asIf
  const nameOf = useProposalName(proposer.group !== null)
  const clashing = useSyncExternalStore(asIf.subscribe, () => asIf.clashing)
  const words = useWordsOfDraft(useCalmDraft(session, first))
  const places = clashing.map((proposal) => {
    const place = placeOf(proposal)
    return place === null ? t('proposals.beginning') : words.labelOf(place)
  })
  return (
    <section className="note note-amber suggesting-bar no-print" aria-label={t('asIf.label')} data-testid="as-if">
      <div role="status">
        <strong>{t('asIf.bar', { name: nameOf(proposer) })}</strong>
        <p>{t('asIf.hint')}</p>
        {places.length > 0 && <p data-testid="as-if-clashing">{t('asIf.clashing', { places: places.join(t('positions.between')) })}</p>}
      </div>
      <Button small look="main" onPress={onBack} data-testid="as-if-back">
        {t('asIf.back')}
      </Button>
    </section>
  )
}
