import type { ClipboardEvent, DragEvent } from 'react'
import type { CopiedFrom } from './copied'
import { giveSelected } from './copiedPage'

/** For an element that shows paragraphs named by `data-source`: what is copied or dragged out of it takes its footnotes along. */
export const copying = (text: readonly CopiedFrom[]) => ({
  onCopy: (event: ClipboardEvent<HTMLElement>) => {
    if (giveSelected(event.currentTarget, event.clipboardData, text)) event.preventDefault()
  },
  onDragStart: (event: DragEvent<HTMLElement>) => {
    giveSelected(event.currentTarget, event.dataTransfer, text)
  },
})
