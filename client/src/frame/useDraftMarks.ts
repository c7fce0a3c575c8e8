import { useTranslation } from 'react-i18next'
import type { DraftSummary } from '../protocol/contract'
import { clockWords, dayWords } from '../kit/dateWords'
import { useNow } from '../kit/useNow'

/** What tells drafts of one title apart, wherever they are listed: symbol, the text it began from, when it was begun. */
export function useDraftMarks(): (draft: Pick<DraftSummary, 'symbol' | 'templateName' | 'createdAt'>) => string[] {
  const { t, i18n } = useTranslation()
  const now = useNow()
  return ({ symbol, templateName, createdAt }) => {
    const begun = Date.parse(createdAt)
    return [
      symbol,
      templateName && t('draft.fromTemplate', { symbol: templateName }),
      t('drafts.begun', { when: `${dayWords(begun, now, i18n.language)} ${clockWords(begun, i18n.language)}` }),
    ].filter((mark): mark is string => Boolean(mark))
  }
}
