import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface WindowProps {
  title: string
  isOpen: boolean
  onClose: () => void
  wide?: boolean
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
  testId?: string
}

/** A dialog over the page: Escape closes it, focus stays inside and returns where it was. */
export function Window({ title, isOpen, onClose, wide, role = 'dialog', children, testId }: WindowProps) {
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={wide ? 'window window-wide' : 'window'}>
        <Dialog role={role} data-testid={testId}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
