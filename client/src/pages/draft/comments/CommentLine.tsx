import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import type { Comment } from '../../../protocol/draft'
import { relativeWords } from '../../../kit/dateWords'
import { Flag } from '../../../kit/Flag'
import { Time } from '../../../kit/Time'
import { useNow } from '../../../kit/useNow'
import { CommentText } from './CommentText'

interface CommentLineProps {
  comment: Comment
  nameOfPerson: (user: string | null) => string
}

/** Whose a comment is, since when, and what it says. */
export const CommentLine = memo(function CommentLine({ comment, nameOfPerson }: CommentLineProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { nameOf } = useDelegations()
  const isPending = comment.revision === 0
  const delegation = isPending ? me.delegation : comment.delegation
  return (
    <>
      <div className="comment-who">
        <Flag code={delegation} />
        <b>{isPending ? me.name : nameOfPerson(comment.by)}</b>
        <small className="muted">{delegation === null ? t('later:comments.secretariat') : nameOf(delegation)}</small>
        {isPending ? (
          <small className="comment-pending" data-testid="comment-pending">
            {t('later:comments.notSent')}
          </small>
        ) : (
          <small className="muted">
            <Time at={comment.at} />
            {comment.edited !== null && <Edited at={comment.edited} />}
          </small>
        )}
      </div>
      <CommentText text={comment.text} />
    </>
  )
})

function Edited({ at }: { at: string }) {
  const { t, i18n } = useTranslation()
  const now = useNow()
  const time = Date.parse(at)
  const when = Number.isNaN(time) ? t('later:comments.notSent') : relativeWords(time, Math.max(now, time), i18n.language, t('time.justNow'))
  return <span> · {t('later:comments.edited', { when })}</span>
}
