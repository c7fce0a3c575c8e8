import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import './styles/drawer.css'

interface DrawerProps {
  label: string
  side: 'start' | 'end'
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** A side column where there is no room for one. */
export function Drawer({ label, side, isOpen, onClose, children }: DrawerProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="veil drawer-veil"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`drawer drawer-${side}`}>
        <Dialog aria-label={label}>
          <Button look="plain" small className="drawer-close" aria-label={t('app.close')} onPress={onClose}>
            ×
          </Button>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
