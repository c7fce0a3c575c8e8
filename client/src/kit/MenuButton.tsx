import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuEntry {
  id: string
  label: ReactNode
  text?: string
  hint?: string
  grave?: boolean
  disabled?: boolean
  onAction: () => void
}

/** Entries that belong together, under their name. */
export interface MenuGroup {
  label: string
  entries: readonly MenuEntry[]
}

interface MenuButtonProps {
  label: ReactNode
  ariaLabel?: string
  entries: readonly MenuEntry[]
  /** Further entries below these. */
  groups?: readonly MenuGroup[]
  className?: string
  testId?: string
  /** Somebody is about to open it. */
  onNear?: () => void
}

/** A button that opens a list of actions. Each entry's test id is `${testId}-${id}`. */
export function MenuButton({
  label,
  ariaLabel,
  entries,
  groups = [],
  className = 'button select-button',
  testId,
  onNear,
}: MenuButtonProps) {
  const all = [...entries, ...groups.flatMap((group) => group.entries)]
  const item = (entry: MenuEntry) => (
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
  )
  return (
    <MenuTrigger>
      <Button
        className={className}
        aria-label={ariaLabel}
        data-testid={testId}
        onHoverStart={onNear}
        onFocus={onNear}
        onPressStart={onNear}
      >
        {label}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list" disabledKeys={all.filter((entry) => entry.disabled).map((entry) => entry.id)}>
          {entries.map(item)}
          {groups.map((group) => (
            <MenuSection key={group.label}>
              <Header className="list-head">{group.label}</Header>
              {group.entries.map(item)}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
