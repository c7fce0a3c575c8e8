import type { ReactNode } from 'react'

interface HistoryEntryProps {
  revision: number
  current: boolean
  onLook: (revision: number) => void
  children: ReactNode
}

/** A line of the history that shows the text as it was then. */
export function HistoryEntry({ revision, current, onLook, children }: HistoryEntryProps) {
  return (
    <button
      type="button"
      className="history-entry"
      aria-current={current || undefined}
      onClick={() => {
        onLook(revision)
      }}
      data-testid="history-entry"
      data-revision={revision}
    >
      {children}
    </button>
  )
}
