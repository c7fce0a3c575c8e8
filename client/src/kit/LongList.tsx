import { createElement, lazy, Suspense, useEffect, useRef, type ComponentType } from 'react'
import type { LongListProps } from './LongListProps'

/** From here on only what is in view is drawn. */
const longFrom = 50

/** What draws only what is in view comes where a list is that long; where it cannot be fetched all is drawn. */
const Virtual = lazy(async (): Promise<{ default: ComponentType<LongListProps<unknown>> }> => ({
  default: await import('./VirtualList').then(
    ({ VirtualList }) => VirtualList,
    () => WholeList,
  ),
}))

/** A list that stays fast however long it is. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items, at = 0 } = props
  if (items.length < longFrom) return <WholeList {...props} />
  // Until then a part of it is there, with the row that somebody is at.
  const from = Math.max(0, Math.min(at - longFrom / 2, items.length - longFrom))
  const part = { ...props, items: items.slice(from, from + longFrom), at: props.at === undefined ? undefined : at - from }
  return <Suspense fallback={<WholeList {...part} />}>{createElement(Virtual as ComponentType<LongListProps<Item>>, props)}</Suspense>
}

function WholeList<Item>(props: LongListProps<Item>) {
  return props.at === undefined ? <ShortList {...props} /> : <FollowedList {...props} />
}

function ShortList<Item>({ items, keyOf, label, className, testId, children }: LongListProps<Item>) {
  return (
    <ul className={className} aria-label={label} data-testid={testId}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ul>
  )
}

function FollowedList<Item>(props: LongListProps<Item>) {
  const { at = 0 } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const row = box.current?.querySelector('ul')?.children[at]
    if (!box.current || !row) return
    // Not by scrollIntoView, which would move the page too.
    const [outer, inner] = [box.current.getBoundingClientRect(), row.getBoundingClientRect()]
    box.current.scrollTop += Math.min(0, inner.top - outer.top) + Math.max(0, inner.bottom - outer.bottom)
  }, [at])
  return (
    <div ref={box} className="long-list">
      <ShortList {...props} />
    </div>
  )
}
