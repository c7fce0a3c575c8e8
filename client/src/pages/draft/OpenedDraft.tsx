import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMe } from '../../api/useMe'
import { buttonClass } from '../../kit/Button'
import { Empty } from '../../kit/Empty'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { ClosedNote } from './ClosedNote'
import { KeptOnDevice } from './later'
import { SendingNote } from './SendingNote'
import { useDraftSession } from './useDraftSession'
import { useSession } from './useSession'

interface OpenedDraftProps {
  draftId: string
  /** The page, once the draft is there: `first` is the draft as it was opened. */
  children: (session: DraftSession, first: Draft) => ReactNode
}

/** Opens a draft's live session for a page; says so while it opens, and why where it does not. */
export function OpenedDraft({ draftId, children }: OpenedDraftProps) {
  const session = useDraftSession(draftId, useMe())
  if (session === null) return <Opening />
  return (
    <OfSession key={draftId} draftId={draftId} session={session}>
      {children}
    </OfSession>
  )
}

function OfSession({ session, draftId, children }: OpenedDraftProps & { session: DraftSession }) {
  const isThere = useSession(session, (state) => state.draft !== null)
  const isClosed = useSession(session, (state) => state.status === 'closed')
  const { draft } = session.state
  if (isThere && draft !== null) return children(session, draft)
  return isClosed ? <Closed session={session} draftId={draftId} /> : <Opening session={session} />
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

function Closed({ session, draftId }: { session: DraftSession; draftId: string }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <main id="main" className="page">
      <Empty isPage title={t('draft.closed')}>
        <ClosedNote state={session.state} />
        <KeptOnDevice draftId={draftId} person={me.email} />
        <Link to="/" className={buttonClass('main')}>
          {t('app.toDrafts')}
        </Link>
      </Empty>
    </main>
  )
}
