import { useState } from 'react'

const storageKey = (draft: string) => `drafting.dismissedUpdates.${draft}`

/** Which pointed-out places this reader has put aside. They are his own and stay on this device: nothing of them is in the draft. */
export function useDismissed(draft: string): { dismissed: ReadonlySet<string>; dismiss: (key: string) => void; restore: () => void } {
  const [dismissed, setDismissed] = useState(() => read(draft))
  const keep = (keys: ReadonlySet<string>) => {
    setDismissed(keys)
    localStorage.setItem(storageKey(draft), JSON.stringify([...keys]))
  }
  return {
    dismissed,
    dismiss: (key) => {
      keep(new Set([...dismissed, key]))
    },
    restore: () => {
      keep(new Set())
    },
  }
}

function read(draft: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(draft)) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [])
  } catch {
    return new Set()
  }
}
