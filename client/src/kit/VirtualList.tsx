import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LongListProps } from './LongListProps'

/** A list of which only what is in view is drawn. */
export function VirtualList<Item>(props: LongListProps<Item>) {
  return props.scroll === 'page' ? <PageList {...props} /> : <OwnList {...props} />
}

function PageList<Item>(props: LongListProps<Item>) {
  const top = useRef<HTMLUListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    setOffset(top.current?.offsetTop ?? 0)
  }, [])
  const rows = useWindowVirtualizer({ count: props.items.length, estimateSize: () => props.rowHeight, overscan: 8, scrollMargin: offset })
  return (
    <ul
      ref={top}
      className={props.className}
      aria-label={props.label}
      data-testid={props.testId}
      style={{ position: 'relative', height: rows.getTotalSize() }}
    >
      <Rows rows={rows} margin={offset} {...props} />
    </ul>
  )
}

function OwnList<Item>(props: LongListProps<Item>) {
  const { at } = props
  const box = useRef<HTMLDivElement>(null)
  // The rule is about memoising compilers; none is used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: props.items.length,
    getScrollElement: () => box.current,
    estimateSize: () => props.rowHeight,
    overscan: 8,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(at === undefined ? [] : [at])])].sort((a, b) => a - b),
  })
  useEffect(() => {
    if (at !== undefined) rows.scrollToIndex(at)
  }, [rows, at])
  return (
    <div ref={box} className="long-list" tabIndex={at === undefined ? 0 : undefined} role="group" aria-label={props.label}>
      <ul
        className={props.className}
        aria-label={props.label}
        data-testid={props.testId}
        style={{ position: 'relative', height: rows.getTotalSize() }}
      >
        <Rows rows={rows} margin={0} {...props} />
      </ul>
    </div>
  )
}

interface RowsProps<Item, Scroller extends Element | Window> extends LongListProps<Item> {
  rows: Virtualizer<Scroller, Element>
  margin: number
}

function Rows<Item, Scroller extends Element | Window>({ rows, margin, items, keyOf, children }: RowsProps<Item, Scroller>) {
  return rows.getVirtualItems().map((row) => {
    const item = items[row.index]
    if (item === undefined) return null
    return (
      <li
        key={keyOf(item)}
        ref={rows.measureElement}
        data-index={row.index}
        aria-setsize={items.length}
        aria-posinset={row.index + 1}
        style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${row.start - margin}px)` }}
      >
        {children(item)}
      </li>
    )
  })
}
