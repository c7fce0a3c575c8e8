import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'
import { ReferenceWindow } from './ReferenceWindow'

/** Puts a third text between the two, such as a version between template and draft. */
export function ChooseBetween({ onChoose }: { onChoose: (reference: string) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true)
        }}
        data-testid="compare-add-via"
      >
        {t('compare.addVia')}
      </Button>
      {open && (
        <ReferenceWindow
          title={t('compare.via')}
          onChoose={(reference) => {
            setOpen(false)
            onChoose(reference)
          }}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
