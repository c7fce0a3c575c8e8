import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftSession } from '../../session/DraftSession'

/**
 * Whether every word is on the server; never a guess. It changes with every key, so it is written past React: a commit of React's
 * measures the selection through the whole text that has the focus.
 */
export function SaveState({ session }: { session: DraftSession }) {
  const { t } = useTranslation()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let shown = ''
    const show = () => {
      const { status, pending } = session.state
      const state = `${status} ${pending}`
      const span = place.current
      if (state === shown || span === null) return
      shown = state
      const [look, words] =
        status === 'closed'
          ? (['bad', t('draft.ended')] as const)
          : status === 'offline'
            ? (['bad', pending === 0 ? t('draft.offline') : t('draft.offlineCount', { count: pending })] as const)
            : pending > 0
              ? (['busy', t('draft.savingCount', { count: pending })] as const)
              : (['good', t('draft.saved')] as const)
      span.className = `save-state save-${look}`
      span.title = status === 'offline' ? t('draft.reconnecting') : ''
      Object.assign(span.dataset, { pending: String(pending), status })
      if (span.textContent !== words) span.textContent = words
    }
    show()
    return session.subscribe(show)
  }, [session, t])
  return <span ref={place} role="status" data-testid="save-state" />
}
