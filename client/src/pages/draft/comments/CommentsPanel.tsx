import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import { newId } from '../../../operations/newId'
import type { CommentOperation } from '../../../operations/operation'
import type { Draft, Thread } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Confirm, type Question } from '../../../kit/Confirm'
import { LongList } from '../../../kit/LongList'
import { useWordsOfDraft } from '../proposals/useWordsOfDraft'
import { usePersonName } from '../usePersonName'
import { useCalmDraft, useSession, type DraftHead } from '../useSession'
import { AssignWindow } from './AssignWindow'
import { editKey, newPrefix } from './Commenting'
import { NewComment } from './NewComment'
import { onLive } from './places'
import { ThreadCard, type ThreadAct } from './ThreadCard'
import { isOpen, isWanted, listedThreads, threadFilters } from './threadList'
import { useCommenting, useCommentingState } from './useCommenting'
import { useCommentWords } from './words'

/** CSS pixels that a thread usually takes. */
const cardHeight = 190

const none: readonly Thread[] = []

interface CommentsPanelProps {
  session: DraftSession
  first: Draft
  /** The draft's head, for what may be done. */
  head: DraftHead
  mayComment: boolean
  /** The way to the text: what covers it goes. */
  onGo: (paragraph: string) => void
}

/** Every thread of comments, in the order of the text. */
export function CommentsPanel({ session, first, head, mayComment, onGo }: CommentsPanelProps) {
  const words = useCommentWords()
  const me = useMe()
  const { delegations } = useDelegations()
  const calm = useCalmDraft(session, first)
  const names = useWordsOfDraft(calm)
  const nameOfPerson = usePersonName(first.id)
  const commenting = useCommenting(session, first.id)
  const filter = useCommentingState(commenting, (state) => state.filter)
  const chosen = useCommentingState(commenting, (state) => state.chosen)
  const unsent = useCommentingState(commenting, (state) => state.unsent)
  // Typing in words that have comments moves these with every key: the list follows when there is time.
  const threads = useDeferredValue(useSession(session, (state) => state.draft?.threads ?? none))
  const [assigning, setAssigning] = useState<Thread | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const draft = useMemo(() => ({ ...calm, threads }), [calm, threads])
  const all = useMemo(() => listedThreads(draft), [draft])
  const shown = useMemo(() => {
    const codes = new Set(delegations.map(({ code }) => code))
    const reader = { email: me.email, delegation: me.delegation, isDelegation: (code: string) => codes.has(code) }
    return all.filter(({ thread }) => isWanted(thread, filter, reader))
  }, [all, filter, me, delegations])
  const open = threads.filter(isOpen).length
  const firstOrphan = shown.find(({ at }) => at === null)?.thread.id
  const at = shown.findIndex(({ thread }) => thread.id === chosen)

  const act = useCallback(
    (asked: ThreadAct, about: Thread) => {
      const { id: thread, on } = about
      const send = (operation: CommentOperation) => {
        session.submit([operation])
      }
      const settle = (resolved: boolean) => {
        send({ op: 'setThread', thread, resolved })
        commenting.choose(resolved ? null : thread)
        commenting.text?.say(resolved ? words.settled : words.openAgain)
        // Its card goes from the list, and the focus with it.
        panel.current?.focus({ preventScroll: true })
      }
      switch (asked.what) {
        case 'go': {
          const paragraphs = new Set(session.state.draft?.paragraphs.map(({ id }) => id))
          const there = on.find(({ paragraph }) => paragraphs.has(paragraph))
          commenting.choose(thread)
          if (there === undefined) return
          onGo(there.paragraph)
          commenting.text?.point(thread)
          return
        }
        case 'resolve':
          return settle(true)
        case 'reopen':
          return settle(false)
        case 'assign':
          return setAssigning(about)
        case 'answer':
          send({ op: 'comment', thread, comment: newId(), text: asked.text })
          return commenting.forget(thread)
        case 'edit':
          send({ op: 'editComment', thread, comment: asked.comment, text: asked.text })
          commenting.forget(editKey(asked.comment))
          return commenting.choose(thread, 'card')
        case 'takeAway':
          return setQuestion({
            title: words.takeAway,
            text: words.takeAwayQuestion,
            action: words.takeAway,
            grave: true,
            onYes: () => {
              send({ op: 'editComment', thread, comment: asked.comment, text: null })
            },
          })
      }
    },
    [session, commenting, words, onGo],
  )

  const begin = (key: string, text: string) => {
    const placed = unsent.get(key)?.placed
    const now = session.state.draft
    if (placed === undefined || now === null) return
    const thread = newId()
    session.submit([{ op: 'comment', thread, comment: newId(), on: onLive(placed, now), text }])
    commenting.forget(key)
    if (filter === 'resolved') commenting.show('open')
    commenting.choose(thread, 'card')
  }
  const isEmpty = threads.length === 0
  return (
    <div ref={panel} className="stack comments" tabIndex={-1} data-testid="comments">
      <div className="row comments-head">
        <strong data-testid="comments-open" data-count={open}>
          {words.count(open)}
        </strong>
        {open > 0 && (
          <span className="row comments-steps">
            <Button
              small
              aria-label={words.previous}
              onPress={() => {
                commenting.text?.step(-1)
              }}
              data-testid="comments-previous"
            >
              ↑
            </Button>
            <Button
              small
              aria-label={words.next}
              onPress={() => {
                commenting.text?.step(1)
              }}
              data-testid="comments-next"
            >
              ↓
            </Button>
          </span>
        )}
        {!isEmpty && (
          <Choice
            label={words.filter}
            value={filter}
            onChange={(wanted) => {
              commenting.show(wanted)
            }}
            options={threadFilters.map((each) => ({ value: each, label: words.filters[each] }))}
            testId="comments-filter"
          />
        )}
        {mayComment && (
          <Button
            small
            onPress={() => {
              commenting.text?.begin()
            }}
            data-testid="comments-begin"
          >
            {words.begin}
          </Button>
        )}
      </div>
      {mayComment &&
        [...unsent.keys()]
          .filter((key) => key.startsWith(newPrefix))
          .map((key) => (
            <NewComment
              key={key}
              commentKey={key}
              commenting={commenting}
              draft={calm}
              words={names}
              onSend={begin}
              onLeave={() => {
                commenting.text?.leave()
              }}
            />
          ))}
      {isEmpty && (
        <div>
          <strong>{words.none}</strong>
          <p className="muted">{mayComment ? words.noneHint : words.noneToRead}</p>
        </div>
      )}
      {!isEmpty && shown.length === 0 && <p className="muted">{words.noneFound}</p>}
      <LongList
        items={shown}
        keyOf={({ thread }) => thread.id}
        rowHeight={cardHeight}
        label={words.list}
        scroll="self"
        className="threads"
        testId="threads"
        at={Math.max(0, at)}
      >
        {({ thread, at: place, isOnDeleted }) => (
          <>
            {thread.id === firstOrphan && (
              <div className="threads-orphans" data-testid="threads-orphans">
                <h3>{words.orphans}</h3>
                <p className="muted">{words.orphansHint}</p>
              </div>
            )}
            <ThreadCard
              thread={thread}
              head={head}
              commenting={commenting}
              label={place === null ? null : names.labelOf(place.paragraph)}
              isOnDeleted={isOnDeleted}
              isChosen={thread.id === chosen}
              mayComment={mayComment}
              nameOfPerson={nameOfPerson}
              onAct={act}
            />
          </>
        )}
      </LongList>
      {assigning !== null && (
        <AssignWindow
          assigned={assigning.assigned}
          onAssign={(assigned) => {
            session.submit([{ op: 'setThread', thread: assigning.id, assigned }])
          }}
          onClose={() => {
            setAssigning(null)
          }}
        />
      )}
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </div>
  )
}
