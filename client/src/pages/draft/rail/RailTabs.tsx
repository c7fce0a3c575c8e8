import { useTranslation } from 'react-i18next'
import { Tab, TabList } from 'react-aria-components'

export type RailTab = 'sponsors' | 'proposals' | 'comments' | 'updates' | 'checks' | 'agreed' | 'history' | 'members' | 'room'

/** The sign of each, drawn in 20 by 20. */
const signs: Readonly<Record<RailTab, string>> = {
  sponsors: 'M5 17V3.5h10L12.5 7l2.5 3.5H5',
  proposals: 'M4 16l1-4 8.5-8.5 3 3L8 15zM11.5 5.5l3 3',
  comments: 'M3.5 4h13v9h-7L6 16v-3H3.5z',
  updates: 'M4.5 9.5A5.6 5.6 0 0 1 14.5 6.5L16 8M16 4v4h-4M15.5 10.5a5.6 5.6 0 0 1-10 3L4 12M4 16v-4h4',
  checks: 'M3.5 5h11M3.5 9h7M3.5 13h4M10 13.5l2.5 2.5 5-6',
  agreed: 'M3.5 4H9q1 0 1 1 0-1 1-1h5.5v11H11q-1 0-1 1 0-1-1-1H3.5zM10 5v11',
  history: 'M10 3.5a6.5 6.5 0 1 0 .01 0M10 6.5V10l2.5 2',
  members: 'M7.5 3.5a3 3 0 1 0 .01 0M2 16.5q0-4.5 5.5-4.5t5.5 4.5M12.5 3.7a3 3 0 0 1 0 5.6M14.5 12.3q3.5.7 3.5 4.2',
  room: 'M3 4h14v9H3zM10 13v3.5M6.5 16.5h7',
}

interface RailTabsProps {
  tabs: readonly RailTab[]
  /** How many of a kind wait to be looked at. */
  counts: Readonly<Partial<Record<RailTab, number>>>
}

/** What stands beside the text, each by its sign and its word: all of them in sight, in two rows at most, in every language. */
export function RailTabs({ tabs, counts }: RailTabsProps) {
  const { t } = useTranslation()
  const words: Readonly<Record<RailTab, string>> = {
    sponsors: t('sponsors.tab'),
    proposals: t('proposals.tab'),
    comments: t('rail.comments'),
    updates: t('rail.updates'),
    checks: t('rail.checks'),
    agreed: t('rail.agreed'),
    history: t('rail.history'),
    members: t('rail.members'),
    room: t('rail.room'),
  }
  return (
    <TabList className="tabs" aria-label={t('draft.rail')}>
      {tabs.map((tab) => (
        <Tab key={tab} id={tab} className="tab" data-testid={`tab-${tab}`}>
          <svg className="tab-sign" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d={signs[tab]} />
          </svg>
          {words[tab]}
          {(counts[tab] ?? 0) > 0 && <span className="tab-count">{counts[tab]}</span>}
        </Tab>
      ))}
    </TabList>
  )
}
