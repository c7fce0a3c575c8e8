import type { DeltaJson, Operation } from '../../../../operations/operation'

/** What somebody suggests and has not proposed, with the text it is written for as far as it matters. */
export interface KeptSuggestions {
  readonly revision: number
  readonly operations: readonly Operation[]
  readonly order: readonly string[]
  readonly words: Readonly<Record<string, DeltaJson>>
}

/** Where suggestions are kept on this device; nobody else sees them before they are proposed. */
export interface SuggestionStore {
  read(): KeptSuggestions | null
  /** False where the device cannot keep them. */
  write(kept: KeptSuggestions | null): boolean
  /** Tells of what the same person suggests under another tab. */
  follow(listener: (kept: KeptSuggestions | null) => void): () => void
}

/** Suggestions of one person for one draft, in the browser's storage. */
export function deviceSuggestions(draftId: string, person: string): SuggestionStore {
  const key = `drafting.suggestions.${draftId}.${person}`
  return {
    read: () => parsed(localStorage.getItem(key)),
    write(kept) {
      try {
        if (kept === null) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(kept))
        return true
      } catch (error) {
        console.warn('Suggestions could not be kept on this device.', error)
        return false
      }
    },
    follow(listener) {
      const changed = (event: StorageEvent) => {
        if (event.key === key) listener(parsed(event.newValue))
      }
      window.addEventListener('storage', changed)
      return () => {
        window.removeEventListener('storage', changed)
      }
    },
  }
}

function parsed(text: string | null): KeptSuggestions | null {
  if (text === null) return null
  try {
    return JSON.parse(text) as KeptSuggestions
  } catch {
    return null
  }
}
