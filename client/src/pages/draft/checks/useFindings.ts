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
    const { draft } = session.state
    if (data && draft) checkingOf(session).answered(data.findings, draft)
  }, [session, data])
  useEffect(
    () => () => {
      checkingOf(session).stop()
    },
    [session],
  )
}
