import { useTranslation } from 'react-i18next'
import { Keyboard } from 'react-aria-components'
import { Button } from '../../../kit/Button'
import type { RoomAct } from './useRoomKeys'

const groups = ['proposal', 'paragraph', 'way'] as const

/** Everything that can be done here, each with its key. */
export function RoomKeys({ acts }: { acts: readonly RoomAct[] }) {
  const { t } = useTranslation()
  return (
    <footer className="room-keys no-print" data-testid="room-keys">
      {groups.map((group) => {
        const own = acts.filter((each) => each.group === group)
        if (own.length === 0) return null
        return (
          <div key={group} role="group" aria-label={t(`table.groups.${group}`)} className="room-keys-group">
            <span aria-hidden="true">{t(`table.groups.${group}`)}</span>
            {own.map((act) => (
              <ActButton key={act.id} act={act} look={act.id === 'accept' ? 'main' : undefined} testId={`room-${act.id}`} />
            ))}
          </div>
        )
      })}
    </footer>
  )
}

/** A button that says which key does the same. */
export function ActButton({ act: { key, label, isPossible, run }, look, testId }: { act: RoomAct; look?: 'main'; testId: string }) {
  return (
    <Button look={look} isDisabled={!isPossible} onPress={run} aria-keyshortcuts={shortcut(key)} data-testid={testId}>
      <Keyboard aria-hidden="true">{key}</Keyboard> {label}
    </Button>
  )
}

const arrows = { '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight' }
/** As the browser calls keys that are printed otherwise. */
const spoken: Readonly<Record<string, string>> = { ...arrows, Esc: 'Escape' }

const shortcut = (key: string): string => spoken[key] ?? (key === key.toLowerCase() ? key : `Shift+${key}`)
