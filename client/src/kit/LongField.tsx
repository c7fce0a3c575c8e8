import { Label, Text, TextArea, TextField } from 'react-aria-components'

interface LongFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  rows?: number
  /** The language of what is written in it. */
  lang?: string
  autoFocus?: boolean
  isRequired?: boolean
  testId?: string
}

/** A labelled text of several lines. */
export function LongField({ label, hint, rows = 6, lang, testId, ...rest }: LongFieldProps) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <TextArea className="input long-field" rows={rows} lang={lang} dir="auto" data-testid={testId} />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  )
}
