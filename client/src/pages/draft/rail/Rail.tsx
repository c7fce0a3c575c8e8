import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { LibraryText } from '../../../protocol/contract'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { useSession, type DraftHead } from '../useSession'
import {
  AgreedPanel,
  ChecksPanel,
  CommentsPanel,
  HistoryPanel,
  MembersPanel,
  ProposalsPanel,
  RemovedPanel,
  RoomPanel,
  UpdatesPanel,
} from '../later'
import { useThreads } from '../comments/useThreads'
import type { DraftView } from '../../../editor/DraftView'
import type { Proposer } from '../proposals/asIf/asAccepted'
import { SponsorsPanel } from './SponsorsPanel'
import { useUpdates } from '../updates/useUpdates'

export type RailTab = 'sponsors' | 'proposals' | 'comments' | 'updates' | 'checks' | 'agreed' | 'history' | 'members' | 'room' | 'removed'

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
  const { t } = useTranslation()
  const updates = useUpdates(session, first)
  const open = useSession(session, (state) => state.draft?.proposals?.filter((proposal) => proposal.state === 'open').length ?? 0)
  const comments = useThreads(session, first.id, (threads) => threads.filter((thread) => thread.resolved === null).length)
  const writes = draft.role === 'facilitator' || draft.role === 'editor'
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={(key) => {
        onTab(key as RailTab)
      }}
      className="rail"
      data-testid="rail"
    >
      <TabList className="tabs" aria-label={t('draft.rail')}>
        <Tab id="sponsors" className="tab" data-testid="tab-sponsors">
          {t('sponsors.tab')}
        </Tab>
        <Tab id="proposals" className="tab" data-testid="tab-proposals">
          {t('proposals.tab')}
          {open > 0 && <span className="tab-count">{open}</span>}
        </Tab>
        <Tab id="comments" className="tab" data-testid="tab-comments">
          {t('rail.comments')}
          {comments > 0 && <span className="tab-count">{comments}</span>}
        </Tab>
        {updates.sessions && (
          <Tab id="updates" className="tab" data-testid="tab-updates">
            {t('rail.updates')}
            {updates.lines.length > 0 && <span className="tab-count">{updates.lines.length}</span>}
          </Tab>
        )}
        {checks && (
          <Tab id="checks" className="tab" data-testid="tab-checks">
            {t('rail.checks')}
          </Tab>
        )}
        <Tab id="agreed" className="tab" data-testid="tab-agreed">
          {t('rail.agreed')}
        </Tab>
        <Tab id="history" className="tab" data-testid="tab-history">
          {t('rail.history')}
        </Tab>
        <Tab id="members" className="tab" data-testid="tab-members">
          {t('rail.members')}
        </Tab>
        <Tab id="room" className="tab" data-testid="tab-room">
          {t('rail.room')}
        </Tab>
        <Tab id="removed" className="tab" data-testid="tab-removed">
          {t('rail.removed')}
        </Tab>
      </TabList>
      <TabPanel id="sponsors" className="rail-panel">
        <SponsorsPanel session={session} draft={draft} template={template} />
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
        <HistoryPanel session={session} first={first} active={active} />
      </TabPanel>
      <TabPanel id="members" className="rail-panel">
        <MembersPanel draft={draft} />
      </TabPanel>
      <TabPanel id="room" className="rail-panel">
        <RoomPanel session={session} first={first} active={active} />
      </TabPanel>
      <TabPanel id="removed" className="rail-panel">
        <RemovedPanel session={session} first={first} writes={writes} />
      </TabPanel>
    </Tabs>
  )
})
