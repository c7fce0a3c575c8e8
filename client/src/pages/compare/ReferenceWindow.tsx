import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { draftsQuery, libraryQuery } from '../../api/queries'
import type { DraftSummary } from '../../protocol/contract'
import { ProblemNote } from '../../frame/ProblemNote'
import { SearchBox } from '../../kit/SearchBox'
import { useDraftMarks } from '../../frame/useDraftMarks'
import { useTextMarks } from '../library/useTextMarks'
import { Window } from '../../kit/Window'
import { DraftStates } from './DraftStates'
import { libraryRef } from './reference'

interface ReferenceWindowProps {
  title: string
  onChoose: (reference: string) => void
  onClose: () => void
}

/** Finds a text: any draft at any state, or any text of the library. */
export function ReferenceWindow({ title, onChoose, onClose }: ReferenceWindowProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const draftMarks = useDraftMarks()
  const textMarks = useTextMarks()
  const [draft, setDraft] = useState<DraftSummary | null>(null)
  const drafts = useQuery(draftsQuery)
  const library = useQuery(libraryQuery(useDeferredValue(words.trim()), ''))
  const found = drafts.data?.filter((each) =>
    `${each.title} ${each.symbol ?? ''} ${each.templateName ?? ''}`.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()),
  )
  return (
    <Window title={title} isOpen onClose={onClose} wide testId="reference-window">
      {draft ? (
        <DraftStates
          draft={draft}
          onChoose={onChoose}
          onBack={() => {
            setDraft(null)
          }}
        />
      ) : (
        <div className="stack">
          <SearchBox label={t('compare.searchSource')} value={words} onChange={setWords} autoFocus testId="reference-search" />
          <ProblemNote problem={drafts.error ?? library.error} />
          <div className="reference-lists">
            <h3>{t('app.drafts')}</h3>
            <ul>
              {found?.map((each) => (
                <li key={each.id}>
                  <button
                    type="button"
                    className="reference"
                    onClick={() => {
                      setDraft(each)
                    }}
                    data-testid="reference-draft"
                  >
                    <bdi>{each.title || t('draft.untitled')}</bdi>
                    <small>{[...draftMarks(each), t(`stage.${each.stage}`)].join(' · ')}</small>
                  </button>
                </li>
              ))}
            </ul>
            <h3>{t('app.library')}</h3>
            <ul>
              {library.data?.map((each) => (
                <li key={each.id}>
                  <button
                    type="button"
                    className="reference"
                    onClick={() => {
                      onChoose(libraryRef(each.id))
                    }}
                    data-testid="reference-library"
                  >
                    <bdi>{each.title}</bdi>
                    <small>{textMarks(each).join(' · ')}</small>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </Window>
  )
}
