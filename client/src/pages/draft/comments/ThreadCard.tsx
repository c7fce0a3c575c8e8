import { useTranslation } from 'react-i18next'
import { memo, useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import { refusalOf } from '../../../document/rights'
import type { Comment } from '../../../protocol/draft'
import type { DraftHead } from '../useSession'
import { CommentField } from './CommentField'
import { CommentLine } from './CommentLine'
import { editKey, type Commenting } from './Commenting'
import type { SeenThread } from './DelegationThreads'
import { SealedSign } from './SealedSign'
import type { UnsentComment } from './unsentComments'
import { useCommentingState } from './useCommenting'

/** Answers that a card shows that is not chosen: the first comment, and the last ones. */
const lastShown = 2

/** What somebody asks to do with a thread. */
export type ThreadAct =
  | { readonly what: 'go' | 'resolve' | 'reopen' | 'assign' }
  | { readonly what: 'answer'; readonly text: string }
  | { readonly what: 'edit'; readonly comment: string; readonly text: string }
  | { readonly what: 'takeAway'; readonly comment: string }

interface ThreadCardProps {
  thread: SeenThread
  head: DraftHead
  commenting: Commenting
  /** What its paragraph is called; null where all of them were removed. */
  label: string | null
  isOnDeleted: boolean
  isChosen: boolean
  mayComment: boolean
  nameOfPerson: (user: string | null) => string
  onAct: (act: ThreadAct, thread: SeenThread) => void
}

/** One thread: what it is on, what was said, and what the reader may do with it. The chosen one is open to be answered. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, head, commenting, label, isOnDeleted, isChosen, mayComment, nameOfPerson, onAct } = props
  const { id, quote, comments, assigned, resolved, on, isSealed } = thread
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const titleId = useId()
  const card = useRef<HTMLElement>(null)
  const focus = useCommentingState(commenting, (state) => (isChosen ? state.focus : null))
  const answer = useCommentingState(commenting, (state) => state.unsent.get(id))
  useEffect(() => {
    if (focus !== 'card' && focus !== 'look') return
    if (focus === 'card') card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
    commenting.focused()
  }, [focus, commenting])
  const act = (what: 'go' | 'resolve' | 'reopen' | 'assign') => (event: MouseEvent) => {
    // What is settled does not stand out any more.
    event.stopPropagation()
    onAct({ what }, thread)
  }
  const choose = () => {
    commenting.choose(id)
  }
  const hidden = isChosen ? 0 : Math.max(0, comments.length - 1 - lastShown)
  const shown = hidden > 0 ? [...comments.slice(0, 1), ...comments.slice(-lastShown)] : comments
  const isWhole = on.every(({ length = null }) => length === null)
  return (
    <article
      ref={card}
      className="thread"
      aria-labelledby={titleId}
      aria-current={isChosen || undefined}
      tabIndex={-1}
      onClick={choose}
      data-testid="thread"
      data-thread={id}
      data-sealed={isSealed}
      data-state={resolved === null ? 'open' : 'resolved'}
    >
      <h3 id={titleId}>
        {label === null ? (
          t('later:comments.orphan')
        ) : (
          <button type="button" className="link" onClick={act('go')} aria-label={t('later:comments.go', { label })} data-testid="thread-go">
            {label}
          </button>
        )}
        {isSealed && (
          <span className="pill sealed-pill" data-testid="thread-sealed">
            <SealedSign /> {t('later:comments.onlyReader', { delegation: nameOf(comments[0]?.delegation ?? '') })}
          </span>
        )}
        {(isOnDeleted || isWhole) && (
          <small className="muted">{isOnDeleted ? t('later:comments.onDeleted') : t('later:comments.noWords')}</small>
        )}
        {resolved !== null && (
          <span className="pill pill-green" data-testid="thread-resolved">
            ✓ {resolved.revision === 0 ? t('later:comments.resolved') : t('later:comments.resolvedBy', { who: nameOfPerson(resolved.by) })}
          </span>
        )}
        {assigned !== null && resolved === null && (
          <span className="pill pill-grey" data-testid="thread-assigned" data-code={assigned}>
            {t('later:comments.assigned', { who: nameOf(assigned) })}
          </span>
        )}
      </h3>
      {quote !== '' && (
        <blockquote
          className={isOnDeleted ? 'thread-quote thread-quote-gone' : 'thread-quote'}
          lang={head.language}
          dir="auto"
          onClick={act('go')}
        >
          {quote}
        </blockquote>
      )}
      <ol className="thread-comments">
        {shown.map((comment, index) => (
          <li key={comment.id} data-testid="comment" data-comment={comment.id}>
            {hidden > 0 && index === 1 && (
              <button type="button" className="link thread-more" onClick={choose}>
                {t('later:comments.more', { count: hidden })}
              </button>
            )}
            <OwnOrNot {...props} comment={comment} />
          </li>
        ))}
      </ol>
      {mayComment && (isChosen || answer !== undefined) && resolved === null && (
        <AnswerField {...props} answer={answer} wantsFocus={focus === id}>
          <button type="button" className="button button-small" onClick={act('resolve')} data-testid="thread-resolve">
            {t('later:comments.resolve')}
          </button>
          {!isSealed && (
            <button type="button" className="button button-small" onClick={act('assign')} data-testid="thread-assign">
              {t('later:comments.assign')}
            </button>
          )}
        </AnswerField>
      )}
      {mayComment && !(isChosen || answer !== undefined) && resolved === null && (
        <div className="row comment-acts">
          <button
            type="button"
            className="button button-small"
            aria-describedby={titleId}
            onClick={() => {
              commenting.choose(id, id)
            }}
            data-testid="thread-answer"
          >
            {t('later:comments.answer')}
          </button>
          <button
            type="button"
            className="button button-small"
            aria-describedby={titleId}
            onClick={act('resolve')}
            data-testid="thread-resolve"
          >
            {t('later:comments.resolve')}
          </button>
        </div>
      )}
      {mayComment && resolved !== null && (
        <div className="row comment-acts">
          <button
            type="button"
            className="button button-small"
            aria-describedby={titleId}
            onClick={act('reopen')}
            data-testid="thread-reopen"
          >
            {t('later:comments.reopen')}
          </button>
        </div>
      )}
    </article>
  )
})

interface AnswerFieldProps extends ThreadCardProps {
  answer: UnsentComment | undefined
  wantsFocus: boolean
  children: ReactNode
}

function AnswerField({ thread: { id, isSealed }, thread, head, commenting, onAct, answer, wantsFocus, children }: AnswerFieldProps) {
  const { t } = useTranslation()
  const { nameOf } = useDelegations()
  const outcome = useCommentingState(commenting, (state) => state.outcomes.get(id))
  return (
    <CommentField
      draftId={head.id}
      label={t('later:comments.answer')}
      value={answer?.text ?? ''}
      onType={(text) => {
        if (text === '') commenting.forget(id)
        else commenting.type(id, text)
      }}
      action={t('later:comments.send')}
      onSend={(text) => {
        onAct({ what: 'answer', text }, thread)
      }}
      onLeave={() => {
        commenting.choose(id, 'card')
      }}
      wantsFocus={wantsFocus}
      onFocused={() => {
        commenting.focused()
      }}
      {...(isSealed ? { note: t('later:comments.readBy', { delegation: nameOf(thread.comments[0]?.delegation ?? '') }) } : {})}
      {...(outcome ? { outcome } : {})}
      testId="answer"
    >
      {children}
    </CommentField>
  )
}

/** A comment; in the chosen thread its author may change it or take it away. */
function OwnOrNot({
  comment,
  thread,
  head,
  commenting,
  isChosen,
  mayComment,
  nameOfPerson,
  onAct,
}: ThreadCardProps & { comment: Comment }) {
  const { t } = useTranslation()
  const me = useMe()
  const { nameOf } = useDelegations()
  const key = editKey(comment.id)
  const edited = useCommentingState(commenting, (state) => state.unsent.get(key))
  const wantsFocus = useCommentingState(commenting, (state) => state.focus === key)
  const outcome = useCommentingState(commenting, (state) => state.outcomes.get(key))
  const may = (text: string | null) =>
    mayComment &&
    isChosen &&
    refusalOf(
      { ...head, paragraphs: [], threads: [thread] },
      [{ op: 'editComment', thread: thread.id, comment: comment.id, text }],
      me.delegation,
      me.email,
    ) === null
  if (edited !== undefined && mayComment)
    return (
      <CommentField
        draftId={head.id}
        label={t('later:comments.editing')}
        value={edited.text}
        onType={(text) => {
          commenting.type(key, text)
        }}
        action={t('later:comments.save')}
        onSend={(text) => {
          onAct({ what: 'edit', comment: comment.id, text }, thread)
        }}
        onDiscard={() => {
          commenting.forget(key)
          commenting.choose(thread.id, 'card')
        }}
        onLeave={() => {
          if (edited.text === comment.text) commenting.forget(key)
          commenting.choose(thread.id, 'card')
        }}
        wantsFocus={wantsFocus}
        onFocused={() => {
          commenting.focused()
        }}
        {...(thread.isSealed ? { note: t('later:comments.readBy', { delegation: nameOf(comment.delegation ?? '') }) } : {})}
        {...(outcome ? { outcome } : {})}
        testId="edit-comment"
      />
    )
  return (
    <>
      <CommentLine comment={comment} nameOfPerson={nameOfPerson} />
      {(may('') || may(null)) && (
        <div className="comment-own">
          {may('') && (
            <button
              type="button"
              className="link"
              onClick={() => {
                commenting.type(key, comment.text)
                commenting.choose(thread.id, key)
              }}
              data-testid="comment-edit"
            >
              {t('later:comments.edit')}
            </button>
          )}
          <button
            type="button"
            className="link"
            onClick={() => {
              onAct({ what: 'takeAway', comment: comment.id }, thread)
            }}
            data-testid="comment-take-away"
          >
            {t('later:comments.takeAway')}
          </button>
        </div>
      )}
    </>
  )
}
