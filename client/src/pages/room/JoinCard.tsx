import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { joinCodeQuery } from '../../api/queries'
import type { Draft } from '../../session/DraftSession'
import { joinLink } from './joinLink'

const QrCode = lazy(async () => ({ default: (await import('./QrCode')).QrCode }))

/** How people in the room join. The code is the facilitators' to show: on anybody else's wall there is none. */
export function JoinCard({ draft, version }: { draft: Draft; version: number }) {
  const { t, i18n } = useTranslation()
  const { data } = useQuery({ ...joinCodeQuery(draft.id, version), enabled: draft.role === 'facilitator' })
  if (data === undefined) return null
  return (
    <aside className="wall-join" lang={i18n.language} dir={i18n.dir()} data-testid="wall-join">
      <h2>{t('later:room.joinTitle')}</h2>
      <Suspense fallback={null}>
        <QrCode text={joinLink(location.origin, draft.id, data.code)} label={t('later:room.joinCode')} />
      </Suspense>
      <p>{t('later:room.joinOn', { host: location.host })}</p>
    </aside>
  )
}
