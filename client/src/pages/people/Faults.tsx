import { useTranslation } from 'react-i18next'
import { refusalMessage } from '../../api/problemMessage'
import type { Invitation } from '../../protocol/contract'

/** What is wrong with somebody who is to be invited, field by field. */
export function Faults({ faults }: Pick<Invitation, 'faults'>) {
  const { t } = useTranslation()
  return (
    <ul className="faults" data-testid="faults">
      {faults.map(({ field, code, message }) => (
        <li key={`${field} ${code}`}>{code === 'invalidField' ? t(`later:people.fault.${field}`) : refusalMessage(code, message, t)}</li>
      ))}
    </ul>
  )
}
