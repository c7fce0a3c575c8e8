import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { findingsQuery } from '../../../api/queries'
import { useSettled } from '../../../kit/useSettled'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { useCalmDraft } from '../useSession'
import { checkingOf } from './Checking'

/** Milliseconds without an edit after which the text is checked again. */
const rest = 700

/** Has the draft's language checked when the text has come to rest. What was found last stays as far as it holds, also without a connection. */
export function useFindings(session: DraftSession, first: Draft): void {
  const { i18n } = useTranslation()
  const { id, revision } = useCalmDraft(session, first)
  const settled = useSettled(revision, rest)
  const { data } = useQuery(findingsQuery(id, settled, i18n.language))
  useEffect(() => {
    if (data === undefined) return
    // An answer is of one text to the character: where that has gone on, or is being written, the next answer is waited for.
    const take = () => {
      const { draft, pending, held } = session.state
      if (draft === null || data.revision !== draft.revision || pending > 0 || held) return false
      checkingOf(session).answered(data.findings, draft)
      return true
    }
    if (take()) return
    const stop = session.subscribe(() => {
      if (take()) stop()
    })
    return stop
  }, [session, data])
  useEffect(
    () => () => {
      checkingOf(session).stop()
    },
    [session],
  )
}
