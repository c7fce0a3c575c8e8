import { useTranslation } from 'react-i18next'
import type { RedlineAuthor } from '../../protocol/contract'
import { exactWords } from '../../kit/dateWords'

/** Says who made a tracked change, and exactly when. */
export function useAuthorWords(): (by: RedlineAuthor) => string {
  const { t, i18n } = useTranslation()
  return ({ name, at }) =>
    [name || t('library.trackedByNobody'), at && exactWords(Date.parse(at), i18n.language)].filter(Boolean).join(' · ')
}
