import { Link } from 'react-router'
import type { RowWords } from './positionsTable'
import type { Row } from './whoStands'

interface RowNameProps {
  draft: { readonly id: string; readonly language: string }
  row: Row
  words: RowWords
}

/** What a paragraph is called and how it begins; leads to it in the draft while it stands there. */
export function RowName({ draft, row: { paragraph, isGone }, words: { label, opening } }: RowNameProps) {
  return (
    <>
      {paragraph === null || isGone ? (
        label
      ) : (
        <Link to={`/drafts/${draft.id}#${encodeURIComponent(paragraph)}`} data-testid="position-paragraph">
          {label}
        </Link>
      )}
      {opening !== '' && (
        <small className="muted" lang={draft.language} dir="auto">
          {opening}
        </small>
      )}
    </>
  )
}
