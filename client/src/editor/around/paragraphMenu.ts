export interface MenuItem {
  readonly name: string
  readonly words: string
  readonly checked?: boolean
  readonly run: () => void
}

/** A small menu beside a gutter's button: arrow keys move, Escape and a click elsewhere close it, the focus goes back. */
export function openMenu(anchor: HTMLElement, items: readonly MenuItem[]): void {
  const menu = document.createElement('div')
  menu.className = 'paragraph-menu'
  menu.setAttribute('role', 'menu')
  menu.dataset.testid = 'paragraph-menu'
  const close = (refocus: boolean) => {
    menu.remove()
    document.removeEventListener('pointerdown', outside, true)
    if (refocus) anchor.focus()
  }
  const outside = (event: Event) => {
    if (!(event.target instanceof Node && menu.contains(event.target))) close(false)
  }
  const buttons = items.map((item) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('role', item.checked === undefined ? 'menuitem' : 'menuitemradio')
    if (item.checked !== undefined) button.setAttribute('aria-checked', String(item.checked))
    button.dataset.command = item.name
    button.textContent = item.words
    button.addEventListener('click', () => {
      close(false)
      item.run()
    })
    menu.append(button)
    return button
  })
  menu.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'Escape' || event.key === 'Tab') close(true)
    else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus()
    else if (event.key === 'ArrowUp') buttons.at(at - 1)?.focus()
    else return
    event.preventDefault()
  })
  const { left, right, bottom } = anchor.getBoundingClientRect()
  menu.style.top = `${bottom + 2}px`
  // Within the landmark of what it belongs to.
  const place = anchor.closest('main') ?? document.body
  place.append(menu)
  const { height, width } = menu.getBoundingClientRect()
  const start = getComputedStyle(anchor).direction === 'rtl' ? right - width : left
  menu.style.left = `${Math.max(4, Math.min(start, document.documentElement.clientWidth - width - 4))}px`
  if (bottom + height > window.innerHeight) menu.style.top = `${Math.max(4, window.innerHeight - height - 4)}px`
  document.addEventListener('pointerdown', outside, true)
  buttons[0]?.focus()
}
