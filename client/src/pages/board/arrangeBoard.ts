import type { BoardRow, Stage } from '../../protocol/contract'

export type BoardOrder = 'deadline' | 'recent' | 'title' | 'sponsors' | 'agreed' | 'missing'

export interface BoardView {
  words: string
  stage: Stage | 'all'
  /** Only those the reader facilitates. */
  mine: boolean
  order: BoardOrder
}

/** Of the paragraphs under negotiation, the part that is agreed, 0 to 1; ad referendum where that is asked for. */
export const agreedShare = ({ progress }: BoardRow, status: 'agreed' | 'agreedAdRef' = 'agreed'): number =>
  progress.all === 0 ? 0 : progress[status] / progress.all

const missing = ({ before }: BoardRow): number => before?.missing.length ?? 0

/** The rows that match, in the order asked for; what is equal there stands by its last change. */
export function arrangeBoard(rows: readonly BoardRow[], view: BoardView, language: string): BoardRow[] {
  const words = view.words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const collator = new Intl.Collator(language, { numeric: true })
  const matches = ({ draft }: BoardRow) => {
    const text = `${draft.title} ${draft.symbol ?? ''}`.toLocaleLowerCase()
    return (
      (view.stage === 'all' || draft.stage === view.stage) &&
      (!view.mine || draft.role === 'facilitator') &&
      words.every((word) => text.includes(word))
    )
  }
  const soon = ({ draft }: BoardRow) => (draft.deadline === null ? Infinity : Date.parse(draft.deadline))
  const orders: Record<BoardOrder, (a: BoardRow, b: BoardRow) => number> = {
    // Two without a deadline are equal: Infinity minus itself is no number.
    deadline: (a, b) => (soon(a) === soon(b) ? 0 : soon(a) - soon(b)),
    recent: (a, b) => Date.parse(b.draft.lastChange.at) - Date.parse(a.draft.lastChange.at),
    title: (a, b) => collator.compare(a.draft.title, b.draft.title),
    sponsors: (a, b) => b.draft.sponsorCount - a.draft.sponsorCount,
    agreed: (a, b) => agreedShare(b) - agreedShare(a) || agreedShare(b, 'agreedAdRef') - agreedShare(a, 'agreedAdRef'),
    missing: (a, b) => missing(b) - missing(a),
  }
  return rows.filter(matches).sort((a, b) => orders[view.order](a, b) || orders.recent(a, b))
}
