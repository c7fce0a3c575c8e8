import { memo } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import type { LibraryText } from '../../../protocol/contract'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { useSession, type DraftHead } from '../useSession'
import { AgreedPanel, ChecksPanel, CommentsPanel, HistoryPanel, MembersPanel, ProposalsPanel, RoomPanel, UpdatesPanel } from '../later'
import { useThreads } from '../comments/useThreads'
import type { DraftView } from '../../../editor/DraftView'
import type { Proposer } from '../proposals/asIf/asAccepted'
import { RailTabs, type RailTab } from './RailTabs'
import { SponsorsPanel } from './SponsorsPanel'
import { useUpdates } from '../updates/useUpdates'

const allTabs: readonly RailTab[] = ['sponsors', 'proposals', 'comments', 'updates', 'checks', 'agreed', 'history', 'members', 'room']

interface RailProps {
  session: DraftSession
  first: Draft
  draft: DraftHead
  template: LibraryText | null
  /** The paragraph the caret is in. */
  active: string | null
  /** The text; null until it is there. */
  view: DraftView | null
  tab: RailTab
  onTab: (tab: RailTab) => void
  mayComment: boolean
  /** Whether the language is checked. */
  checks: boolean
  /** Whether the reader edits the text itself. */
  edits: boolean
  /** Whether he may say that what was found in the language is to be left as it is. */
  mayIgnore: boolean
  onGo: (paragraph: string) => void
  /** Goes to the next paragraph with proposals. */
  onNextProposal: () => void
  /** Goes on with what one proposes, in the text. */
  onEditProposal: (proposal: string, paragraph: string | null) => void
  /** Shows the text as if somebody's proposals were accepted. */
  onAsIf: (proposer: Proposer) => void
}

/** Everything beside the text, one tab at a time. */
export const Rail = memo(function Rail(props: RailProps) {
  const {
    session,
    first,
    draft,
    template,
    active,
    view,
    tab,
    onTab,
    mayComment,
    checks,
    edits,
    mayIgnore,
    onGo,
    onNextProposal,
    onEditProposal,
    onAsIf,
  } = props
  const updates = useUpdates(session, first)
  const open = useSession(session, (state) => state.draft?.proposals?.filter((proposal) => proposal.state === 'open').length ?? 0)
  const comments = useThreads(session, first.id, (threads) => threads.filter((thread) => thread.resolved === null).length)
  const tabs = allTabs.filter((each) => (each !== 'updates' || updates.sessions) && (each !== 'checks' || checks))
  const writes = draft.role === 'facilitator' || draft.role === 'editor'
  // A language version's sponsors are those of its original: here they are read.
  const sponsored = draft.original ? { ...draft, role: 'reviewer' as const } : draft
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={(key) => {
        onTab(key as RailTab)
      }}
      className="rail"
      data-testid="rail"
    >
      <RailTabs tabs={tabs} counts={{ proposals: open, comments, updates: updates.lines.length }} />
      <TabPanel id="sponsors" className="rail-panel">
        <SponsorsPanel session={session} draft={sponsored} template={template} />
      </TabPanel>
      <TabPanel id="proposals" className="rail-panel">
        <ProposalsPanel
          session={session}
          first={first}
          head={draft}
          onGo={onGo}
          onNext={onNextProposal}
          onEdit={onEditProposal}
          onAsIf={onAsIf}
        />
      </TabPanel>
      <TabPanel id="comments" className="rail-panel">
        <CommentsPanel session={session} first={first} head={draft} mayComment={mayComment} onGo={onGo} />
      </TabPanel>
      {updates.sessions && (
        <TabPanel id="updates" className="rail-panel">
          <UpdatesPanel session={session} updates={updates} template={template} writes={writes} />
        </TabPanel>
      )}
      {checks && (
        <TabPanel id="checks" className="rail-panel">
          <ChecksPanel session={session} first={first} writes={edits} mayIgnore={mayIgnore} onGo={onGo} />
        </TabPanel>
      )}
      <TabPanel id="agreed" className="rail-panel">
        {view && <AgreedPanel session={session} first={first} view={view} active={active} />}
      </TabPanel>
      <TabPanel id="history" className="rail-panel">
        <HistoryPanel session={session} first={first} active={active} writes={writes} />
      </TabPanel>
      <TabPanel id="members" className="rail-panel">
        <MembersPanel draft={draft} />
      </TabPanel>
      <TabPanel id="room" className="rail-panel">
        <RoomPanel session={session} first={first} active={active} />
      </TabPanel>
    </Tabs>
  )
})
