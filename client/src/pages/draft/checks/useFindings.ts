import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { findingsQuery } from '../../../api/queries'
import type { Draft } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { checkingOf } from './Checking'
import { useAnswers, useRested } from './useAnswers'

/** Has the draft's language checked when the text has come to rest. What was found last stays as far as it holds, also without a connection. */
export function useFindings(session: DraftSession, first: Draft): void {
  const { i18n } = useTranslation()
  const { id, revision } = useRested(session, first)
  const { data } = useQuery(findingsQuery(id, revision, i18n.language))
  useAnswers(session, data, ({ findings }, draft) => {
    checkingOf(session).answered(findings, draft)
  })
  useEffect(
    () => () => {
      checkingOf(session).stop()
    },
    [session],
  )
}
