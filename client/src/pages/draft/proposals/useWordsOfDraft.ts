import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { namesOf, spokenName } from '../../../editor/document/paragraphNames'
import type { Draft } from '../../../protocol/draft'
import type { WordsOfDraft } from './ProposedWords'

/** The words of a draft's paragraphs and what each is called. */
export function useWordsOfDraft(draft: Draft): WordsOfDraft {
  const { t } = useTranslation()
  return useMemo(() => {
    const paragraphs = new Map(draft.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    const names = namesOf(draft)
    return {
      language: draft.language,
      wordsOf: (id) => paragraphs.get(id)?.delta,
      labelOf: (id) => {
        const paragraph = paragraphs.get(id)
        return paragraph ? spokenName(paragraph, names, t) : t('proposals.gone')
      },
    }
  }, [draft, t])
}
