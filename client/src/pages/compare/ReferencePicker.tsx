import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { ReferenceWindow } from './ReferenceWindow'
import { useReferenceName } from './useReferenceName'

interface ReferencePickerProps {
  label: string
  value: string
  onChange: (reference: string) => void
  /** Given, it can be taken out of the comparison. */
  onClear?: () => void
  testId: string
}

/** One end of a comparison: what it is, and the way to choose another. */
export function ReferencePicker({ label, value, onChange, onClear, testId }: ReferencePickerProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const name = useReferenceName(value)
  return (
    <div className="compare-end-place">
      <Button
        className="compare-end"
        onPress={() => {
          setOpen(true)
        }}
        data-testid={testId}
        data-reference={value}
      >
        <small>{label}</small>
        <strong title={name?.title}>
          <bdi>{name?.title ?? t('compare.choose')}</bdi>
        </strong>
        <span className="muted">{name?.detail}</span>
      </Button>
      {onClear && (
        <Button
          small
          look="plain"
          className="compare-clear no-print"
          aria-label={t('compare.removeVia')}
          onPress={onClear}
          data-testid={`${testId}-clear`}
        >
          ✕
        </Button>
      )}
      {open && (
        <ReferenceWindow
          title={label}
          onChoose={(reference) => {
            setOpen(false)
            onChange(reference)
          }}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}
