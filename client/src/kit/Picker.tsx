import { useMemo, useState } from 'react'
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

/** What is named so, then what begins so, then the rest: who types “印度” means India, not Indonesia. */
export function nearestFirst<T extends Pick<PickerOption, 'label'>>(options: readonly T[], words: string): T[] {
  const typed = words.trim().toLocaleLowerCase()
  const place = ({ label }: T) => {
    const name = label.toLocaleLowerCase()
    return name === typed ? 0 : name.startsWith(typed) ? 1 : 2
  }
  return typed === '' ? [...options] : options.toSorted((one, other) => place(one) - place(other))
}

/** One of many, found by typing. */
export function Picker({ label, options, value, onChange, placeholder, noneFound, autoFocus, testId }: PickerProps) {
  const [words, setWords] = useState('')
  const ordered = useMemo(() => nearestFirst(options, words), [options, words])
  return (
    <ComboBox
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      defaultItems={ordered}
      onInputChange={setWords}
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
