import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { refusalMessage } from '../../api/problemMessage'
import { libraryTextQuery } from '../../api/queries'
import type { Draft } from '../../protocol/draft'
import { mayWrite } from '../../document/rights'
import { DraftEditor } from '../../editor/DraftEditor'
import type { DraftView } from '../../editor/DraftView'
import { textIsOpen } from '../../protocol/stages'
import type { DraftSession } from '../../session/DraftSession'
import { Button, buttonClass } from '../../kit/Button'
import { Sheet } from '../../printed/Sheet'
import { Drawer } from '../../kit/Drawer'
import { Empty } from '../../kit/Empty'
import { officialSponsors } from '../sponsors/officialSponsors'
import { useDelegations } from '../../api/useDelegations'
import { useMe } from '../../api/useMe'
import { useKeys } from '../../kit/useKeys'
import { useDrawers, usePhone } from '../../kit/useNarrow'
import type { ProposingAct } from '../../editor/words'
import type { Place } from './checklist/openMatters'
import { ClosedNote } from './ClosedNote'
import { useCommandNews } from './commands/useCommandNews'
import { DraftHeader } from './DraftHeader'
import { JoinBar } from './JoinBar'
import { nextProposed } from './proposals/proposalGroups'
import { CommentsBeside, fetchDesk, ProposeWindow } from './later'
import { mayPropose } from './proposals/proposing'
import { useProposalName } from './proposals/useProposalName'
import { SuggestingBar } from './proposals/suggest/SuggestingBar'
import { useSuggesting } from './proposals/suggest/useSuggesting'
import { useWritingMode } from './useWritingMode'
import './proposals/proposals.css'
import { LivePaperState } from './PaperState'
import { RejectedWords } from './RejectedWords'
import { ReopenParagraph } from './ReopenParagraph'
import { Rail, type RailTab } from './rail/Rail'
import { scrollToParagraph } from './scrollToParagraph'
import { SilenceNote } from './silence/SilenceNote'
import { SendingNote } from './SendingNote'
import { Structure } from './Structure'
import { useFreshStart } from './updates/useFreshStart'
import { useRoleNews } from './useRoleNews'
import { useDraftSession } from './useDraftSession'
import { usePersonName } from './usePersonName'
import { usePrintedSponsors } from './usePrintedSponsors'
import { useReadingModes, type ReadingModes } from './useReadingModes'
import { useDraftHead, useSession } from './useSession'
import { useWriters } from './writers/useWriters'
import { WritersLegend } from './writers/WritersLegend'
import './draft.css'

/** The page a draft is written on. */
export function DraftPage() {
  const { id = '' } = useParams()
  const me = useMe()
  const session = useDraftSession(id, me)
  const modes = useReadingModes()
  if (session === null) return <Opening />
  return <SessionPage key={id} session={session} modes={modes} />
}

function SessionPage({ session, modes }: { session: DraftSession; modes: ReadingModes }) {
  const isThere = useSession(session, (state) => state.draft !== null)
  const isClosed = useSession(session, (state) => state.status === 'closed')
  const { draft } = session.state
  if (isThere && draft !== null) return <OpenDraft session={session} first={draft} modes={modes} />
  return isClosed ? <Closed session={session} /> : <Opening session={session} />
}

function OpenDraft({ session, first, modes }: { session: DraftSession; first: Draft; modes: ReadingModes }) {
  const { t } = useTranslation()
  const { delegations } = useDelegations()
  // Once it is closed there is nothing left to do with it but read.
  const closed = useSession(session, (state) => state.status === 'closed')
  const role = useSession(session, (state) => state.draft?.role ?? first.role)
  const rejections = useSession(session, (state) => state.rejections)
  const notices = useSession(session, (state) => state.notices)
  const hasTitle = useSession(session, (state) => state.draft?.paragraphs.some((paragraph) => paragraph.kind === 'title') ?? false)
  const received = useDraftHead(session, first)
  const draft = useMemo(() => {
    const sponsors = officialSponsors(received.sponsors, delegations, received.language)
    return { ...received, sponsors, role: closed ? ('reviewer' as const) : role }
  }, [received, delegations, closed, role])
  const drawers = useDrawers()
  const phone = usePhone()
  const [active, setActive] = useState<string | null>(null)
  const [reopened, setReopened] = useState<string | null>(null)
  const [findPlace, setFindPlace] = useState<HTMLElement | null>(null)
  const [tab, setTab] = useState<RailTab>('sponsors')
  const [drawer, setDrawer] = useState<'structure' | 'rail' | null>(null)
  const [view, setView] = useState<DraftView | null>(null)
  const isThere = view !== null
  // The text comes first.
  const template = useQuery({ ...libraryTextQuery(draft.template ?? ''), enabled: isThere && Boolean(draft.template) }).data
  const nameOfPerson = usePersonName(draft.id)
  useRoleNews(role)
  useCommandNews(session, draft.id)
  useFreshStart(session, first)
  const { blame, writers } = useWriters(session, first, modes.writers, nameOfPerson)
  const writing = useWritingMode(draft)
  const writes = mayWrite(draft) && writing.mode === 'edit'
  const [proposed, setProposed] = useState<{ act: ProposingAct; paragraph: string } | null>(null)
  const propose = useCallback((act: ProposingAct, paragraph: string) => {
    setProposed({ act, paragraph })
  }, [])
  const groupsSpeak = useSession(session, (state) => state.draft?.proposals?.some(({ group }) => group !== null) ?? false)
  const nameOfProposal = useProposalName(groupsSpeak)
  const suggesting = useSuggesting(session, draft.id, useMe())
  const suggests = writing.mode === 'suggest' && mayPropose(draft)
  // Comments are made at every stage, but not by who chose to read only.
  const mayComment = draft.role !== 'reviewer' && (writing.mode !== 'read' || writing.modes.length === 0)
  const mayReopen = (draft.role === 'editor' || draft.role === 'proposer') && textIsOpen(draft.stage)
  const sponsors = usePrintedSponsors(draft)
  const go = useCallback((paragraph: string) => {
    setDrawer(null)
    scrollToParagraph(paragraph)
  }, [])
  const goTo = useCallback(
    (place: Place) => {
      if ('paragraph' in place) return go(place.paragraph)
      setTab(place.tab)
      if (drawers) setDrawer('rail')
    },
    [go, drawers],
  )
  const seen = useRef<string | null>(null)
  const nextProposal = useCallback(() => {
    const now = session.state.draft
    seen.current = now === null ? null : nextProposed(now, seen.current)
    if (seen.current !== null) go(seen.current)
  }, [session, go])
  useKeys({ n: nextProposal })
  const [hasDesk, setHasDesk] = useState(false)
  useEffect(() => {
    if (!isThere) return
    const hasComments = (session.state.draft?.threads?.length ?? 0) > 0
    const soon = setTimeout(() => void fetchDesk().then(() => setHasDesk(true)), hasComments ? 0 : 2_000)
    return () => {
      clearTimeout(soon)
    }
  }, [session, isThere])
  const openComments = useCallback(() => {
    setTab('comments')
    if (drawers) setDrawer('rail')
  }, [drawers])
  useEffect(() => {
    document.title = draft.title || t('draft.untitled')
    return () => {
      document.title = t('app.name')
    }
  }, [draft.title, t])

  // Whoever comes to a paragraph finds it: its id stands behind the address.
  const { hash, key: coming } = useLocation()
  useEffect(() => {
    if (hash.length > 1) scrollToParagraph(decodeURIComponent(hash.slice(1)))
  }, [hash, coming])

  const structure = <Structure session={session} caret={active} onGo={go} />
  const rail = (
    <Rail
      session={session}
      first={first}
      draft={draft}
      template={template ?? null}
      active={active}
      tab={tab}
      onTab={setTab}
      mayComment={mayComment}
      onGo={go}
      onNextProposal={nextProposal}
    />
  )
  return (
    <div className="draft-page">
      <DraftHeader
        session={session}
        first={first}
        draft={draft}
        template={template ?? null}
        modes={modes}
        writing={writing}
        onGo={goTo}
        onStructure={
          drawers
            ? () => {
                setDrawer('structure')
              }
            : undefined
        }
        onRail={
          drawers
            ? () => {
                setDrawer('rail')
              }
            : undefined
        }
      />
      <div className="draft-columns">
        {!drawers && !modes.textOnly && (
          <nav className="draft-side" aria-label={t('draft.structure')}>
            {structure}
          </nav>
        )}
        <main className="draft-sheet">
          {closed ? <ClosedNote state={session.state} /> : <SendingNote session={session} />}
          {!closed && mayPropose(draft) && <SuggestingBar session={session} suggesting={suggesting} draft={draft} isOn={suggests} />}
          {!closed && textIsOpen(draft.stage) && !suggests && (draft.role === 'reviewer' || draft.role === 'proposer') && (
            <p className="note draft-read-only" data-testid="read-only">
              {t(`draft.readOnly.${draft.role}`)}
            </p>
          )}
          {rejections.length > 0 && (
            <div className="rejections">
              {rejections.map((rejection) => (
                <RejectedWords
                  key={rejection.id}
                  rejection={rejection}
                  onDismiss={() => {
                    session.dismiss(rejection.id)
                  }}
                />
              ))}
            </div>
          )}
          {notices.map((notice) => (
            <div key={notice.id} className="note row" role="status" data-testid="notice" data-code={notice.code}>
              <span className="draft-notice">{refusalMessage(notice.code, t('draft.noticeOther'), t)}</span>
              <Button
                small
                onPress={() => {
                  session.dismiss(notice.id)
                }}
              >
                {t('draft.dismiss')}
              </Button>
            </div>
          ))}
          {!closed && <SilenceNote session={session} draft={draft} />}
          {modes.writers && <WritersLegend blame={blame} template={template ?? null} onClose={modes.toggleWriters} />}
          <div ref={setFindPlace} className="find-place" />
          <Sheet
            title={hasTitle ? '' : draft.title}
            symbol={draft.symbol}
            language={draft.language}
            masthead={draft.masthead}
            sponsors={sponsors}
            state={<LivePaperState session={session} first={first} />}
          >
            <DraftEditor
              session={suggests ? suggesting : session}
              language={draft.language}
              readOnly={!writes && !suggests}
              nameOfPerson={nameOfPerson}
              onActiveParagraph={setActive}
              askReopen={mayReopen ? setReopened : null}
              propose={mayPropose(draft) ? propose : null}
              nameOfProposal={modes.proposals ? nameOfProposal : null}
              suggested={suggests ? suggesting.suggested : null}
              writers={writers}
              onView={setView}
              findPlace={findPlace}
            />
          </Sheet>
          {hasDesk && view !== null && (
            <CommentsBeside
              session={session}
              draftId={draft.id}
              view={view}
              suggesting={suggests ? suggesting : null}
              mayComment={mayComment}
              onOpen={openComments}
            />
          )}
        </main>
        {!drawers && !modes.textOnly && (
          <aside className="draft-side" aria-label={t('draft.rail')}>
            {rail}
          </aside>
        )}
      </div>
      {phone && !closed && !modes.textOnly && <JoinBar session={session} draft={draft} />}
      {proposed !== null && (
        <ProposeWindow
          session={session}
          draft={draft}
          act={proposed.act}
          paragraph={proposed.paragraph}
          onClose={() => {
            setProposed(null)
          }}
        />
      )}
      {reopened !== null && (
        <ReopenParagraph
          onReopen={(reason) => {
            session.submit([{ op: 'setParagraphStatus', paragraph: reopened, status: 'open', reason }])
          }}
          onClose={() => {
            setReopened(null)
          }}
        />
      )}
      <Drawer
        label={t('draft.structure')}
        side="start"
        isOpen={drawers && drawer === 'structure'}
        onClose={() => {
          setDrawer(null)
        }}
      >
        {structure}
      </Drawer>
      <Drawer
        label={t('draft.rail')}
        side="end"
        isOpen={drawers && drawer === 'rail'}
        onClose={() => {
          setDrawer(null)
        }}
      >
        {rail}
      </Drawer>
    </div>
  )
}

function Opening({ session }: { session?: DraftSession }) {
  const { t } = useTranslation()
  return (
    <main id="main" className="draft-opening" aria-busy="true">
      <p className="heard" role="status">
        {t('draft.opening')}
      </p>
      {session && <SendingNote session={session} />}
      <div className="sheet" />
    </main>
  )
}

function Closed({ session }: { session: DraftSession }) {
  const { t } = useTranslation()
  return (
    <main id="main" className="page">
      <Empty isPage title={t('draft.closed')}>
        <ClosedNote state={session.state} />
        <Link to="/" className={buttonClass('main')}>
          {t('app.toDrafts')}
        </Link>
      </Empty>
    </main>
  )
}
