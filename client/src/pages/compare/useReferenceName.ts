import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { draftsQuery, libraryTextQuery } from '../../api/queries'
import { useDraftMarks } from '../../frame/useDraftMarks'
import { useTextMarks } from '../library/useTextMarks'
import { parseReference } from './reference'

/** What a reference is called by people: the text's title, and which state of it. Null for none; the title is empty until it is known. */
export function useReferenceName(value: string): { title: string; detail: string } | null {
  const { t } = useTranslation()
  const draftMarks = useDraftMarks()
  const textMarks = useTextMarks()
  const reference = parseReference(value)
  const drafts = useQuery({ ...draftsQuery, enabled: reference?.source === 'draft', refetchInterval: false }).data
  const { data: library, isError } = useQuery({ ...libraryTextQuery(reference?.id ?? ''), enabled: reference?.source === 'library' })
  if (reference === null) return null
  if (reference.source === 'library') {
    return {
      title: isError ? t('compare.missing') : (library?.title ?? ''),
      detail: library ? textMarks({ ...library, date: library.masthead.adoptedOn ?? library.masthead.date }).join(' · ') : '',
    }
  }
  const draft = drafts?.find((each) => each.id === reference.id)
  const state =
    reference.label !== undefined
      ? reference.label
      : reference.revision !== undefined
        ? t('compare.atRevision', { revision: reference.revision })
        : t('compare.now')
  return {
    title: draft ? draft.title || t('draft.untitled') : drafts ? t('compare.missing') : '',
    detail: draft ? [...draftMarks(draft), state].join(' · ') : '',
  }
}
