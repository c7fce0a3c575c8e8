import { useTranslation } from 'react-i18next'
import { useDelegations } from '../../../api/useDelegations'
import type { Delegation } from '../../../protocol/contract'
import { Flag } from '../../../kit/Flag'

interface MentionListProps {
  id: string
  offers: readonly Delegation[]
  /** The one that Enter takes. */
  at: number
  isHere: (code: string) => boolean
  onChoose: (code: string) => void
}

export const optionId = (list: string, code: string): string => `${list}-${code}`

/** Delegations to mention, beneath the field that keeps the focus. */
export function MentionList({ id, offers, at, isHere, onChoose }: MentionListProps) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  return (
    <div id={id} role="listbox" aria-label={t('later:comments.offerList')} className="mention-list" data-testid="mention-list">
      {offers.map(({ code }, index) => (
        <div
          key={code}
          id={optionId(id, code)}
          role="option"
          aria-selected={index === at}
          className="mention-option"
          data-testid="mention-option"
          data-code={code}
          // The field keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          onClick={() => {
            onChoose(code)
          }}
        >
          <Flag code={code} /> {nameOf(code)}
          {isHere(code) && <small className="muted"> {t('later:comments.here')}</small>}
        </div>
      ))}
    </div>
  )
}
