import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SponsorRole } from '../../../api/types'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choice'
import { DelegationPicker } from '../../../ui/DelegationPicker'
import { Window } from '../../../ui/Window'

interface AddSponsorProps {
  taken: ReadonlySet<string>
  onAdd: (code: string, role: SponsorRole) => void
  onClose: () => void
}

/** The facilitator adds any delegation. */
export function AddSponsor({ taken, onAdd, onClose }: AddSponsorProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState<string | null>(null)
  const [role, setRole] = useState<SponsorRole>('co')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code === null) return
    onAdd(code, role)
    onClose()
  }
  return (
    <Window title={t('sponsors.addOther')} isOpen onClose={onClose} testId="add-sponsor">
      <form className="stack" onSubmit={submit}>
        <DelegationPicker label={t('people.delegation')} value={code} onChange={setCode} taken={taken} autoFocus testId="add-sponsor-delegation" />
        <Choice
          label={t('sponsors.addAs')}
          labelled
          value={role}
          onChange={setRole}
          options={[
            { value: 'co', label: t('sponsors.co') },
            { value: 'main', label: t('sponsors.main') },
          ]}
          testId="add-sponsor-role"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={code === null} data-testid="add-sponsor-submit">{t('app.add')}</Button>
        </div>
      </form>
    </Window>
  )
}
