import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuEntry {
  id: string
  label: ReactNode
  text?: string
  hint?: string
  grave?: boolean
  disabled?: boolean
  onAction: () => void
}

interface MenuButtonProps {
  label: ReactNode
  ariaLabel?: string
  entries: readonly MenuEntry[]
  className?: string
  testId?: string
  /** Somebody is about to open it. */
  onNear?: () => void
}

/** A button that opens a list of actions. Each entry's test id is `${testId}-${id}`. */
export function MenuButton({ label, ariaLabel, entries, className = 'button select-button', testId, onNear }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={className} aria-label={ariaLabel} data-testid={testId} onHoverStart={onNear} onFocus={onNear} onPressStart={onNear}>
        {label}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list" disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.text ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
              className={entry.grave ? 'item item-grave' : 'item'}
              onAction={entry.onAction}
              data-testid={testId && `${testId}-${entry.id}`}
            >
              {entry.label}
              {entry.hint !== undefined && <small>{entry.hint}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
