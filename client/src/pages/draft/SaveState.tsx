import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'

/** Milliseconds for which everything has to be on the server before that is said: who is typing is not told “saved” after every key. */
const settling = 400

/**
 * Whether every word is on the server; never a guess. It changes with every key, so it is written past React: a commit of React's
 * measures the selection through the whole text that has the focus.
 */
export function SaveState({ session }: { session: Pick<DraftSession, 'state' | 'subscribe'> }) {
  const { t } = useTranslation()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let [known, said, isBusy] = ['', '', false]
    let settled: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { status, pending, held, unavailable } = session.state
      const state = `${status} ${pending} ${held} ${unavailable === true}`
      if (state === known || place.current === null) return
      known = state
      Object.assign(place.current.dataset, { pending: String(pending), held: String(held), status })
      clearTimeout(settled)
      if (isBusy && status === 'live' && pending === 0 && !held) settled = setTimeout(say, settling)
      else say()
    }
    const say = () => {
      const { status, pending, held, unavailable } = session.state
      const span = place.current
      if (known === said || span === null) return
      said = known
      const [style, words] =
        status === 'closed'
          ? (['bad', t('draft.ended')] as const)
          : status === 'offline'
            ? (['bad', pending === 0 ? t('draft.offline') : t('draft.offlineCount', { count: pending })] as const)
            : pending > 0 && unavailable === true
              ? (['bad', t('draft.notStoredCount', { count: pending })] as const)
              : pending > 0
                ? (['busy', t('draft.savingCount', { count: pending })] as const)
                : held
                  ? (['busy', t('draft.composing')] as const)
                  : (['good', t('draft.saved')] as const)
      span.className = `save-state save-${style}`
      isBusy = style === 'busy'
      span.title = status === 'offline' ? t('draft.reconnecting') : ''
      if (span.textContent !== words) span.textContent = words
    }
    look()
    const stop = session.subscribe(look)
    return () => {
      clearTimeout(settled)
      stop()
    }
  }, [session, t])
  return <span ref={place} role="status" data-testid="save-state" />
}
