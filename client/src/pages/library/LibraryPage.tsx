import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileTrigger } from 'react-aria-components'
import { useNavigate, useParams } from 'react-router'
import { libraryQuery } from '../../api/queries'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { DropToLibrary } from './DropToLibrary'
import { Empty } from '../../kit/Empty'
import { languageName } from '../../kit/languageName'
import { LongList } from '../../kit/LongList'
import { ProblemNote } from '../../frame/ProblemNote'
import { SearchBox } from '../../kit/SearchBox'
import { useAddToLibrary } from './useAddToLibrary'
import { useNarrow } from '../../kit/useNarrow'
import { CreateDraft } from '../drafts/CreateDraft'
import { comparePath, libraryRef } from '../compare/reference'
import { LibraryReader } from './LibraryReader'
import { LibraryRow } from './LibraryRow'
import './library.css'

const languages = ['zh', 'en', 'fr', 'es', 'ru', 'ar']

/** Finished texts: find one on the left, read it on the right. */
export function LibraryPage() {
  const { t } = useTranslation()
  const { id } = useParams()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const [words, setWords] = useState('')
  const [language, setLanguage] = useState('')
  const [template, setTemplate] = useState<string | null>(null)
  const { data: texts, error, refetch } = useQuery(libraryQuery(useDeferredValue(words.trim()), language))
  const add = useAddToLibrary({
    onStart: (text) => {
      setTemplate(text.id)
    },
    onRead: (text) => void navigate(`/library/${text.id}`),
    onChanges: (before, text) => void navigate(comparePath(libraryRef(before), libraryRef(text.id))),
  })
  const searching = words.trim() !== '' || language !== ''

  const list = (
    <section className="library-list" aria-label={t('library.title')}>
      <div className="page-head">
        <div>
          <h1>{t('library.title')}</h1>
          <p className="muted">{t('library.lead')}</p>
        </div>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            add.mutate([...(files ?? [])])
          }}
        >
          <Button data-testid="library-upload">{t('library.upload')}</Button>
        </FileTrigger>
      </div>
      <div className="filters">
        <SearchBox label={t('library.filter')} value={words} onChange={setWords} testId="library-filter" />
        <Choice
          label={t('create.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: '', label: t('library.languageAll') },
            ...languages.map((each) => ({ value: each, label: languageName(t, each) })),
          ]}
          testId="library-language"
        />
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {texts?.length === 0 && (
        <div className="card">
          {searching ? (
            <Empty title={t('library.nothingFound')} hint={t('drafts.nothingFoundHint')} />
          ) : (
            <Empty title={t('library.empty')} hint={t('library.emptyHint')} />
          )}
        </div>
      )}
      {texts && texts.length > 0 && (
        <div className="card library-texts">
          <LongList items={texts} keyOf={(text) => text.id} rowHeight={84} label={t('library.title')} scroll="page" testId="library-texts">
            {(text) => <LibraryRow text={text} isOpen={text.id === id} />}
          </LongList>
        </div>
      )}
    </section>
  )

  return (
    <DropToLibrary
      onFiles={(files) => {
        add.mutate(files)
      }}
    >
      <main className="page library" id="main">
        {(!narrow || id === undefined) && list}
        {id !== undefined ? (
          <LibraryReader
            key={id}
            id={id}
            onStart={() => {
              setTemplate(id)
            }}
          />
        ) : (
          !narrow &&
          texts &&
          texts.length > 0 && (
            <div className="library-none">
              <Empty title={t('library.select')} />
            </div>
          )
        )}
      </main>
      {template !== null && (
        <CreateDraft
          template={template}
          onClose={() => {
            setTemplate(null)
          }}
        />
      )}
    </DropToLibrary>
  )
}
