import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { boardQuery } from '../../api/queries'
import { PageStyles } from '../../kit/PageStyles'
import { Button, buttonClass } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { Empty } from '../../kit/Empty'
import { LongList } from '../../kit/LongList'
import { ProblemNote } from '../../frame/ProblemNote'
import { saveFile } from '../../kit/saveFile'
import { SearchBox } from '../../kit/SearchBox'
import { stages } from '../drafts/stages'
import { useDelegations } from '../../api/useDelegations'
import { arrangeBoard, type BoardView } from './arrangeBoard'
import { BoardCard } from './BoardCard'
import { boardTable } from './boardTable'
import { csv } from '../../kit/csv'
import styles from './board.css?url'

const orders = ['deadline', 'recent', 'title', 'sponsors', 'agreed', 'missing'] as const

/** All my drafts as a facilitator follows them, live. */
export function BoardPage() {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const { data: rows, error, refetch } = useQuery(boardQuery)
  const [view, setView] = useState<BoardView>({ words: '', stage: 'all', mine: false, order: 'deadline' })
  const change = (part: Partial<BoardView>) => {
    setView((now) => ({ ...now, ...part }))
  }
  const shown = rows && arrangeBoard(rows, view, i18n.language)
  const save = () => {
    if (shown)
      saveFile(
        new Blob([csv(boardTable(shown, t, nameOf))], { type: 'text/csv;charset=utf-8' }),
        `${t('app.board')} ${new Date().toISOString().slice(0, 10)}.csv`,
      )
  }
  return (
    <main className="page board-page" id="main">
      <PageStyles href={styles} />
      <div className="page-head">
        <h1>{t('board.title')}</h1>
        <div className="row">
          {rows && (
            <span className={error ? 'save-state save-bad' : 'save-state'} data-testid="board-live">
              {error ? t('board.notLive') : t('board.live')}
            </span>
          )}
          <Button isDisabled={!shown?.length} onPress={save} data-testid="board-csv">
            {t('board.csv')}
          </Button>
        </div>
      </div>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {rows && rows.length > 0 && (
        <div className="filters">
          <SearchBox
            label={t('drafts.filter')}
            value={view.words}
            onChange={(words) => {
              change({ words })
            }}
            testId="board-filter"
          />
          <Choice
            label={t('drafts.column.role')}
            value={view.mine ? 'mine' : 'all'}
            onChange={(whose) => {
              change({ mine: whose === 'mine' })
            }}
            options={[
              { value: 'all', label: t('board.everyRole') },
              { value: 'mine', label: t('board.facilitated') },
            ]}
            testId="board-role"
          />
          <Choice
            label={t('draft.stages')}
            value={view.stage}
            onChange={(stage) => {
              change({ stage })
            }}
            options={[{ value: 'all', label: t('drafts.stageAll') }, ...stages.map((each) => ({ value: each, label: t(`stage.${each}`) }))]}
            testId="board-stage"
          />
          <Choice
            label={t('drafts.sort')}
            value={view.order}
            onChange={(order) => {
              change({ order })
            }}
            options={orders.map((value) => ({ value, label: t(`board.order.${value}`) }))}
            testId="board-sort"
          />
        </div>
      )}
      {shown && shown.length > 0 && (
        <LongList
          items={shown}
          keyOf={({ draft }) => draft.id}
          rowHeight={250}
          label={t('board.title')}
          scroll="page"
          className="board"
          testId="board"
        >
          {(row) => <BoardCard row={row} />}
        </LongList>
      )}
      {shown?.length === 0 && (
        <div className="card">
          {rows?.length === 0 ? (
            <Empty title={t('drafts.empty')} hint={t('board.emptyHint')}>
              <Link to="/" className={buttonClass('main')}>
                {t('app.toDrafts')}
              </Link>
            </Empty>
          ) : (
            <Empty title={t('drafts.nothingFound')} hint={t('drafts.nothingFoundHint')} />
          )}
        </div>
      )}
    </main>
  )
}
