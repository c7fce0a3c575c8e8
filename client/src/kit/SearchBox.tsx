import { useTranslation } from 'react-i18next'
import { Button, Input, SearchField } from 'react-aria-components'

interface SearchBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
  testId?: string
}

export function SearchBox({ label, value, onChange, autoFocus, testId }: SearchBoxProps) {
  const { t } = useTranslation()
  return (
    <SearchField aria-label={label} className="search" value={value} onChange={onChange} autoFocus={autoFocus}>
      <Input placeholder={label} data-testid={testId} />
      <Button className="search-clear" aria-label={t('app.clear')}>
        ×
      </Button>
    </SearchField>
  )
}
