import { useTranslation } from 'react-i18next'
import type { MenuEntry } from '../../kit/MenuButton'
import type { ReadingModes } from './useReadingModes'

/** The ways to look at a draft, with their keys. */
export function useViewEntries(modes: ReadingModes): MenuEntry[] {
  const { t } = useTranslation()
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
  ]
}
