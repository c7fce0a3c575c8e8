import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/calls'
import { problemMessage } from '../../../api/problemMessage'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import { newId } from '../../../operations/newId'
import type { CommentOperation } from '../../../operations/operation'
import type { Draft, SealedComments } from '../../../protocol/draft'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { Choice } from '../../../kit/Choice'
import { Confirm, type Question } from '../../../kit/Confirm'
import { LongList } from '../../../kit/LongList'
import { notify } from '../../../kit/toasts'
import { useWordsOfDraft } from '../proposals/useWordsOfDraft'
import { usePersonName } from '../usePersonName'
import { useCalmDraft, type DraftHead } from '../useSession'
import { AssignWindow } from './AssignWindow'
import { editKey, newPrefix } from './Commenting'
import { delegationThreadsOf, type SeenThread } from './DelegationThreads'
import { NewComment } from './NewComment'
import { onLive } from './places'
import { arrivedDraft, sendSealed } from './sendSealed'
import { ThreadCard, type ThreadAct } from './ThreadCard'
import { isOpen, isWanted, listedThreads, threadFilters } from './threadList'
import { useCommenting, useCommentingState } from './useCommenting'
import { useThreads } from './useThreads'

/** CSS pixels that a thread usually takes. */
const cardHeight = 190

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
  const { t } = useTranslation()
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
  const threads = useDeferredValue(useThreads(session, first.id, (all) => all))
  const [assigning, setAssigning] = useState<SeenThread | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const all = useMemo(() => listedThreads(calm, threads), [calm, threads])
  const shown = useMemo(() => {
    const codes = new Set(delegations.map(({ code }) => code))
    const reader = { email: me.email, delegation: me.delegation, isDelegation: (code: string) => codes.has(code) }
    return all.filter(({ thread }) => isWanted(thread, filter, reader))
  }, [all, filter, me, delegations])
  const open = threads.filter(isOpen).length
  const firstOrphan = shown.find(({ at }) => at === null)?.thread.id
  const at = shown.findIndex(({ thread }) => thread.id === chosen)

  /** What is said or done within the delegation goes to the server at once. Where it does not arrive, what was typed under `key` stays, with the reason. */
  const whisper = useCallback(
    (key: string | null, send: () => Promise<SealedComments>, done?: () => void) => {
      if (key !== null) commenting.became(key, 'sending')
      send().then(
        (answer) => {
          delegationThreadsOf(session, first.id).told(answer)
          if (key !== null) {
            commenting.became(key, null)
            commenting.forget(key)
          }
          done?.()
        },
        (failure: unknown) => {
          const problem = problemMessage(failure, t)
          if (key === null) notify(problem)
          else commenting.became(key, { problem })
        },
      )
    },
    [session, commenting, first.id, t],
  )
  const act = useCallback(
    (asked: ThreadAct, about: SeenThread) => {
      const { id: thread, on, isSealed } = about
      const send = (operation: CommentOperation) => {
        session.submit([operation])
      }
      const draftId = first.id
      const settle = (resolved: boolean) => {
        if (isSealed) whisper(null, () => api.setSealed(draftId, thread, { resolved }))
        else send({ op: 'setThread', thread, resolved })
        commenting.choose(resolved ? null : thread)
        commenting.text?.say(resolved ? t('later:comments.settled') : t('later:comments.openAgain'))
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
          if (isSealed) {
            const comment = commenting.sentAs(thread)
            return whisper(thread, () => sendSealed(draftId, { thread, comment, text: asked.text }))
          }
          send({ op: 'comment', thread, comment: newId(), text: asked.text })
          return commenting.forget(thread)
        case 'edit':
          if (isSealed)
            return whisper(
              editKey(asked.comment),
              () => api.editSealed(draftId, thread, asked.comment, asked.text),
              () => {
                commenting.choose(thread, 'card')
              },
            )
          send({ op: 'editComment', thread, comment: asked.comment, text: asked.text })
          commenting.forget(editKey(asked.comment))
          return commenting.choose(thread, 'card')
        case 'takeAway':
          return setQuestion({
            title: t('later:comments.takeAway'),
            text: isSealed ? t('later:comments.takeAwaySealed') : t('later:comments.takeAwayQuestion'),
            action: t('later:comments.takeAway'),
            grave: true,
            onYes: () => {
              if (isSealed) whisper(null, () => api.takeSealedAway(draftId, thread, asked.comment))
              else send({ op: 'editComment', thread, comment: asked.comment, text: null })
            },
          })
      }
    },
    [session, commenting, t, onGo, first.id, whisper],
  )

  const begin = (key: string, text: string) => {
    const placed = unsent.get(key)?.placed
    const now = session.state.draft
    if (placed === undefined || now === null) return
    if (unsent.get(key)?.isSealed === true) {
      // The same however often it is sent.
      const id = key.slice(newPrefix.length)
      const send = async () => {
        const arrived = await arrivedDraft(session)
        commenting.follow(arrived)
        const on = onLive(commenting.state.unsent.get(key)?.placed ?? placed, arrived)
        return sendSealed(first.id, { thread: id, comment: id, on, text, revision: arrived.revision })
      }
      return whisper(key, send, () => {
        if (filter === 'resolved') commenting.show('open')
        commenting.choose(id, 'card')
      })
    }
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
          {t('later:comments.count', { count: open })}
        </strong>
        {open > 0 && (
          <span className="row comments-steps">
            <Button
              small
              aria-label={t('later:comments.previous')}
              onPress={() => {
                commenting.text?.step(-1)
              }}
              data-testid="comments-previous"
            >
              ↑
            </Button>
            <Button
              small
              aria-label={t('later:comments.next')}
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
            label={t('later:comments.filter')}
            value={filter}
            onChange={(wanted) => {
              commenting.show(wanted)
            }}
            options={threadFilters.map((each) => ({ value: each, label: t(`later:comments.filters.${each}`) }))}
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
            {t('later:comments.begin')}
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
          <strong>{t('later:comments.none')}</strong>
          <p className="muted">{mayComment ? t('later:comments.noneHint') : t('later:comments.noneToRead')}</p>
        </div>
      )}
      {!isEmpty && shown.length === 0 && <p className="muted">{t('later:comments.noneFound')}</p>}
      <LongList
        items={shown}
        keyOf={({ thread }) => thread.id}
        rowHeight={cardHeight}
        label={t('later:comments.list')}
        scroll="self"
        className="threads"
        testId="threads"
        at={Math.max(0, at)}
      >
        {({ thread, at: place, isOnDeleted }) => (
          <>
            {thread.id === firstOrphan && (
              <div className="threads-orphans" data-testid="threads-orphans">
                <h3>{t('later:comments.orphans')}</h3>
                <p className="muted">{t('later:comments.orphansHint')}</p>
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
