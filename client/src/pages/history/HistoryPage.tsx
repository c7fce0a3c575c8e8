import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { api } from '../../api/calls'
import { draftQuery, redlineQuery, versionsQuery } from '../../api/queries'
import { namesOf, spokenName } from '../../editor/document/paragraphNames'
import { Button, buttonClass } from '../../kit/Button'
import { PrintedText } from '../../printed/PrintedText'
import { Sheet } from '../../printed/Sheet'
import { ProblemNote } from '../../frame/ProblemNote'
import { numberWords } from '../../kit/numberWords'
import { notify } from '../../kit/toasts'
import { revisionRef } from '../compare/reference'
import { NameVersion } from '../draft/NameVersion'
import { PaperState } from '../draft/PaperState'
import { HistoryList } from './HistoryList'
import { markedText } from './markedText'
import { ParagraphVersions } from './ParagraphVersions'
import { RevisionActions } from './RevisionActions'
import { firstOf, paragraphsOf, sittingAt } from './sittings'
import { TimeLine } from './TimeLine'
import { useLog } from './useLog'
import './history.css'

/** How a draft came to be: a time line to drag along, every revision to read with what changed marked, the states of every paragraph. */
export function HistoryPage() {
  const { t, i18n } = useTranslation()
  const { id = '' } = useParams()
  const [parameters, setParameters] = useSearchParams()
  const client = useQueryClient()
  const [naming, setNaming] = useState(false)
  const [marking, setMarking] = useState(true)
  const goTo = useRef<string | null>(null)
  const now = useQuery({ ...draftQuery(id), staleTime: 0 })
  const head = now.data?.revision
  const wanted = Number(parameters.get('revision'))
  const revision = head === undefined ? undefined : wanted >= 1 && wanted <= head ? Math.trunc(wanted) : head
  const base = Number(parameters.get('base')) || null
  const paragraph = parameters.get('paragraph')
  const past = useQuery({
    ...draftQuery(id, revision ?? 1),
    enabled: revision !== undefined && revision !== head,
    placeholderData: (before) => before,
  })
  const draft = revision === head ? now.data : past.data
  const { data: versions = [] } = useQuery(versionsQuery(id))
  const { entries, sittings, error, earlier } = useLog(id, head)
  const sitting = revision === undefined ? undefined : sittingAt(sittings, revision)
  const { data: redline } = useQuery({
    ...redlineQuery(revisionRef(id, sitting ? firstOf(sitting) - 1 : 0), revisionRef(id, revision ?? 0)),
    enabled: marking && sitting !== undefined,
    staleTime: Infinity,
  })
  const marked = useMemo(
    () =>
      marking && sitting && redline && draft && draft.revision === revision
        ? markedText(draft.paragraphs, redline, paragraphsOf(sitting))
        : null,
    [marking, sitting, redline, draft, revision],
  )

  const set = (places: Partial<Record<'revision' | 'paragraph' | 'base', string | number | null>>) => {
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(places)) {
          if (value === null) next.delete(name)
          else next.set(name, String(value))
        }
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }
  const name = async (label: string) => {
    await api.nameVersion(id, label)
    notify(t('command.did.nameVersion', { revision: head === undefined ? '' : numberWords(head, i18n.language), label }))
    await client.invalidateQueries(versionsQuery(id))
  }
  const look = (to: number, at?: string) => {
    goTo.current = at ?? null
    set({ revision: to === head ? null : to, ...(at === undefined ? {} : { paragraph: at }) })
  }
  useEffect(() => {
    const place = goTo.current === null || draft?.revision !== revision ? null : document.getElementById(`p-${goTo.current}`)
    if (place === null) return
    goTo.current = null
    place.scrollIntoView({ block: 'center' })
  })
  const chosen = draft?.paragraphs.find((each) => each.id === paragraph)
  const chosenName = draft && chosen ? spokenName(chosen, namesOf(draft), t) : ''

  return (
    <main className="page history" id="main">
      <div className="page-head">
        <div>
          <h1>{t('history.title')}</h1>
          <p className="muted" lang={draft?.language}>
            <bdi>{now.data?.title}</bdi>
          </p>
        </div>
        <div className="row">
          {revision === head && (now.data?.role === 'facilitator' || now.data?.role === 'editor') && (
            <Button
              onPress={() => {
                setNaming(true)
              }}
              data-testid="name-version"
            >
              {t('draft.nameVersion')}
            </Button>
          )}
          <Link className={buttonClass('main')} to={`/drafts/${id}`} data-testid="back-to-draft">
            {t('history.backToDraft')}
          </Link>
        </div>
      </div>
      <ProblemNote problem={now.error ?? past.error ?? error} onRetry={() => void now.refetch()} />
      {head !== undefined && revision !== undefined && (
        <>
          <TimeLine draftId={id} head={head} revision={revision} versions={versions} entries={entries} onLook={look} />
          <RevisionActions
            draftId={id}
            head={head}
            revision={revision}
            base={base}
            versions={versions}
            sitting={sitting}
            marking={marking}
            onMarking={setMarking}
            onBase={(to) => {
              set({ base: to })
            }}
          />
          <div className="history-columns">
            <HistoryList
              draftId={id}
              draft={now.data ?? null}
              revision={revision}
              versions={versions}
              sittings={sittings}
              current={sitting}
              onEarlier={earlier}
              onLook={look}
            />
            {draft ? (
              <div className="history-text" aria-busy={past.isPlaceholderData} data-testid="history-text" data-revision={draft.revision}>
                <Sheet
                  title={draft.paragraphs.some(({ kind }) => kind === 'title') ? '' : draft.title}
                  symbol={draft.symbol}
                  language={draft.language}
                  masthead={draft.masthead}
                  state={<PaperState draft={draft} />}
                >
                  <PrintedText
                    paragraphs={marked?.paragraphs ?? draft.paragraphs}
                    changes={marked?.marks}
                    language={draft.language}
                    chosen={paragraph}
                    onChoose={(to) => {
                      set({ paragraph: to === paragraph ? null : to })
                    }}
                  />
                </Sheet>
              </div>
            ) : (
              <div className="sheet history-waiting" aria-busy="true" />
            )}
            <aside className="card history-paragraph" aria-label={t('history.paragraph', { label: chosenName })}>
              {draft && chosen ? (
                <>
                  <h2>{t('history.paragraph', { label: chosenName })}</h2>
                  <ParagraphVersions
                    draftId={id}
                    paragraph={chosen.id}
                    known={chosen.version}
                    language={draft.language}
                    text={draft.paragraphs}
                  />
                </>
              ) : (
                <p className="muted">{t('history.paragraphHint')}</p>
              )}
            </aside>
          </div>
        </>
      )}
      {naming && head !== undefined && (
        <NameVersion
          revision={head}
          onName={name}
          onClose={() => {
            setNaming(false)
          }}
        />
      )}
    </main>
  )
}
