import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DropZone, type DropItem, type FileDropItem } from 'react-aria-components'
import './styles/drop.css'

interface DropToLibraryProps {
  onFiles: (files: File[]) => void
  children: ReactNode
}

const isFile = (item: DropItem): item is FileDropItem => item.kind === 'file'

/** Takes files dropped anywhere on the page. */
export function DropToLibrary({ onFiles, children }: DropToLibraryProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  return (
    <DropZone
      className="drop"
      getDropOperation={() => 'copy'}
      onDropEnter={() => { setOver(true) }}
      onDropExit={() => { setOver(false) }}
      onDrop={(event) => {
        setOver(false)
        void Promise.all(event.items.filter(isFile).map((item) => item.getFile())).then(onFiles)
      }}
    >
      {children}
      {over && (
        <div className="drop-veil" aria-hidden="true">
          <div>
            <strong>{t('drafts.drop')}</strong>
            <span>{t('drafts.dropHint')}</span>
          </div>
        </div>
      )}
    </DropZone>
  )
}
