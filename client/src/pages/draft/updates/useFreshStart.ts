import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { updatesQuery } from '../../../api/queries'
import type { DueUpdate } from '../../../protocol/contract'
import type { Draft, DraftSession } from '../../../session/DraftSession'
import { notify } from '../../../kit/toasts'
import type { begun } from './begun'
import { freshStart } from './freshStart'

/** Makes a draft of an adopted text in one step, says what it did and offers to take it back. */
export function useFreshStep(session: DraftSession): (updates: readonly DueUpdate[]) => void {
  const { t } = useTranslation()
  return (updates) => {
    const step = session.state.draft && freshStart(session.state.draft, updates)
    if (!step) return
    session.submit(step.operations)
    const said = [
      ...(step.lines > 0 ? [t('updates.freshLines', { count: step.lines })] : []),
      ...(step.session === null ? [] : [t('updates.freshSession', { session: step.session })]),
    ]
    notify(said.join(' '), [
      {
        label: t('updates.back'),
        run: () => {
          session.submit(step.back)
        },
      },
    ])
  }
}

/** A draft that was just begun here from an adopted text is made a draft at once. */
export function useFreshStart(session: DraftSession, first: Draft): void {
  const { state } = useLocation() as { state: Partial<typeof begun> | null }
  const isNew = state?.begun === true
  const navigate = useNavigate()
  const { data } = useQuery({ ...updatesQuery(first.id, first.revision), enabled: isNew })
  const make = useFreshStep(session)
  const start = useEffectEvent((updates: readonly DueUpdate[]) => {
    // Told once: whoever comes back to this page, or loads it again, finds it as he left it.
    void navigate('.', { replace: true, state: null })
    make(updates)
  })
  useEffect(() => {
    if (isNew && data) start(data.updates)
  }, [isNew, data])
}
