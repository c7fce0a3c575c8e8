import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { MenuEntry } from '../../kit/MenuButton'
import type { ReadingModes } from './useReadingModes'

/** The ways to look at a draft: on its page, with their keys, and paragraph by paragraph on a page of its own. */
export function useViewEntries(draftId: string, modes: ReadingModes): MenuEntry[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return [
    { id: 'textOnly', label: modes.textOnly ? t('draft.textOnlyOff') : t('draft.textOnly'), hint: 't', onAction: modes.toggleTextOnly },
    {
      id: 'projector',
      label: modes.projector ? t('draft.projectorOff') : t('draft.projector'),
      hint: 'p',
      onAction: modes.toggleProjector,
    },
    { id: 'writers', label: modes.writers ? t('draft.writersOff') : t('draft.writers'), hint: 'w', onAction: modes.toggleWriters },
    { id: 'proposals', label: modes.proposals ? t('proposals.hide') : t('proposals.show'), hint: 'o', onAction: modes.toggleProposals },
    { id: 'offers', label: modes.offers ? t('draft.offersOff') : t('draft.offers'), onAction: modes.toggleOffers },
    { id: 'checks', label: modes.checks ? t('draft.checksOff') : t('draft.checks'), hint: 'l', onAction: modes.toggleChecks },
    { id: 'table', label: t('table.title'), hint: t('table.hint'), onAction: () => void navigate(`/drafts/${draftId}/table`) },
  ]
}
