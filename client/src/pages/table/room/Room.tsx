import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../kit/Confirm'
import { Confirm } from '../../../kit/Confirm'
import { useKeys } from '../../../kit/useKeys'
import type { ParagraphStatus } from '../../../operations/operation'
import type { Proposal } from '../../../protocol/draft'
import { ClosedNote } from '../../draft/ClosedNote'
import { ReopenParagraph } from '../../draft/ReopenParagraph'
import { SaveState } from '../../draft/SaveState'
import { SendingNote } from '../../draft/SendingNote'
import { ServersWord } from '../../draft/ServersWord'
import { useProposalActs } from '../../draft/proposals/useProposalActs'
import { useProposalName } from '../../draft/proposals/useProposalName'
import type { ShownDraft } from '../shown'
import { StatusSign } from '../StatusSign'
import { clash, isShown, isTouched, nextRow, type TableRow } from '../tableRows'
import { useRowName } from '../useRowName'
import { Agreeable } from './Agreeable'
import { RoomKeys } from './RoomKeys'
import { RoomProposals } from './RoomProposals'
import { RoomText } from './RoomText'
import { useChosen } from './useChosen'
import { useRoomKeys } from './useRoomKeys'

interface RoomProps extends ShownDraft {
  row: TableRow
  onGo: (key: string | null) => void
}

/** One paragraph on the whole page, to be read from the back of a room: its text, what is proposed, and what one key each can do. */
export function Room({ session, head, words, rows, place, said, row, onGo }: RoomProps) {
  const { t } = useTranslation()
  const name = useRowName(words)(row)
  const { paragraph, proposals } = row
  const { chosen, choose } = useChosen(row)
  const nameOf = useProposalName(proposals.some(({ proposal }) => proposal.group !== null))
  const named = (all: readonly Proposal[]) => all.map(nameOf).join(t('positions.between'))
  const { act, window } = useProposalActs({
    session,
    head,
    draft: words,
    showsResult: true,
    besideOf: (proposal) => {
      const others = proposals.flatMap(({ proposal: other, bearing }) =>
        other !== proposal && bearing === 'here' && (proposal.insteadOf !== null || clash(proposal, other)) ? [other] : [],
      )
      return others.length === 0 ? null : t('table.leaves', { names: named(others) })
    },
  })
  const [question, setQuestion] = useState<Question | null>(null)
  const [reopens, setReopens] = useState(false)
  const mark = (status: ParagraphStatus) => {
    if (paragraph === null) return
    const onYes = () => {
      session.submit([{ op: 'setParagraphStatus', paragraph: paragraph.id, status }])
    }
    const closes = status === 'agreed' || status === 'agreedAdRef'
    if (!closes || !isTouched(row)) return onYes()
    const open = proposals.flatMap(({ proposal, bearing }) => (bearing === 'here' ? [proposal] : []))
    setQuestion({
      title: t('table.agreeOf', { label: name, status: t(`table.mark.${status}`) }),
      text: t('table.agreeOpen', { count: open.length, names: named(open) }),
      action: t(`table.mark.${status}`),
      onYes,
    })
  }
  const { keys, acts } = useRoomKeys({
    row,
    chosen,
    head,
    next: nextRow(rows, row.key, 1, place.filter),
    previous: nextRow(rows, row.key, -1, place.filter),
    choose,
    onGo,
    onAct: act,
    onMark: mark,
    onReopen: () => {
      setReopens(true)
    },
  })
  useKeys(keys)

  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.documentElement.toggleAttribute('data-room', true)
    title.current?.focus()
    return () => {
      document.documentElement.removeAttribute('data-room')
    }
  }, [])

  const at = paragraph?.id ?? null
  const leads = head.role === 'facilitator'
  useEffect(() => {
    if (!leads) return
    // Where the wall of the room follows the facilitator, it shows the same paragraph.
    session.setCursor(at === null ? null : { paragraph: at, anchor: 0, head: 0 })
    return () => {
      session.setCursor(null)
    }
  }, [session, leads, at])

  const listed = rows.filter((each) => isShown(each, place.filter))
  const position = listed.findIndex(({ key }) => key === row.key) + 1
  return (
    <main className="room" id="main" data-testid="room" data-row={row.key}>
      <header className="room-head">
        <h1 ref={title} tabIndex={-1}>
          {name}
        </h1>
        {paragraph && <StatusSign status={paragraph.status} />}
        <p className="room-said" role="status" data-testid="table-said">
          {said}
        </p>
        <SaveState session={session} />
        <p className="muted room-place">
          {position > 0 && <span>{t('table.place', { at: position, all: listed.length })}</span>}
          {place.filter !== 'all' && <span>{t(`table.filters.${place.filter}`)}</span>}
        </p>
      </header>
      {session.state.status === 'closed' ? <ClosedNote state={session.state} /> : <SendingNote session={session} />}
      <ServersWord session={session} />
      <div className="room-columns">
        <RoomText row={row} chosen={chosen} words={words} nameOf={nameOf} />
        <section className="room-side" aria-label={t('table.whose')}>
          {row.canBeAgreed && <Agreeable acts={acts.filter(({ id }) => id === 'agreedAdRef' || id === 'agreed')} />}
          <RoomProposals row={row} chosen={chosen} head={head} words={words} nameOf={nameOf} onChoose={choose} onAct={act} />
        </section>
      </div>
      <RoomKeys acts={acts} />
      {window}
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
      {reopens && paragraph !== null && (
        <ReopenParagraph
          onReopen={(reason) => {
            session.submit([{ op: 'setParagraphStatus', paragraph: paragraph.id, status: 'open', reason }])
          }}
          onClose={() => {
            setReopens(false)
          }}
        />
      )}
    </main>
  )
}
