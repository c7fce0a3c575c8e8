import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

interface ChoiceProps<Value extends string> {
  label: string
  /** Shown above; otherwise the label is only heard. */
  labelled?: boolean
  value: Value
  options: readonly { value: Value; label: string; hint?: string }[]
  onChange: (value: Value) => void
  isDisabled?: boolean
  testId?: string
}

/** One of a few. */
export function Choice<Value extends string>({ label, labelled, value, options, onChange, isDisabled, testId }: ChoiceProps<Value>) {
  return (
    <Select
      className={labelled ? 'field' : undefined}
      aria-label={labelled ? undefined : label}
      value={value}
      onChange={(key) => {
        onChange(key as Value)
      }}
      isDisabled={isDisabled}
    >
      {labelled && <Label className="field-label">{label}</Label>}
      <Button className="button select-button" data-testid={testId}>
        <SelectValue>{options.find((option) => option.value === value)?.label}</SelectValue>
      </Button>
      <Popover className="popover">
        <ListBox className="list">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="item">
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
