import { useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import '../../kit/styles/drop.css'

interface DropToLibraryProps {
  onFiles: (files: File[]) => void
  children: ReactNode
}

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files dropped anywhere on the page. Whoever uses no mouse has the button beside the list. */
export function DropToLibrary({ onFiles, children }: DropToLibraryProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const enter = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent<HTMLElement>) => {
    // Leaving a child for another child is not leaving the page.
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div className="drop" onDragEnter={enter} onDragOver={enter} onDragLeave={leave} onDrop={drop} data-testid="drop">
      {children}
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <div>
            <strong>{t('drafts.drop')}</strong>
            <span>{t('drafts.dropHint')}</span>
          </div>
        </div>
      )}
    </div>
  )
}
