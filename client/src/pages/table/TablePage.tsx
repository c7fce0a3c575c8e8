import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useDelegations } from '../../api/useDelegations'
import { PageStyles } from '../../kit/PageStyles'
import type { Draft, DraftSession } from '../../session/DraftSession'
import { useBrackets } from '../draft/brackets/useBrackets'
import { useCommandNews } from '../draft/commands/useCommandNews'
import { OpenedDraft } from '../draft/OpenedDraft'
import { useWordsOfDraft } from '../draft/proposals/useWordsOfDraft'
import { useRoleNews } from '../draft/useRoleNews'
import { useCalmDraft, useDraftHead, useSession } from '../draft/useSession'
import { doneWords } from './doneWords'
import { Room } from './room/Room'
import { TableOfDraft } from './TableOfDraft'
import { tableRows } from './tableRows'
import { useGonePlaces } from './useGonePlaces'
import { usePlace } from './usePlace'
import '../draft/draft.css'
import '../draft/proposals/proposals.css'
import roomStyles from './room/room.css?url'
import tableStyles from './table.css?url'

/** A draft paragraph by paragraph: the table of all, and one of them on the whole page, in front of a room. */
export function TablePage() {
  const { id = '' } = useParams()
  return (
    <>
      <PageStyles href={tableStyles} />
      <PageStyles href={roomStyles} />
      <OpenedDraft draftId={id}>{(session, first) => <TableOfSession session={session} first={first} />}</OpenedDraft>
    </>
  )
}

function TableOfSession({ session, first }: { session: DraftSession; first: Draft }) {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const draft = useCalmDraft(session, first)
  const words = useWordsOfDraft(draft)
  const received = useDraftHead(session, first)
  // Once it is closed there is nothing left to do with it but read.
  const isClosed = useSession(session, (state) => state.status === 'closed')
  const head = useMemo(() => (isClosed ? { ...received, role: 'reviewer' as const } : received), [received, isClosed])
  const [said, say] = useState('')
  const gone = useGonePlaces(draft)
  const rows = useMemo(() => tableRows(draft, gone), [draft, gone])
  const place = usePlace(rows)
  useRoleNews(head.role)
  useCommandNews(session, draft.id, (done) => {
    say(
      done
        .map((command) => doneWords(command, { t, language: i18n.language, nameOf, draft: session.state.draft }, words.labelOf))
        .join(' '),
    )
  })
  useEffect(() => {
    document.title = t('table.title')
    return () => {
      document.title = t('app.name')
    }
  }, [t])
  const brackets = useBrackets(session, first, head)
  const shown = { session, head, draft, words, rows, place, said, onBrackets: brackets.ask }
  return place.row === null ? (
    <>
      <TableOfDraft {...shown} />
      {brackets.window}
    </>
  ) : (
    <Room
      {...shown}
      row={place.row}
      onGo={(key) => {
        say('')
        place.go(key)
      }}
    />
  )
}
