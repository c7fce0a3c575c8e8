import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { WordsOfDraft } from '../draft/proposals/ProposedWords'
import { beginning, type TableRow } from './tableRows'

/** What a row is called. */
export function useRowName({ labelOf }: WordsOfDraft): (row: TableRow) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ key, paragraph }) =>
      paragraph !== null ? labelOf(paragraph.id) : t(key === beginning ? 'proposals.beginning' : 'proposals.nowhere'),
    [labelOf, t],
  )
}
