import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../kit/Button'
import { Window } from '../../../kit/Window'
import { DelegationPicker } from '../../sponsors/DelegationPicker'

interface AssignWindowProps {
  assigned: string | null
  onAssign: (delegation: string | null) => void
  onClose: () => void
}

/** Which delegation is to see to a comment. */
export function AssignWindow({ assigned, onAssign, onClose }: AssignWindowProps) {
  const { t } = useTranslation()
  const [delegation, setDelegation] = useState(assigned)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (delegation === null) return
    onAssign(delegation)
    onClose()
  }
  return (
    <Window title={t('later:comments.assignTitle')} isOpen onClose={onClose} testId="assign-window">
      <form className="stack" onSubmit={submit}>
        <DelegationPicker
          label={t('later:comments.assignTo')}
          value={delegation}
          onChange={setDelegation}
          autoFocus
          testId="assign-delegation"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          {assigned !== null && (
            <Button
              onPress={() => {
                onAssign(null)
                onClose()
              }}
              data-testid="assign-nobody"
            >
              {t('later:comments.assignNobody')}
            </Button>
          )}
          <Button type="submit" look="main" isDisabled={delegation === null} data-testid="assign-submit">
            {t('later:comments.assignTitle')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
