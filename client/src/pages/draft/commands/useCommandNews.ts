import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { versionsQuery } from '../../../api/queries'
import { keyOf, type Command } from '../../../session/commands'
import { isAway } from '../../../session/arrivals'
import type { DraftSession } from '../../../session/DraftSession'
import { notify } from '../../../kit/toasts'
import { useDelegations } from '../../../api/useDelegations'
import { didWords, willWords } from './commandWords'

/** Lines of one message; what goes beyond is counted. */
const most = 3

/** What was said already: keys of commands that wait, ids of arrivals. */
interface Told {
  waiting: ReadonlySet<string>
  arrived: ReadonlySet<string>
}

/** Says of a command that cannot be sent what it will do, and once the server has it that it did; `told` hears of everything that was done. */
export function useCommandNews(session: DraftSession, draftId: string, told?: (done: readonly Command[]) => void): void {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const client = useQueryClient()
  const say = (lines: readonly string[]) => {
    if (lines.length === 0) return
    notify([...lines.slice(0, most), ...(lines.length > most ? [t('command.more', { count: lines.length - most })] : [])].join(' '))
  }
  const look = useEffectEvent((known: Told) => {
    const { state } = session
    const names = { t, language: i18n.language, nameOf, draft: state.draft }
    const waiting = isAway(state) ? state.commands.filter((command) => !known.waiting.has(keyOf(command))) : []
    const arrived = state.arrived.filter(({ id }) => !known.arrived.has(id))
    known.waiting = new Set(state.commands.map(keyOf).filter((key) => isAway(state) || known.waiting.has(key)))
    known.arrived = new Set(state.arrived.map(({ id }) => id))
    say(waiting.map((command) => willWords(command, names, state.unavailable === true ? 'stored' : 'back')))
    // A version is seen nowhere on the page: that it is named is always said.
    say(
      arrived
        .filter(({ command, waited }) => waited || command.op === 'nameVersion')
        .map(({ command, revision }) => didWords(command, names, revision)),
    )
    if (arrived.some(({ command }) => command.op === 'nameVersion')) {
      // A first answer that is under way may be one from before it: it is not waited for.
      const versions = versionsQuery(draftId)
      void client.cancelQueries(versions).then(() => client.invalidateQueries(versions))
    }
    if (arrived.length > 0) told?.(arrived.map(({ command }) => command))
    for (const { id } of arrived) session.dismiss(id)
  })
  useEffect(() => {
    const known: Told = { waiting: new Set(), arrived: new Set() }
    look(known)
    return session.subscribe(() => {
      look(known)
    })
  }, [session])
}
