import { Fragment } from 'react'
import type { FoundLine } from '../../protocol/contract'

/** A line as a search found it, its words marked. */
export function FoundWords({ found: { text, marks } }: { found: FoundLine }) {
  return (
    <>
      {marks.map(({ start, length }, at) => {
        const before = marks[at - 1]
        return (
          <Fragment key={start}>
            {text.slice(before ? before.start + before.length : 0, start)}
            <mark>{text.slice(start, start + length)}</mark>
          </Fragment>
        )
      })}
      {text.slice((marks.at(-1)?.start ?? 0) + (marks.at(-1)?.length ?? 0))}
    </>
  )
}
