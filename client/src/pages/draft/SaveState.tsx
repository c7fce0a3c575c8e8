import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../session/DraftSession'

/** Whether every word is on the server; never a guess. */
export function SaveState({ state: { status, pending } }: { state: SessionState }) {
  const { t } = useTranslation()
  const [look, words] =
    status === 'closed'
      ? (['bad', t('draft.ended')] as const)
      : status === 'offline'
        ? (['bad', pending === 0 ? t('draft.offline') : t('draft.offlineCount', { count: pending })] as const)
        : pending > 0
          ? (['busy', t('draft.savingCount', { count: pending })] as const)
          : (['good', t('draft.saved')] as const)
  return (
    <span className={`save-state save-${look}`} role="status" title={status === 'offline' ? t('draft.reconnecting') : undefined} data-testid="save-state" data-pending={pending} data-status={status}>
      {words}
    </span>
  )
}
