import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { api } from '../../api/calls'
import { draftQuery, versionsQuery } from '../../api/queries'
import { Button, buttonClass } from '../../ui/Button'
import { PrintedText } from '../../ui/document/PrintedText'
import { Sheet } from '../../ui/document/Sheet'
import { structureOf } from '../../ui/document/structure'
import { ProblemNote } from '../../ui/ProblemNote'
import { notify } from '../../ui/toasts'
import { NameVersion } from '../draft/NameVersion'
import { HistoryList } from './HistoryList'
import { ParagraphVersions } from './ParagraphVersions'
import { RevisionActions } from './RevisionActions'
import { TimeLine } from './TimeLine'
import { useLog } from './useLog'
import './history.css'

/** How a draft came to be: a time line to drag along, every revision to read, every paragraph's versions. */
export function HistoryPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [parameters, setParameters] = useSearchParams()
  const client = useQueryClient()
  const [naming, setNaming] = useState(false)
  const now = useQuery({ ...draftQuery(id), staleTime: 0 })
  const head = now.data?.revision
  const wanted = Number(parameters.get('revision'))
  const revision = head === undefined ? undefined : wanted >= 1 && wanted <= head ? Math.trunc(wanted) : head
  const base = Number(parameters.get('base')) || null
  const paragraph = parameters.get('paragraph')
  const past = useQuery({ ...draftQuery(id, revision ?? 1), enabled: revision !== undefined && revision !== head, placeholderData: (before) => before })
  const draft = revision === head ? now.data : past.data
  const { data: versions = [] } = useQuery(versionsQuery(id))
  const { groups, error, earlier } = useLog(id, head)

  const set = (name: 'revision' | 'paragraph' | 'base', value: string | number | null) => {
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(name)
        else next.set(name, String(value))
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }
  const name = async (label: string) => {
    await api.nameVersion(id, label)
    notify(t('command.did.nameVersion', { revision: head?.toLocaleString() ?? '', label }))
    await client.invalidateQueries(versionsQuery(id))
  }
  const look = (to: number) => { set('revision', to === head ? null : to) }
  const chosen = draft && structureOf(draft.paragraphs).find((line) => line.id === paragraph)
  const version = draft?.paragraphs.find((each) => each.id === paragraph)?.version ?? 0

  return (
    <main className="page history" id="main">
      <div className="page-head">
        <div>
          <h1>{t('history.title')}</h1>
          <p className="muted" lang={draft?.language}>{now.data?.title}</p>
        </div>
        <div className="row">
          {revision === head && (now.data?.role === 'facilitator' || now.data?.role === 'editor') && (
            <Button onPress={() => { setNaming(true) }} data-testid="name-version">{t('draft.nameVersion')}</Button>
          )}
          <Link className={buttonClass('main')} to={`/drafts/${id}`} data-testid="back-to-draft">{t('history.backToDraft')}</Link>
        </div>
      </div>
      <ProblemNote problem={now.error ?? past.error ?? error} onRetry={() => void now.refetch()} />
      {head !== undefined && revision !== undefined && (
        <>
          <TimeLine draftId={id} head={head} revision={revision} versions={versions} groups={groups} onLook={look} />
          <RevisionActions draftId={id} head={head} revision={revision} base={base} versions={versions} groups={groups} onBase={(to) => { set('base', to) }} />
          <div className="history-columns">
            <HistoryList draftId={id} draft={now.data ?? null} head={head} revision={revision} versions={versions} groups={groups} onEarlier={earlier} onLook={look} />
            {draft ? (
              <div className="history-text" aria-busy={past.isPlaceholderData} data-testid="history-text" data-revision={draft.revision}>
                <Sheet title={draft.title} symbol={draft.symbol} language={draft.language} masthead={draft.masthead}>
                  <PrintedText paragraphs={draft.paragraphs} language={draft.language} chosen={paragraph} onChoose={(to) => { set('paragraph', to === paragraph ? null : to) }} />
                </Sheet>
              </div>
            ) : (
              <div className="sheet history-waiting" aria-busy="true" />
            )}
            <aside className="card history-paragraph" aria-label={t('history.paragraph', { label: chosen?.name ?? '' })}>
              {chosen ? (
                <>
                  <h2>{t('history.paragraph', { label: chosen.name || t('draft.heading') })}</h2>
                  <ParagraphVersions draftId={id} paragraph={chosen.id} known={version} language={draft.language} text={draft.paragraphs} />
                </>
              ) : (
                <p className="muted">{t('history.paragraphHint')}</p>
              )}
            </aside>
          </div>
        </>
      )}
      {naming && head !== undefined && <NameVersion revision={head} onName={name} onClose={() => { setNaming(false) }} />}
    </main>
  )
}
