import { useTranslation } from 'react-i18next'
import { exactWords } from '../../kit/dateWords'
import type { NumberedThread } from './commentPlaces'

/** What was written about a paragraph, beneath it: each thread under the number that stands behind its words. */
export function CompiledComments({ threads, language }: { threads: readonly NumberedThread[]; language: string }) {
  const { t, i18n } = useTranslation()
  if (threads.length === 0) return null
  return (
    <ul className="compiled-comments" aria-label={t('compilation.comments')} data-testid="compiled-comments">
      {threads.map(({ number, thread: { quoted, resolved, comments } }) => (
        <li key={number} id={`comment-${number}`}>
          <span className="comment-number">{number}</span>
          <div>
            {(quoted !== null || resolved) && (
              <p className="compiled-quote">
                {quoted !== null && (
                  <q lang={language} dir="auto">
                    {quoted}
                  </q>
                )}
                {resolved && <span className="pill">{t('later:comments.resolved')}</span>}
              </p>
            )}
            {comments.map(({ author, at, text }, place) => (
              <p key={place} dir="auto">
                <strong lang={language}>{author === '' ? t('later:comments.secretariat') : author}</strong>{' '}
                <span className="quiet">
                  <time dateTime={at}>{exactWords(Date.parse(at), i18n.language)}</time>
                </span>
                <br />
                <span className="compiled-said">{text}</span>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
