import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { directionIn } from '../../kit/directionIn'
import { mayWrite } from '../../document/rights'
import { DraftEditor } from '../../editor/DraftEditor'
import { ProblemNote } from '../../frame/ProblemNote'
import { Button, buttonClass } from '../../kit/Button'
import { Empty } from '../../kit/Empty'
import { languageName } from '../../kit/languageName'
import { PageStyles } from '../../kit/PageStyles'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { ClosedNote } from '../draft/ClosedNote'
import { OpenedDraft } from '../draft/OpenedDraft'
import { SaveState } from '../draft/SaveState'
import { scrollToParagraph } from '../draft/scrollToParagraph'
import { SendingNote } from '../draft/SendingNote'
import { ServersWord } from '../draft/ServersWord'
import { usePersonName } from '../draft/usePersonName'
import { useCalmDraft, useSession } from '../draft/useSession'
import { structureOf } from '../../printed/structure'
import { PairCard } from './PairCard'
import { usePairs } from './usePairs'
import '../draft/draft.css'
import '../draft/proposals/proposals.css'
import styles from './pair.css?url'

/** A language version beside its original: the original to read, paragraph by paragraph with how each stands, and the version to write. */
export function PairPage() {
  const { id = '' } = useParams()
  return (
    <>
      <PageStyles href={styles} />
      <OpenedDraft draftId={id}>{(session, first) => <OfVersion session={session} first={first} />}</OpenedDraft>
    </>
  )
}

function OfVersion({ session, first }: { session: DraftSession; first: Draft }) {
  const { t } = useTranslation()
  const original = useSession(session, (state) => (state.draft ?? first).original?.draft ?? null)
  if (original !== null)
    return (
      <OpenedDraft draftId={original}>
        {(there, firstThere) => <Paired session={session} first={first} original={there} firstOriginal={firstThere} />}
      </OpenedDraft>
    )
  return (
    <main id="main" className="page">
      <Empty isPage title={t('later:languages.noVersion')} hint={t('later:languages.noVersionHint')}>
        <Link to={`/drafts/${first.id}`} className={buttonClass('main')}>
          {t('history.backToDraft')}
        </Link>
      </Empty>
    </main>
  )
}

interface PairedProps {
  session: DraftSession
  first: Draft
  original: DraftSession
  firstOriginal: Draft
}

function Paired({ session, first, original, firstOriginal }: PairedProps) {
  const { t } = useTranslation()
  const version = useCalmDraft(session, first)
  const there = useCalmDraft(original, firstOriginal)
  const closed = useSession(session, (state) => state.status === 'closed')
  const isOriginalClosed = useSession(original, (state) => state.status === 'closed')
  const nameOfPerson = usePersonName(version.id)
  const [active, setActive] = useState<string | null>(null)
  const [findPlace, setFindPlace] = useState<HTMLElement | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const { data, error } = usePairs(version.id, version.revision, there.revision)
  const pairs = useMemo(() => new Map(data?.pairs.map((pair) => [pair.paragraph, pair])), [data])
  const marks = useMemo(() => {
    const notes = there.paragraphs.filter(({ kind }) => kind === 'footnote')
    return new Map(notes.map((note, at) => [note.id, note.label ?? String(at + 1)]))
  }, [there])
  const names = useMemo(() => new Map(structureOf(there.paragraphs).map((line) => [line.id, line.name])), [there])
  const writes = mayWrite(version) && !closed
  const revision = data?.revision ?? null
  const mark = useCallback(
    (paragraph: string) => {
      if (revision !== null) session.submit([{ op: 'markTranslated', paragraph, revision }])
    },
    [session, revision],
  )
  const choose = useCallback((paragraph: string) => {
    setActive(paragraph)
    scrollToParagraph(paragraph)
  }, [])
  useEffect(() => {
    // What is written is seen beside what it says.
    if (active === null) return
    list.current?.querySelector(`[data-pair="${CSS.escape(active)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  useEffect(() => {
    document.title = t('later:languages.pageTitle')
    return () => {
      document.title = t('app.name')
    }
  }, [t])
  const open = there.paragraphs.filter(({ id }) => (pairs.get(id)?.state ?? 'current') !== 'current').map(({ id }) => id)
  const next = () => {
    const order = there.paragraphs.map(({ id }) => id)
    const from = active === null ? -1 : order.indexOf(active)
    const goal = open.find((id) => order.indexOf(id) > from) ?? open[0]
    if (goal !== undefined) choose(goal)
  }

  return (
    <div className="pairs">
      <section className="pairs-head no-print" aria-label={t('later:languages.pageTitle')}>
        <h1 lang={version.language} dir="auto">
          {version.title || t('draft.untitled')}
        </h1>
        <SaveState session={session} />
        <p role="status" className="quiet" data-testid="beside-left" data-open={data && open.length}>
          {data && (open.length === 0 ? t('later:languages.allDone') : null)}
        </p>
        {open.length > 0 && (
          <Button small onPress={next} data-testid="beside-next">
            {t('later:languages.next')} ({open.length})
          </Button>
        )}
        <Link className={buttonClass()} to={`/drafts/${version.id}`} data-testid="beside-back">
          {t('later:languages.toVersion')}
        </Link>
      </section>
      <ProblemNote problem={error} />
      <div className="pairs-columns">
        <section className="pairs-original" aria-label={t('later:languages.leftLabel')}>
          {isOriginalClosed && <ClosedNote state={original.state} />}
          <h2>
            <Link to={`/drafts/${there.id}`}>{languageName(t, there.language)}</Link>{' '}
            <span className="quiet">{t('later:languages.original')}</span>
          </h2>
          <ul ref={list} data-testid="pairs">
            {there.paragraphs.map((paragraph) => (
              <PairCard
                key={paragraph.id}
                paragraph={paragraph}
                name={names.get(paragraph.id) || '¶'}
                language={there.language}
                marks={marks}
                pair={pairs.get(paragraph.id) ?? null}
                isActive={active === paragraph.id}
                onChoose={choose}
                onMark={writes ? mark : null}
              />
            ))}
          </ul>
        </section>
        <main id="main" className="pairs-version" aria-label={t('later:languages.rightLabel')}>
          <h2>{languageName(t, version.language)}</h2>
          {closed ? <ClosedNote state={session.state} /> : <SendingNote session={session} />}
          <ServersWord session={session} />
          <div ref={setFindPlace} className="find-place" />
          <article className="sheet" lang={version.language} dir={directionIn(version.language)} data-testid="sheet">
            <DraftEditor
              session={session}
              language={version.language}
              readOnly={!writes}
              nameOfPerson={nameOfPerson}
              onActiveParagraph={setActive}
              askReopen={null}
              propose={null}
              reserveBrackets={null}
              nameOfProposal={null}
              suggested={null}
              writers={null}
              onView={nothing}
              findPlace={findPlace}
            />
          </article>
        </main>
      </div>
    </div>
  )
}

const nothing = () => undefined
