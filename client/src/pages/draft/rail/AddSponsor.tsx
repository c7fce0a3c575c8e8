import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../../../api/queries'
import type { SponsorRole } from '../../../protocol/contract'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { DelegationPicker } from '../../sponsors/DelegationPicker'
import { useGroupName } from '../../../api/useGroupName'
import { Window } from '../../../kit/Window'

interface AddSponsorProps {
  /** The delegation that joins; null where it is chosen here. */
  delegation: string | null
  taken: ReadonlySet<string>
  onAdd: (code: string, role: SponsorRole, group: string | null) => void
  onClose: () => void
}

const self = 'self'

/** A delegation joins, as main sponsor or not, for itself or on behalf of a group's members. */
export function AddSponsor({ delegation, taken, onAdd, onClose }: AddSponsorProps) {
  const { t } = useTranslation()
  const { data: groups = [] } = useQuery(groupsQuery)
  const groupName = useGroupName()
  const [code, setCode] = useState(delegation)
  const [role, setRole] = useState<SponsorRole>('co')
  const [group, setGroup] = useState(self)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code === null) return
    onAdd(code, role, group === self ? null : group)
    onClose()
  }
  return (
    <Window title={delegation === null ? t('sponsors.addOther') : t('sponsors.join')} isOpen onClose={onClose} testId="add-sponsor">
      <form className="stack" onSubmit={submit}>
        {delegation === null && (
          <DelegationPicker
            label={t('later:people.delegation')}
            value={code}
            onChange={setCode}
            taken={taken}
            autoFocus
            testId="add-sponsor-delegation"
          />
        )}
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
        <Choice
          label={t('sponsors.onBehalf')}
          labelled
          value={group}
          onChange={setGroup}
          options={[
            { value: self, label: t('sponsors.forItself') },
            ...groups.map((each) => ({ value: each.code, label: groupName(each.code) })),
          ]}
          testId="add-sponsor-group"
        />
        <div className="row row-end">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="main" isDisabled={code === null} data-testid="add-sponsor-submit">
            {t('app.add')}
          </Button>
        </div>
      </form>
    </Window>
  )
}
