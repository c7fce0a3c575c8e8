import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'

export interface PickerOption {
  id: string
  label: string
  /** More words to be found by. */
  also?: string
  disabled?: boolean
}

interface PickerProps {
  label: string
  options: readonly PickerOption[]
  value: string | null
  onChange: (id: string | null) => void
  placeholder?: string
  noneFound: string
  autoFocus?: boolean
  testId?: string
}

const found = (text: string, words: string) => text.toLocaleLowerCase().includes(words.toLocaleLowerCase())

/** One of many, found by typing. */
export function Picker({ label, options, value, onChange, placeholder, noneFound, autoFocus, testId }: PickerProps) {
  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      defaultItems={options}
      value={value}
      onChange={(key) => {
        onChange(key === null ? null : String(key))
      }}
      defaultFilter={found}
      disabledKeys={options.filter((option) => option.disabled).map((option) => option.id)}
      autoFocus={autoFocus}
    >
      <Label>{label}</Label>
      <div className="picker">
        <Input placeholder={placeholder} data-testid={testId} />
        <Button className="picker-open" aria-label={label}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<PickerOption> className="list" renderEmptyState={() => <div className="list-empty">{noneFound}</div>}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={`${option.label} ${option.also ?? ''}`.trim()} className="item">
              {option.label} {option.also && <span className="quiet">{option.also}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
