import type { ReactNode } from 'react'

/** A list that may be long. */
export interface LongListProps<Item> {
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** A row's usual height in CSS pixels; real heights are measured. */
  rowHeight: number
  label: string
  className?: string
  testId?: string
  children: (item: Item) => ReactNode
  /** Who scrolls: the page, or the list itself. */
  scroll: 'page' | 'self'
  /** The row that is always there and comes into sight when it becomes another; only of a list that scrolls itself. */
  at?: number
}
