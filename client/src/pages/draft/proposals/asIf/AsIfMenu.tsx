import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../../kit/MenuButton'
import type { Proposal } from '../../../../protocol/draft'
import { useProposalName } from '../useProposalName'
import { proposersIn, type Proposer } from './asAccepted'

/** Whose proposals the text is shown with, as if they were accepted. */
export function AsIfMenu({ proposals, onChoose }: { proposals: readonly Proposal[]; onChoose: (proposer: Proposer) => void }) {
  const { t } = useTranslation()
  const proposers = proposersIn(proposals)
  const nameOf = useProposalName(proposers.some(({ group }) => group !== null))
  if (proposers.length === 0) return null
  return (
    <MenuButton
      label={t('asIf.choose')}
      className="button button-small select-button"
      testId="as-if-choose"
      entries={proposers.map(({ count, ...proposer }) => ({
        id: `${proposer.delegation} ${proposer.group ?? ''}`.trim(),
        label: nameOf(proposer),
        hint: t('asIf.count', { count }),
        onAction: () => {
          onChoose(proposer)
        },
      }))}
    />
  )
}
