import { useTranslation } from 'react-i18next'
import type { LibrarySummary } from '../../protocol/contract'
import { clockWords, dayWords, printedDate } from '../../kit/dateWords'
import { languageName } from '../../kit/languageName'
import { useNow } from '../../kit/useNow'

/** What tells texts of the library of one title apart, wherever they are listed: symbol, kind, language, date; else when they were added. */
export function useTextMarks(): (
  text: Pick<LibrarySummary, 'symbol' | 'kind' | 'language' | 'date'> & Partial<Pick<LibrarySummary, 'addedAt'>>,
) => string[] {
  const { t, i18n } = useTranslation()
  const now = useNow()
  return ({ symbol, kind, language, date, addedAt }) =>
    [
      symbol,
      t(`kind.${kind}`),
      languageName(t, language),
      date
        ? printedDate(date, i18n.language)
        : addedAt &&
          t('library.added', {
            when: `${dayWords(Date.parse(addedAt), now, i18n.language)} ${clockWords(Date.parse(addedAt), i18n.language)}`,
          }),
    ].filter((mark): mark is string => Boolean(mark))
}
