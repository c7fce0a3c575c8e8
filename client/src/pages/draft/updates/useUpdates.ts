import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { updatesQuery } from '../../../api/queries'
import type { DueUpdate } from '../../../protocol/contract'
import { textIsOpen } from '../../../protocol/stages'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { useSettled } from '../../../kit/useSettled'
import { useCalmDraft } from '../useSession'
import { keysOf, stands } from './dueUpdates'
import { useDismissed } from './useDismissed'

/** Milliseconds without an edit after which it is asked again what is due. */
const rest = 1_500

export interface DueLine {
  key: string
  update: DueUpdate
}

export interface Updates {
  draft: Draft
  /** Of the earlier resolution and of the draft; null where the draft takes up none. */
  sessions: { earlier: number; target: number } | null
  /** What is due still, in reading order. */
  lines: DueLine[]
  dismissed: number
  dismiss: (key: string) => void
  restore: () => void
}

/** What usually needs a technical update in a draft that takes up an earlier resolution, and this reader has not put aside. */
export function useUpdates(session: DraftSession, first: Draft): Updates {
  const draft = useCalmDraft(session, first)
  const settled = useSettled(draft.revision, rest)
  const { data } = useQuery({ ...updatesQuery(draft.id, settled), enabled: Boolean(draft.template) && textIsOpen(draft.stage) })
  const { dismissed, dismiss, restore } = useDismissed(draft.id)
  return useMemo(() => {
    const updates = data?.updates ?? []
    const keys = keysOf(updates)
    // What was changed a moment ago need not wait for the server's word.
    const due = updates.map((update, at): DueLine => ({ key: keys[at] ?? '', update })).filter(({ update }) => stands(draft, update))
    const lines = due.filter(({ key }) => !dismissed.has(key))
    const sessions = data && data.session !== null && data.target !== null ? { earlier: data.session, target: data.target } : null
    return { draft, sessions, lines, dismissed: due.length - lines.length, dismiss, restore }
  }, [data, draft, dismissed, dismiss, restore])
}
