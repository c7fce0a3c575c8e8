import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuEntry {
  id: string
  label: ReactNode
  text?: string
  hint?: string
  grave?: boolean
  disabled?: boolean
  /** Of something that is on or off: it is switched while the menu stays open. */
  checked?: boolean
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
      onAction={entry.checked === undefined ? entry.onAction : undefined}
      data-testid={testId && `${testId}-${entry.id}`}
    >
      {entry.checked !== undefined && <span aria-hidden="true">{entry.checked ? '☑' : '☐'} </span>}
      {entry.label}
      {entry.hint !== undefined && <small>{entry.hint}</small>}
    </MenuItem>
  )
  const toggle = (entry: MenuEntry) => (
    <MenuSection
      key={entry.id}
      aria-label={entry.text ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
      selectionMode="multiple"
      shouldCloseOnSelect={false}
      selectedKeys={entry.checked === true ? [entry.id] : []}
      onSelectionChange={entry.onAction}
    >
      {item(entry)}
    </MenuSection>
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
          {entries.map((entry) => (entry.checked === undefined ? item(entry) : toggle(entry)))}
          {groups.flatMap((group) => [
            <MenuSection key={group.label}>
              <Header className="list-head">{group.label}</Header>
              {group.entries.filter(({ checked }) => checked === undefined).map(item)}
            </MenuSection>,
            ...group.entries.filter(({ checked }) => checked !== undefined).map(toggle),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
