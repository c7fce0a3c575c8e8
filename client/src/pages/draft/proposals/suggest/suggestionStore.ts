import { namesOf } from '../../../../editor/document/paragraphNames'
import type { DeltaJson, Operation, ParagraphKind } from '../../../../operations/operation'
import { named } from '../../../../operations/proposalSteps'
import type { Draft } from '../../../../protocol/draft'

/** What somebody suggests and has not proposed, with the text it is written for as far as it matters. */
export interface KeptSuggestions {
  readonly revision: number
  readonly operations: readonly Operation[]
  readonly order: readonly string[]
  readonly words: Readonly<Record<string, DeltaJson>>
  /** What the paragraphs are called and are, and the draft's language, for where the draft itself cannot be had any more. */
  readonly names?: Readonly<Record<string, string>>
  readonly kinds?: Readonly<Record<string, ParagraphKind>>
  readonly language?: string
  /** The proposals that are gone on with, by their ids; the text is that with them. */
  readonly continues?: readonly string[]
  /** They were proposed, under these ids, and are kept until one of them is known to have arrived. */
  readonly proposed?: readonly string[]
}

/** Suggestions as they are kept, with what they have to do with of the text that they are written for. */
export function keptFor(
  draft: Draft,
  operations: readonly Operation[],
  continues: readonly string[],
  proposed: readonly string[],
): KeptSuggestions {
  const concerned = new Set(operations.flatMap(named))
  const paragraphs = draft.paragraphs.filter(({ id }) => concerned.has(id))
  const called = namesOf(draft)
  return {
    revision: draft.revision,
    operations,
    order: draft.paragraphs.map(({ id }) => id),
    words: Object.fromEntries(paragraphs.map(({ id, delta }) => [id, delta])),
    names: Object.fromEntries(paragraphs.map(({ id }) => [id, called.get(id) ?? ''])),
    kinds: Object.fromEntries(paragraphs.map(({ id, kind }) => [id, kind])),
    language: draft.language,
    ...(continues.length > 0 ? { continues } : {}),
    ...(proposed.length > 0 ? { proposed } : {}),
  }
}

/** Where suggestions are kept on this device; nobody else sees them before they are proposed. */
export interface SuggestionStore {
  read(): KeptSuggestions | null
  /** False where the device cannot keep them. */
  write(kept: KeptSuggestions | null): boolean
  /** Whether nobody under another tab has written since this one read or wrote. */
  isCurrent(): boolean
  /** Tells of what the same person suggests under another tab. */
  follow(listener: (kept: KeptSuggestions | null) => void): () => void
  /** Tells that the page may be about to end, or another tab to be written in: what is not written now may never be. */
  leaving(listener: () => void): () => void
}

/** Suggestions of one person for one draft, in the browser's storage. */
export function deviceSuggestions(draftId: string, person: string): SuggestionStore {
  const key = `drafting.suggestions.${draftId}.${person}`
  let known: string | null = null
  return {
    read() {
      known = stored(key)
      return parsed(known)
    },
    isCurrent: () => stored(key) === known,
    write(kept) {
      const text = kept === null ? null : JSON.stringify(kept)
      try {
        if (text === null) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
        known = text
        return true
      } catch (error) {
        console.warn('Suggestions could not be kept on this device.', error)
        return false
      }
    },
    follow(listener) {
      const changed = (event: StorageEvent) => {
        if (event.key !== key || event.newValue === known) return
        known = event.newValue
        listener(parsed(known))
      }
      window.addEventListener('storage', changed)
      return () => {
        window.removeEventListener('storage', changed)
      }
    },
    leaving(listener) {
      const hidden = () => {
        if (document.visibilityState === 'hidden') listener()
      }
      window.addEventListener('pagehide', listener)
      window.addEventListener('blur', listener)
      document.addEventListener('visibilitychange', hidden)
      return () => {
        window.removeEventListener('pagehide', listener)
        window.removeEventListener('blur', listener)
        document.removeEventListener('visibilitychange', hidden)
      }
    },
  }
}

/** Null where the device does not let it be read, too. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parsed(text: string | null): KeptSuggestions | null {
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Partial<KeptSuggestions> | null
    return Array.isArray(kept?.operations) && Array.isArray(kept.order) && typeof kept.words === 'object' ? (kept as KeptSuggestions) : null
  } catch {
    return null
  }
}
