import { useTranslation } from 'react-i18next'
import { Checkbox } from 'react-aria-components'

interface MailChoiceProps {
  /** Whether this server sends e-mail at all. */
  mails: boolean
  value: boolean
  onChange: (value: boolean) => void
}

/** Whether the links go out by e-mail too. */
export function MailChoice({ mails, value, onChange }: MailChoiceProps) {
  const { t } = useTranslation()
  if (!mails) return <p className="quiet">{t('later:people.noMail')}</p>
  return (
    <Checkbox className="tick" isSelected={value} onChange={onChange} data-testid="invite-mail">
      <span className="box" aria-hidden="true" /> {t('later:people.byMail')}
    </Checkbox>
  )
}
