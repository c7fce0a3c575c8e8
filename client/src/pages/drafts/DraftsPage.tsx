import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileTrigger } from 'react-aria-components'
import { useNavigate } from 'react-router'
import { draftsQuery } from '../../api/queries'
import type { Stage } from '../../protocol/contract'
import { stages } from './stages'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { DropToLibrary } from '../library/DropToLibrary'
import { Empty } from '../../kit/Empty'
import { LongList } from '../../kit/LongList'
import { ProblemNote } from '../../frame/ProblemNote'
import { SearchBox } from '../../kit/SearchBox'
import { useAddToLibrary } from '../library/useAddToLibrary'
import { arrange, type DraftOrder } from './arrange'
import { comparePath, libraryRef } from '../compare/reference'
import { CreateDraft } from './CreateDraft'
import { DraftRow } from './DraftRow'
import './drafts.css'

/** The drafts I may see, and how a new one begins. */
export function DraftsPage() {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { data: drafts, error, refetch } = useQuery(draftsQuery)
  const [words, setWords] = useState('')
  const [stage, setStage] = useState<Stage | 'all'>('all')
  const [order, setOrder] = useState<DraftOrder>('recent')
  const [creating, setCreating] = useState<{ template?: string } | null>(null)
  const add = useAddToLibrary({
    onStart: (text) => {
      setCreating({ template: text.id })
    },
    onRead: (text) => void navigate(`/library/${text.id}`),
    onChanges: (before, text) => void navigate(comparePath(libraryRef(before), libraryRef(text.id))),
  })
  const shown = drafts && arrange(drafts, { words, stage, order }, i18n.language)

  return (
    <DropToLibrary
      onFiles={(files) => {
        add.mutate(files)
      }}
    >
      <main className="page" id="main">
        <div className="page-head">
          <h1>{t('drafts.title')}</h1>
          <div className="row">
            <FileTrigger
              allowsMultiple
              onSelect={(files) => {
                add.mutate([...(files ?? [])])
              }}
            >
              <Button data-testid="import-file">{t('library.upload')}</Button>
            </FileTrigger>
            <Button
              look="main"
              onPress={() => {
                setCreating({})
              }}
              data-testid="new-draft"
            >
              {t('drafts.create')}
            </Button>
          </div>
        </div>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        {drafts && drafts.length > 0 && (
          <div className="filters">
            <SearchBox label={t('drafts.filter')} value={words} onChange={setWords} testId="drafts-filter" />
            <Choice
              label={t('draft.stages')}
              value={stage}
              onChange={setStage}
              options={[
                { value: 'all', label: t('drafts.stageAll') },
                ...stages.map((each) => ({ value: each, label: t(`stage.${each}`) })),
              ]}
              testId="drafts-stage"
            />
            <Choice
              label={t('drafts.sort')}
              value={order}
              onChange={setOrder}
              options={[
                { value: 'recent', label: t('drafts.sortRecent') },
                { value: 'title', label: t('drafts.sortTitle') },
                { value: 'symbol', label: t('drafts.sortSymbol') },
                { value: 'sponsors', label: t('drafts.sortSponsors') },
              ]}
              testId="drafts-sort"
            />
          </div>
        )}
        {shown && shown.length > 0 && (
          <div className="card drafts">
            <div className="draft-row draft-head" aria-hidden="true">
              <span>{t('drafts.column.title')}</span>
              <span>{t('drafts.column.stage')}</span>
              <span>{t('drafts.column.sponsors')}</span>
              <span>{t('drafts.column.change')}</span>
              <span>{t('drafts.column.role')}</span>
            </div>
            <LongList items={shown} keyOf={(draft) => draft.id} rowHeight={73} label={t('drafts.title')} scroll="page" testId="drafts-list">
              {(draft) => <DraftRow draft={draft} />}
            </LongList>
          </div>
        )}
        {shown?.length === 0 && (
          <div className="card">
            {drafts?.length === 0 ? (
              <Empty title={t('drafts.empty')} hint={t('drafts.emptyHint')}>
                <Button
                  look="main"
                  onPress={() => {
                    setCreating({})
                  }}
                >
                  {t('drafts.create')}
                </Button>
              </Empty>
            ) : (
              <Empty title={t('drafts.nothingFound')} hint={t('drafts.nothingFoundHint')} />
            )}
          </div>
        )}
      </main>
      {creating && (
        <CreateDraft
          template={creating.template}
          onClose={() => {
            setCreating(null)
          }}
        />
      )}
    </DropToLibrary>
  )
}
