import { useSyncExternalStore } from 'react'

function watched(query: string) {
  const list = window.matchMedia(query)
  return {
    matches: () => list.matches,
    subscribe: (listener: () => void) => {
      list.addEventListener('change', listener)
      return () => {
        list.removeEventListener('change', listener)
      }
    },
  }
}

const narrow = watched('(max-width: 999px)')
const drawers = watched('(max-width: 1279px)')
const phone = watched('(max-width: 700px)')

/** Whether a list and what it leads to have no room beside each other. */
export const useNarrow = (): boolean => useSyncExternalStore(narrow.subscribe, narrow.matches)

/** Whether the columns beside a draft become drawers: the text keeps its 40 to 44 characters a line. */
export const useDrawers = (): boolean => useSyncExternalStore(drawers.subscribe, drawers.matches)

/** Whether there is room for one column and one row of buttons: a telephone, or a larger screen at 200 % and more. */
export const usePhone = (): boolean => useSyncExternalStore(phone.subscribe, phone.matches)
