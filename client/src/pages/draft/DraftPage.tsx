import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import { refusalMessage } from '../../api/problemMessage'
import { libraryTextQuery } from '../../api/queries'
import type { Draft } from '../../api/types'
import { DraftEditor } from '../../editor/DraftEditor'
import type { DraftSession, SessionState } from '../../session/DraftSession'
import { Button, buttonClass } from '../../ui/Button'
import { Sheet } from '../../ui/document/Sheet'
import { structureOf } from '../../ui/document/structure'
import { Drawer } from '../../ui/Drawer'
import { Empty } from '../../ui/Empty'
import { officialSponsors } from '../../ui/officialSponsors'
import { useDelegations } from '../../ui/useDelegations'
import { useMe } from '../../ui/useMe'
import { useNarrow } from '../../ui/useNarrow'
import { ClosedNote } from './ClosedNote'
import { DraftHeader } from './DraftHeader'
import { RejectedWords } from './RejectedWords'
import { Rail } from './rail/Rail'
import { scrollToParagraph } from './scrollToParagraph'
import { Structure } from './Structure'
import { useRoleNews } from './useRoleNews'
import { useDraftSession } from './useDraftSession'
import { usePersonName } from './usePersonName'
import { useReadingModes, type ReadingModes } from './useReadingModes'
import './draft.css'

/** The page a draft is written on. */
export function DraftPage() {
  const { id = '' } = useParams()
  const me = useMe()
  const open = useDraftSession(id, me)
  const modes = useReadingModes()
  if (open?.state.status === 'closed' && !open.state.draft) return <Closed state={open.state} />
  if (!open?.state.draft) return <Opening />
  return <OpenDraft key={id} session={open.session} state={open.state} draft={open.state.draft} modes={modes} />
}

function OpenDraft({ session, state, draft: received, modes }: { session: DraftSession; state: SessionState; draft: Draft; modes: ReadingModes }) {
  const { t } = useTranslation()
  const { delegations } = useDelegations()
  // Once it is closed there is nothing left to do with it but read.
  const closed = state.status === 'closed'
  const draft = useMemo(() => {
    const sponsors = officialSponsors(received.sponsors, delegations, received.language)
    return { ...received, sponsors, role: closed ? 'reviewer' as const : received.role }
  }, [received, delegations, closed])
  // What stands beside the text follows when there is time: typing in a long draft must not wait for it.
  const beside = useDeferredValue(draft)
  const narrow = useNarrow()
  const [active, setActive] = useState<string | null>(null)
  const [drawer, setDrawer] = useState<'structure' | 'rail' | null>(null)
  const template = useQuery({ ...libraryTextQuery(draft.template ?? ''), enabled: Boolean(draft.template) }).data
  const nameOfPerson = usePersonName(draft.id)
  useRoleNews(received.role)
  const writes = draft.role === 'facilitator' || draft.role === 'editor'
  const names = draft.sponsors.filter((sponsor) => !sponsor.withdrawn).map((sponsor) => sponsor.name)
  const lines = useMemo(() => structureOf(beside.paragraphs), [beside.paragraphs])
  const go = useCallback((paragraph: string) => {
    setDrawer(null)
    scrollToParagraph(paragraph)
  }, [])
  useEffect(() => {
    document.title = draft.title || t('draft.untitled')
    return () => {
      document.title = t('app.name')
    }
  }, [draft.title, t])

  const structure = <Structure lines={lines} active={active} onGo={go} />
  const rail = (
    <Rail session={session} draft={beside} template={template ?? null} active={lines.find((line) => line.id === active) ?? null} />
  )
  return (
    <div className="draft-page">
      <DraftHeader
        session={session}
        state={state}
        draft={draft}
        template={template ?? null}
        modes={modes}
        onStructure={narrow ? () => { setDrawer('structure') } : undefined}
        onRail={narrow ? () => { setDrawer('rail') } : undefined}
      />
      <div className="draft-columns">
        {!narrow && !modes.textOnly && <nav className="draft-side" aria-label={t('draft.structure')}>{structure}</nav>}
        <main id="main" className="draft-sheet">
          {closed && <ClosedNote state={state} />}
          {!closed && (draft.role === 'reviewer' || draft.role === 'proposer') && (
            <p className="note draft-read-only" data-testid="read-only">{t(`draft.readOnly.${draft.role}`)}</p>
          )}
          {state.rejections.map((rejection) => (
            <RejectedWords key={rejection.id} rejection={rejection} onDismiss={() => { session.dismiss(rejection.id) }} />
          ))}
          {state.notices.map((notice) => (
            <div key={notice.id} className="note row" role="status" data-testid="notice" data-code={notice.code}>
              <span className="draft-notice">{refusalMessage(notice.code, t('draft.noticeOther'), t)}</span>
              <Button small onPress={() => { session.dismiss(notice.id) }}>{t('draft.dismiss')}</Button>
            </div>
          ))}
          <Sheet title={draft.title} symbol={draft.symbol} language={draft.language} masthead={draft.masthead} sponsors={names}>
            <DraftEditor session={session} language={draft.language} readOnly={!writes} nameOfPerson={nameOfPerson} onActiveParagraph={setActive} />
          </Sheet>
        </main>
        {!narrow && !modes.textOnly && <aside className="draft-side" aria-label={t('draft.rail')}>{rail}</aside>}
      </div>
      <Drawer label={t('draft.structure')} side="start" isOpen={narrow && drawer === 'structure'} onClose={() => { setDrawer(null) }}>
        {structure}
      </Drawer>
      <Drawer label={t('draft.rail')} side="end" isOpen={narrow && drawer === 'rail'} onClose={() => { setDrawer(null) }}>
        {rail}
      </Drawer>
    </div>
  )
}

function Opening() {
  const { t } = useTranslation()
  return (
    <main id="main" className="draft-opening" aria-busy="true">
      <p className="heard" role="status">{t('draft.opening')}</p>
      <div className="sheet" />
    </main>
  )
}

function Closed({ state }: { state: SessionState }) {
  const { t } = useTranslation()
  return (
    <main id="main" className="page">
      <Empty title={t('draft.closed')}>
        <ClosedNote state={state} />
        <Link to="/" className={buttonClass('main')}>{t('app.toDrafts')}</Link>
      </Empty>
    </main>
  )
}
