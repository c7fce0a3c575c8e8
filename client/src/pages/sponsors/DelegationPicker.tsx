import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Picker } from '../../kit/Picker'
import { useDelegations } from '../../api/useDelegations'

interface DelegationPickerProps {
  label: string
  value: string | null
  onChange: (code: string | null) => void
  /** Codes that cannot be chosen. */
  taken?: ReadonlySet<string>
  autoFocus?: boolean
  testId?: string
}

/** A delegation, in the order of the interface's language, found by its name in the interface's language, in English, or by its code. */
export function DelegationPicker({ label, value, onChange, taken, autoFocus, testId }: DelegationPickerProps) {
  const { t, i18n } = useTranslation()
  const { delegations, nameOf } = useDelegations()
  const options = useMemo(
    () =>
      delegations
        .map(({ code, names }) => {
          const label = nameOf(code)
          return {
            id: code,
            label,
            also: names.en !== undefined && names.en !== label ? `${names.en} ${code}` : code,
            disabled: taken?.has(code),
          }
        })
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [delegations, nameOf, taken, i18n.language],
  )
  return (
    <Picker
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      placeholder={t('sponsors.search')}
      noneFound={t('app.none')}
      autoFocus={autoFocus}
      testId={testId}
    />
  )
}
