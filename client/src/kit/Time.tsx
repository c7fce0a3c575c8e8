import { useTranslation } from 'react-i18next'
import { exactWords, relativeWords } from './dateWords'
import { useNow } from './useNow'

/** A moment as words, exact on hover and for screen readers that ask. */
export function Time({ at }: { at: string }) {
  const { i18n, t } = useTranslation()
  const now = useNow()
  const time = Date.parse(at)
  if (Number.isNaN(time)) return <>{at}</>
  return (
    <time dateTime={at} title={exactWords(time, i18n.language)}>
      {relativeWords(time, Math.max(now, time), i18n.language, t('time.justNow'))}
    </time>
  )
}
