import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { libraryTextQuery } from '../../api/queries'
import type { Draft } from '../../protocol/draft'
import { mayWrite } from '../../document/rights'
import { DraftEditor } from '../../editor/DraftEditor'
import type { DraftView } from '../../editor/DraftView'
import { textIsOpen } from '../../protocol/stages'
import type { DraftSession } from '../../session/DraftSession'
import { Sheet } from '../../printed/Sheet'
import { Drawer } from '../../kit/Drawer'
import { officialSponsors } from '../sponsors/officialSponsors'
import { useDelegations } from '../../api/useDelegations'
import { useMe } from '../../api/useMe'
import { notify } from '../../kit/toasts'
import { useKeys } from '../../kit/useKeys'
import { useDrawers, usePhone } from '../../kit/useNarrow'
import type { Proposing, ProposingAct, Selected } from '../../editor/proposing'
import { useBrackets } from './brackets/useBrackets'
import type { Place } from './checklist/openMatters'
import { ClosedNote } from './ClosedNote'
import { fromCopy } from './copies/copyPaths'
import { useCommandNews } from './commands/useCommandNews'
import { DraftHeader } from './DraftHeader'
import { JoinBar } from './JoinBar'
import {
  AsIfBar,
  CheckCount,
  ChecksBeside,
  CitationsBeside,
  CommentsBeside,
  CopyBar,
  desk,
  FromCopy,
  LeftSuggestions,
  ProposeWindow,
  ReopenParagraph,
  SuggestingBar,
  VersionBar,
  WritersLegend,
  WritingHelp,
} from './later'
import { mayPropose, whyNot } from './proposals/proposing'
import type { Proposer } from './proposals/asIf/asAccepted'
import { useAsIf } from './proposals/asIf/useAsIf'
import { OpenedDraft } from './OpenedDraft'
import { useProposalName } from './proposals/useProposalName'
import { useSuggesting } from './proposals/suggest/useSuggesting'
import { useWritingMode } from './useWritingMode'
import './proposals/proposals.css'
import { LivePaperState } from './PaperState'
import { ServersWord } from './ServersWord'
import { Rail } from './rail/Rail'
import type { RailTab } from './rail/RailTabs'
import { scrollToParagraph } from './scrollToParagraph'
import { SilenceNote } from './silence/SilenceNote'
import { SendingNote } from './SendingNote'
import { Structure } from './Structure'
import { useFreshStart } from './updates/useFreshStart'
import { useRoleNews } from './useRoleNews'
import { usePersonName } from './usePersonName'
import { usePrintedSponsors } from './usePrintedSponsors'
import { useReadingModes, type ReadingModes } from './useReadingModes'
import { useDraftHead, useSession } from './useSession'
import { useWriters } from './writers/useWriters'
import './draft.css'

/** The page a draft is written on. */
export function DraftPage() {
  const { id = '' } = useParams()
  const modes = useReadingModes()
  return <OpenedDraft draftId={id}>{(session, first) => <OpenDraft session={session} first={first} modes={modes} />}</OpenedDraft>
}

function OpenDraft({ session, first, modes }: { session: DraftSession; first: Draft; modes: ReadingModes }) {
  const { t } = useTranslation()
  const { delegations } = useDelegations()
  // Once it is closed there is nothing left to do with it but read.
  const closed = useSession(session, (state) => state.status === 'closed')
  const role = useSession(session, (state) => state.draft?.role ?? first.role)
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
  const [proposed, setProposed] = useState<{ act: ProposingAct; paragraph: string; selected?: Selected } | null>(null)
  const groupsSpeak = useSession(session, (state) => state.draft?.proposals?.some(({ group }) => group !== null) ?? false)
  const nameOfProposal = useProposalName(groupsSpeak)
  const suggests = writing.mode === 'suggest' && mayPropose(draft)
  const suggesting = useSuggesting(session, draft.id, useMe(), suggests)
  const written = suggests ? suggesting : null
  const copy = useSearchParams()[0].get(fromCopy)
  const propose = useCallback<Proposing>(
    (act, paragraph, selected) => {
      // It is proposed for the text as everyone sees it.
      setProposed({ act, paragraph, selected: selected && (written === null ? selected : written.outside(paragraph, selected)) })
    },
    [written],
  )
  const brackets = useBrackets(session, first, draft)
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
    void desk().then(({ nextProposed }) => {
      const now = session.state.draft
      seen.current = now === null ? null : nextProposed(now, seen.current)
      if (seen.current !== null) go(seen.current)
    })
  }, [session, go])
  useKeys({ n: nextProposal })
  const [asIf, showAsIf] = useAsIf(session)
  const chooseAsIf = useCallback(
    (proposer: Proposer) => {
      setDrawer(null)
      showAsIf(proposer)
    },
    [showAsIf],
  )
  const { choose } = writing
  const editProposal = useCallback(
    (proposal: string, paragraph: string | null) => {
      if (suggesting?.goOn(proposal) !== true) return notify(t('suggesting.otherFirst'))
      choose('suggest')
      showAsIf(null)
      setDrawer(null)
      if (paragraph !== null) go(paragraph)
    },
    [suggesting, choose, showAsIf, go, t],
  )
  const [hasDesk, setHasDesk] = useState(false)
  useEffect(() => {
    if (!isThere) return
    const hasComments = [session.state.draft?.threads, session.state.draft?.sealedThreads].some((threads) => (threads?.length ?? 0) > 0)
    const soon = setTimeout(
      () =>
        void desk().then(
          () => setHasDesk(true),
          () => undefined,
        ),
      hasComments ? 0 : 2_000,
    )
    return () => {
      clearTimeout(soon)
    }
  }, [session, isThere])
  const openComments = useCallback(() => {
    setTab('comments')
    if (drawers) setDrawer('rail')
  }, [drawers])
  const openChecks = useCallback(() => {
    setTab('checks')
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
      view={view}
      tab={tab}
      onTab={setTab}
      mayComment={mayComment}
      checks={modes.checks}
      edits={writes && asIf === null}
      mayIgnore={mayWrite(draft)}
      onGo={go}
      onNextProposal={nextProposal}
      onEditProposal={editProposal}
      onAsIf={chooseAsIf}
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
        checks={hasDesk && modes.checks && <CheckCount session={session} first={first} onOpen={openChecks} />}
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
      {draft.origin && !closed && <CopyBar session={session} first={first} origin={draft.origin.draft} />}
      {draft.original && !closed && <VersionBar session={session} first={first} original={draft.original.draft} />}
      <div className="draft-columns">
        {!drawers && !modes.textOnly && (
          <nav className="draft-side" aria-label={t('draft.structure')}>
            {structure}
          </nav>
        )}
        <main className="draft-sheet">
          {closed ? <ClosedNote state={session.state} /> : <SendingNote session={session} />}
          {copy !== null && !closed && <FromCopy copy={copy} session={session} draft={draft} suggesting={suggesting} writing={writing} />}
          {asIf !== null && (
            <AsIfBar
              session={session}
              asIf={asIf}
              first={first}
              onBack={() => {
                showAsIf(null)
              }}
            />
          )}
          {suggesting !== null &&
            asIf === null &&
            (!closed && mayPropose(draft) ? (
              <SuggestingBar session={session} suggesting={suggesting} draft={draft} isOn={suggests} />
            ) : (
              <LeftSuggestions session={session} suggesting={suggesting} first={first} why={closed ? 'closed' : whyNot(draft)} />
            ))}
          {!closed && textIsOpen(draft.stage) && !suggests && (draft.role === 'reviewer' || draft.role === 'proposer') && (
            <p className="note draft-read-only" data-testid="read-only">
              {t(`draft.readOnly.${draft.role}`)}
            </p>
          )}
          <ServersWord session={session} />
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
              session={asIf ?? written ?? session}
              language={draft.language}
              readOnly={asIf !== null || (!writes && written === null)}
              nameOfPerson={nameOfPerson}
              onActiveParagraph={setActive}
              askReopen={mayReopen && asIf === null ? setReopened : null}
              propose={mayPropose(draft) && asIf === null ? propose : null}
              reserveBrackets={writes && asIf === null ? brackets.ask : null}
              nameOfProposal={modes.proposals && asIf === null ? nameOfProposal : null}
              suggested={asIf?.suggested ?? written?.suggested ?? null}
              writers={writers}
              onView={setView}
              findPlace={findPlace}
            />
          </Sheet>
          {hasDesk && view !== null && modes.offers && asIf === null && (writes || written !== null) && (
            <WritingHelp view={view} language={draft.language} />
          )}
          {hasDesk && view !== null && modes.checks && asIf === null && (
            <ChecksBeside
              session={session}
              first={first}
              view={view}
              active={active}
              writes={writes || written !== null}
              mayIgnore={mayWrite(draft)}
            />
          )}
          {hasDesk && view !== null && modes.checks && asIf === null && <CitationsBeside session={session} first={first} view={view} />}
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
      {phone && !closed && !modes.textOnly && !draft.original && <JoinBar session={session} draft={draft} />}
      {proposed !== null && (
        <ProposeWindow
          session={session}
          draft={draft}
          act={proposed.act}
          paragraph={proposed.paragraph}
          selected={proposed.selected}
          onClose={() => {
            setProposed(null)
          }}
        />
      )}
      {brackets.window}
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
