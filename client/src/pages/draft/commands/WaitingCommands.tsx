import { useTranslation } from 'react-i18next'
import { keyOf, type Command } from '../../../session/commands'
import { isAway } from '../../../session/arrivals'
import type { DraftSession } from '../../../session/DraftSession'
import { useDelegations } from '../../../api/useDelegations'
import { useSession } from '../useSession'
import { willWords } from './commandWords'

/** Commands of some kinds that nothing gets through of for the moment. */
export function useWaiting(session: DraftSession, ops: ReadonlySet<Command['op']>): readonly Command[] {
  const away = useSession(session, isAway)
  const commands = useSession(session, (state) => state.commands)
  return away ? commands.filter(({ op }) => ops.has(op)) : []
}

/** What waits, where it was asked for: what each will do once it gets through. */
export function WaitingCommands({ session, waiting }: { session: DraftSession; waiting: readonly Command[] }) {
  const { t, i18n } = useTranslation()
  const { nameOf } = useDelegations()
  const stored = useSession(session, (state) => state.unavailable === true)
  if (waiting.length === 0) return null
  const names = { t, language: i18n.language, nameOf, draft: session.state.draft }
  return (
    <ul className="quiet" data-testid="waiting-commands">
      {waiting.map((command) => (
        <li key={keyOf(command)}>{willWords(command, names, stored ? 'stored' : 'back')}</li>
      ))}
    </ul>
  )
}
