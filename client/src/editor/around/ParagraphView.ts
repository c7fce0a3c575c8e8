import type { Node } from 'prosemirror-model'
import type { NodeView, ViewMutationRecord } from 'prosemirror-view'
import { beneathElement } from './Beneath'
import type { BeneathLine } from './Beneath'
import type { Gutter, GutterView } from './gutter'
import type { Surroundings } from './Surroundings'

export const draggedType = 'application/x-drafting-paragraph'

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, parent: HTMLElement): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.className = className
  parent.append(made)
  return made
}

/** Writes an attribute where it says something else: writing the same again would have the browser look at styles and lay out anew. */
function write(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function fill(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

const views = new WeakMap<globalThis.Node, ParagraphView>()

/** The view whose element this is. */
export const viewOf = (element: globalThis.Node): ParagraphView | undefined => views.get(element)

/**
 * A paragraph with its printed number before the text and, left of it, the gutter: name, status, version, author, menu and handle. Beneath it
 * stands what is proposed in its place.
 */
export class ParagraphView implements NodeView, GutterView {
  readonly dom = document.createElement('div')
  readonly contentDOM: HTMLElement
  private readonly gutter: HTMLElement
  private readonly name: HTMLButtonElement
  private readonly label: HTMLElement
  private readonly dot: HTMLElement
  private readonly status: HTMLElement
  private readonly detail: HTMLElement
  private readonly handle: HTMLElement
  private beneath: HTMLElement | null = null
  private isFar = false

  constructor(
    private node: Node,
    private readonly surroundings: Surroundings,
    openMenu: (paragraph: string, anchor: HTMLElement) => void,
    move: (paragraph: string, by: 1 | -1) => void,
  ) {
    this.dom.className = 'draft-paragraph'
    this.gutter = element('div', 'gutter', this.dom)
    this.gutter.contentEditable = 'false'
    // Not a button element: Firefox does not let those be dragged.
    this.handle = element('span', 'gutter-handle', this.gutter)
    this.handle.setAttribute('role', 'button')
    this.handle.tabIndex = 0
    this.handle.draggable = true
    this.handle.textContent = '⠿'
    this.handle.dataset.testid = 'move-handle'
    this.name = element('button', 'gutter-name', this.gutter)
    this.name.type = 'button'
    this.name.setAttribute('aria-haspopup', 'menu')
    this.name.dataset.testid = 'gutter-name'
    this.label = element('span', '', this.name)
    this.dot = element('i', 'dot', this.name)
    this.dot.setAttribute('aria-hidden', 'true')
    this.status = element('span', 'gutter-status', this.gutter)
    this.detail = element('span', 'gutter-detail', this.gutter)
    this.contentDOM = element('p', 'draft-text', this.dom)
    this.name.addEventListener('click', () => openMenu(this.id, this.name))
    this.handle.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
      event.preventDefault()
      move(this.id, event.key === 'ArrowUp' ? -1 : 1)
    })
    this.handle.addEventListener('dragstart', (event) => {
      event.dataTransfer?.setData(draggedType, this.id)
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer?.setDragImage(this.dom, 0, 0)
      event.stopPropagation()
    })
    this.draw(node)
    surroundings.addParagraph(this.id, this)
    views.set(this.dom, this)
  }

  get attributes(): Node['attrs'] {
    return this.node.attrs
  }

  private get id(): string {
    return this.node.attrs.id as string
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || node.attrs.id !== this.node.attrs.id) return false
    if (node.attrs !== this.node.attrs) this.draw(node)
    this.node = node
    return true
  }

  destroy(): void {
    this.surroundings.dropParagraph(this.id, this)
  }

  private draw(node: Node): void {
    const { kind, level, id } = node.attrs as { kind: string; level: number; id: string }
    Object.assign(this.dom.dataset, { paragraph: id, kind, level: String(level), testid: 'paragraph' })
    this.dom.style.setProperty('--level', String(level))
  }

  drawGutter(gutter: Gutter): void {
    const { paragraph, name, spoken, author, t, language, direction, closed, active } = gutter
    const status = t(`editor.status.${paragraph.status}`)
    write(this.dom, 'data-status', paragraph.status)
    this.dom.classList.toggle('active', active)
    write(this.dom, 'title', closed ? t('editor.agreedIsClosed') : '')
    write(this.contentDOM, 'lang', language)
    write(this.contentDOM, 'dir', direction)
    write(this.contentDOM, 'data-label', paragraph.label ?? '')
    if (closed) write(this.contentDOM, 'aria-description', t('editor.agreedIsClosed'))
    else this.contentDOM.removeAttribute('aria-description')
    this.gutter.classList.toggle('gutter-unnamed', name === '')
    fill(this.label, name === '' ? '¶' : name)
    fill(this.status, paragraph.status === 'open' ? '' : status)
    fill(this.detail, [`v${paragraph.version}`, paragraph.delegation].filter(Boolean).join(' · '))
    const facts = [spoken, status, t('editor.version', { version: paragraph.version }), author && t('editor.lastBy', { who: author })]
      .filter(Boolean)
      .join(t('editor.factsJoin'))
    write(this.name, 'aria-label', t('editor.facts', { menu: t('editor.menu', { name: spoken }), facts }))
    write(this.name, 'title', facts)
    write(this.handle, 'aria-label', t('editor.move', { name: spoken }))
    write(this.handle, 'title', t('editor.move', { name: spoken }))
  }

  drawBeneath(lines: readonly BeneathLine[]): void {
    const before = this.beneath
    this.beneath = lines.length === 0 ? null : beneathElement(lines)
    if (before !== null && this.beneath !== null) before.replaceWith(this.beneath)
    else if (this.beneath !== null) this.dom.append(this.beneath)
    else before?.remove()
  }

  /** Whether the browser need not lay it out: nobody sees it and nobody writes in it. */
  setFar(far: boolean): void {
    if (far !== this.isFar) this.dom.classList.toggle('far', far)
    this.isFar = far
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof globalThis.Node && this.isBeside(event.target)
  }

  private isBeside(node: globalThis.Node): boolean {
    return this.gutter.contains(node) || this.beneath?.contains(node) === true
  }

  /** Whether nothing stands here but gutter, text and what is beneath; the browser and its extensions may put text beside them. */
  get isWhole(): boolean {
    const whole = [this.gutter, this.contentDOM, ...(this.beneath === null ? [] : [this.beneath])]
    const { childNodes } = this.dom
    return childNodes.length === whole.length && whole.every((part, at) => part === childNodes[at])
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return false
    if (this.isBeside(mutation.target)) return true
    // What stands beneath comes and goes by itself; anything else that is put here is somebody's writing.
    if (mutation.type === 'childList' && mutation.target === this.dom && this.isWhole) return true
    // The attributes of both elements are drawn here.
    return mutation.type === 'attributes' && (mutation.target === this.contentDOM || mutation.target === this.dom)
  }
}
