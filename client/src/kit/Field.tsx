import type { HTMLInputTypeAttribute, Ref } from 'react'
import { Input, Label, Text, TextField } from 'react-aria-components'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: HTMLInputTypeAttribute
  name?: string
  hint?: string
  error?: string | null
  autoComplete?: string
  autoFocus?: boolean
  isRequired?: boolean
  minLength?: number
  ref?: Ref<HTMLInputElement>
  testId?: string
}

/** A labelled line of text; the error stands under it and is read out with it. */
export function Field({ label, hint, error, ref, testId, ...rest }: FieldProps) {
  return (
    <TextField {...rest} className="field" isInvalid={Boolean(error)}>
      <Label>{label}</Label>
      <Input ref={ref} data-testid={testId} />
      {hint !== undefined && !error && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="field-error" role="alert">
          {error}
        </Text>
      )}
    </TextField>
  )
}
