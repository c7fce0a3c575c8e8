import { lengthOf } from '../operations/deltas'
import { copiedOf, htmlOf, textOf } from './copied'
import type { Copied, CopiedFrom, Piece } from './copied'
import { readHtml } from '../clipboard/readClipboard'

const nowhere = { language: '', elsewhere: '' }

/** What is selected of a text that a page shows to be read, its paragraphs named by `data-source`. */
export function copiedFromPage(selected: DocumentFragment, text: readonly CopiedFrom[]): Copied {
  const read = (html: string, id: string | null): Piece[] => readHtml(html, nowhere).paragraphs.map(({ delta }) => ({ id, delta }))
  const named = [...selected.querySelectorAll<HTMLElement>('[data-source]')]
  const host = document.createElement('span')
  host.dataset.draft = ''
  if (named.length === 0) host.append(selected)
  const pieces =
    named.length > 0 ? named.flatMap((element) => read(element.outerHTML, element.dataset.source ?? null)) : read(host.outerHTML, null)
  return copiedOf(
    pieces.filter(({ delta }) => lengthOf(delta) > 0),
    text,
  )
}

/** Puts what is selected within `place` on a clipboard with its footnotes; false where that is nothing, or more than what is shown there. */
export function giveSelected(place: HTMLElement, transfer: DataTransfer, text: readonly CopiedFrom[]): boolean {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return false
  const range = selection.getRangeAt(0)
  if (!place.contains(range.commonAncestorContainer)) return false
  const copied = copiedFromPage(range.cloneContents(), text)
  if (copied.paragraphs.length === 0) return false
  const host = document.createElement('div')
  host.append(htmlOf(copied, document))
  transfer.setData('text/plain', textOf(copied))
  transfer.setData('text/html', host.innerHTML)
  return true
}
