import { useTranslation } from 'react-i18next'
import type { ParagraphStatus } from '../../operations/operation'

/** Known by shape and word, not by colour alone. */
const signs: Readonly<Record<ParagraphStatus, { sign: string; look: string }>> = {
  open: { sign: '○', look: 'pill-grey' },
  bracketed: { sign: '[ ]', look: 'pill-amber' },
  agreedAdRef: { sign: '◐', look: 'pill-green' },
  agreed: { sign: '●', look: 'pill-green' },
}

/** How a paragraph stands. */
export function StatusSign({ status }: { status: ParagraphStatus }) {
  const { t } = useTranslation()
  const { sign, look } = signs[status]
  return (
    <span className={`pill ${look} status-sign`} data-testid="row-status" data-status={status}>
      <span aria-hidden="true">{sign}</span> {t(`draft.status.${status}`)}
    </span>
  )
}
