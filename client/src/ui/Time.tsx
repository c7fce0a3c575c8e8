import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { exactWords, relativeWords } from './dateWords'

/** The current minute, so that “3 minutes ago” stays true on an open page. */
function useNow(): number {
  return useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / 15_000) * 15_000)
}

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 15_000)
  return () => {
    clearInterval(timer)
  }
}

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
