import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { LibraryText } from '../../../api/types'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import type { DraftHead } from '../useSession'
import { HistoryPanel } from './HistoryPanel'
import { MembersPanel } from './MembersPanel'
import { RemovedPanel } from './RemovedPanel'
import { SponsorsPanel } from './SponsorsPanel'

interface RailProps {
  session: DraftSession
  first: Draft
  draft: DraftHead
  template: LibraryText | null
  /** The paragraph the caret is in. */
  active: string | null
}

/** Everything beside the text, one tab at a time. */
export const Rail = memo(function Rail({ session, first, draft, template, active }: RailProps) {
  const { t } = useTranslation()
  const [tab, setTab] = useState('sponsors')
  return (
    <Tabs selectedKey={tab} onSelectionChange={(key) => { setTab(String(key)) }} className="rail" data-testid="rail">
      <TabList className="tabs" aria-label={t('draft.rail')}>
        <Tab id="sponsors" className="tab" data-testid="tab-sponsors">{t('sponsors.tab')}</Tab>
        <Tab id="history" className="tab" data-testid="tab-history">{t('rail.history')}</Tab>
        <Tab id="members" className="tab" data-testid="tab-members">{t('rail.members')}</Tab>
        <Tab id="removed" className="tab" data-testid="tab-removed">{t('rail.removed')}</Tab>
      </TabList>
      <TabPanel id="sponsors" className="rail-panel">
        <SponsorsPanel session={session} draft={draft} template={template} />
      </TabPanel>
      <TabPanel id="history" className="rail-panel">
        <HistoryPanel session={session} first={first} active={active} />
      </TabPanel>
      <TabPanel id="members" className="rail-panel">
        <MembersPanel draft={draft} />
      </TabPanel>
      <TabPanel id="removed" className="rail-panel">
        <RemovedPanel session={session} first={first} writes={draft.role === 'facilitator' || draft.role === 'editor'} />
      </TabPanel>
    </Tabs>
  )
})
