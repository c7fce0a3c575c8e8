import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 999px)')

function onChange(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => {
    narrow.removeEventListener('change', listener)
  }
}

/** Whether side columns have to become drawers. */
export const useNarrow = (): boolean => useSyncExternalStore(onChange, () => narrow.matches)
