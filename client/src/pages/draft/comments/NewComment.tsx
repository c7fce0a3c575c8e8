import { useTranslation } from 'react-i18next'
import { Radio, RadioGroup } from 'react-aria-components'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import { quoteOf } from '../../../document/threads'
import { stateOf } from '../../../document/draftState'
import type { Draft } from '../../../protocol/draft'
import type { WordsOfDraft } from '../proposals/ProposedWords'
import { CommentField } from './CommentField'
import type { Commenting } from './Commenting'
import { isThere, onLive } from './places'
import { SealedSign } from './SealedSign'
import { useCommentingState } from './useCommenting'

interface NewCommentProps {
  commentKey: string
  commenting: Commenting
  draft: Draft
  words: WordsOfDraft
  onSend: (key: string, text: string) => void
  /** Escape: back to the text. */
  onLeave: () => void
}

/** A comment that begins a thread, while it is written, with the words that it will be on. */
export function NewComment({ commentKey: key, commenting, draft, words: names, onSend, onLeave }: NewCommentProps) {
  const { t } = useTranslation()
  const comment = useCommentingState(commenting, (state) => state.unsent.get(key))
  const wantsFocus = useCommentingState(commenting, (state) => state.focus === key)
  const outcome = useCommentingState(commenting, (state) => state.outcomes.get(key))
  const me = useMe()
  const { nameOf } = useDelegations()
  if (comment?.placed === undefined) return null
  const isSealed = comment.isSealed === true
  const { placed, text } = comment
  const isLive = isThere(placed, draft)
  const on = onLive(placed, draft)
  const quote = isLive ? quoteOf(stateOf(draft), on) : ''
  const labels = [...new Set(on.map(({ paragraph }) => names.labelOf(paragraph)))]
  return (
    <div role="group" className="thread thread-new" aria-label={t('later:comments.newComment')} data-testid="new-comment">
      <h3>
        {t('later:comments.newComment')}
        <small className="muted">
          {labels.length > 2 ? `${labels[0]} – ${labels.at(-1)}` : labels.join(', ')}
          {on.every(({ length }) => length === undefined) && isLive && ` · ${t('later:comments.noWords')}`}
        </small>
      </h3>
      {isLive ? (
        <blockquote className="thread-quote" lang={draft.language} dir="auto">
          {quote}
        </blockquote>
      ) : (
        <p className="note">{t('later:comments.gone')}</p>
      )}
      {(me.delegation !== null || isSealed) && (
        <RadioGroup
          aria-label={t('later:comments.audience')}
          className="segments comment-audience"
          orientation="horizontal"
          value={isSealed ? 'delegation' : 'all'}
          onChange={(audience) => {
            commenting.address(key, audience === 'delegation')
          }}
        >
          <Radio value="all" className="segment" data-testid="audience-all">
            {t('later:comments.everybody')}
          </Radio>
          <Radio value="delegation" className="segment" data-testid="audience-delegation">
            <SealedSign /> {t('later:comments.onlyDelegation')}
          </Radio>
        </RadioGroup>
      )}
      <CommentField
        draftId={draft.id}
        label={t('later:comments.newComment')}
        value={text}
        onType={(typed) => {
          commenting.type(key, typed)
        }}
        action={t('later:comments.send')}
        onSend={(typed) => {
          onSend(key, typed)
        }}
        onDiscard={() => {
          commenting.forget(key)
          onLeave()
        }}
        onLeave={() => {
          if (text.trim() === '') commenting.forget(key)
          onLeave()
        }}
        wantsFocus={wantsFocus}
        onFocused={() => {
          commenting.focused()
        }}
        isDisabled={!isLive}
        {...(isSealed ? { note: t('later:comments.readBy', { delegation: nameOf(me.delegation ?? '') }) } : {})}
        {...(outcome ? { outcome } : {})}
        testId="comment-text"
      />
    </div>
  )
}
