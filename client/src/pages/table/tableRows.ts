import { isClosed } from '../../document/rights'
import { touches } from '../../operations/overlap'
import { placesOf } from '../../printed/proposed/proposedChanges'
import type { Draft, DraftParagraph, Proposal } from '../../protocol/draft'
import { contestedAmong, isMoot } from '../draft/proposals/proposalGroups'

/** How a proposal is about a row: it changes its paragraph, puts a new one behind it, or is about one that was taken out behind it. */
export type Bearing = 'here' | 'behind' | 'gone'

export interface TableProposal {
  readonly proposal: Proposal
  readonly bearing: Bearing
}

/** A paragraph of the text and what is open on it. */
export interface TableRow {
  /** By what an address names it. */
  readonly key: string
  /** Null of what stands before the first paragraph, and of proposals that would change nothing any more. */
  readonly paragraph: DraftParagraph | null
  readonly proposals: readonly TableProposal[]
  /** Whether delegations differ: somebody objects or reserves, rival texts are offered, or two change the same words. */
  readonly isContested: boolean
  /** Whether nothing open touches a paragraph that is not agreed yet, so that it can be offered as agreed. */
  readonly canBeAgreed: boolean
}

/** No paragraph is called like these. */
export const beginning = '~beginning'
export const nowhere = '~nowhere'

export const tableFilters = ['all', 'proposed', 'contested', 'agreeable', 'agreed'] as const
export type TableFilter = (typeof tableFilters)[number]

/** Where paragraphs stood that were taken out of the text: behind which there is now; null is the beginning. */
export type GonePlaces = ReadonlyMap<string, string | null>

/** What is agreed one by one; the organ, headings and notes go along with it. */
const isNegotiated = ({ kind }: DraftParagraph): boolean => kind === 'preambular' || kind === 'operative' || kind === 'sub'

const bearings = new WeakMap<Proposal, ReadonlyMap<string | null, Bearing>>()

/** The paragraphs that a proposal changes, stands behind or reserves; null is the beginning. */
function bearingsOf(proposal: Proposal): ReadonlyMap<string | null, Bearing> {
  let found = bearings.get(proposal)
  if (found === undefined) {
    const { operations, reserved, insteadOf } = proposal
    const made = new Set(operations.flatMap((each) => (each.op === 'insertParagraph' ? [each.id] : [])))
    const changed = placesOf(operations.filter(({ op }) => op !== 'insertParagraph')).filter((place) => place === null || !made.has(place))
    const all: readonly (readonly [string | null, Bearing])[] =
      insteadOf !== null
        ? [[insteadOf, 'here']]
        : [
            ...placesOf(operations).map((place) => [place, 'behind'] as const),
            ...[...changed, ...reserved.map(({ paragraph }) => paragraph)].map((place) => [place, 'here'] as const),
          ]
    found = new Map(all)
    bearings.set(proposal, found)
  }
  return found
}

/** Whether two would change the same words: accepting one leaves the other touched. */
export const clash = (one: Proposal, other: Proposal): boolean =>
  one !== other && (other.operations.some((each) => touches(one, each)) || one.operations.some((each) => touches(other, each)))

/** Whether both speak for the same, who then does not contradict himself. */
const sameSpeaker = (one: Proposal, other: Proposal): boolean =>
  one.group === null && other.group === null ? one.delegation === other.delegation : one.group === other.group

const clashIn = (proposals: readonly Proposal[]): boolean =>
  proposals.some((one, at) => proposals.slice(at + 1).some((other) => !sameSpeaker(one, other) && clash(one, other)))

/** A row for each paragraph of the text, footnotes last; before them what comes first, behind them what has no place left. */
export function tableRows({ paragraphs, proposals = [] }: Pick<Draft, 'paragraphs' | 'proposals'>, gone: GonePlaces): readonly TableRow[] {
  const open = proposals.filter(({ state }) => state === 'open')
  const live = new Set(paragraphs.map(({ id }) => id))
  const at = new Map<string, TableProposal[]>()
  const put = (key: string, proposal: Proposal, bearing: Bearing) => {
    const there = at.get(key) ?? []
    if (!there.some((each) => each.proposal === proposal)) at.set(key, [...there, { proposal, bearing }])
  }
  for (const proposal of open) {
    if (isMoot(proposal)) put(nowhere, proposal, 'here')
    else
      for (const [place, bearing] of bearingsOf(proposal)) {
        if (place === null) put(beginning, proposal, 'behind')
        else if (live.has(place)) put(place, proposal, bearing)
        else put(gone.has(place) ? (gone.get(place) ?? beginning) : nowhere, proposal, 'gone')
      }
  }
  const isContested = contestedAmong(open)
  const row = (key: string, paragraph: DraftParagraph | null): TableRow => {
    const there = at.get(key) ?? []
    const own = there.map(({ proposal }) => proposal)
    const isTouched = there.some(({ bearing }) => bearing === 'here')
    return {
      key,
      paragraph,
      proposals: there,
      isContested: own.some(isContested) || clashIn(own),
      canBeAgreed: paragraph !== null && isNegotiated(paragraph) && !isClosed(paragraph) && !isTouched,
    }
  }
  const notes = paragraphs.filter(({ kind }) => kind === 'footnote')
  return [
    ...(at.has(beginning) ? [row(beginning, null)] : []),
    ...[...paragraphs.filter(({ kind }) => kind !== 'footnote'), ...notes].map((paragraph) => row(paragraph.id, paragraph)),
    ...(at.has(nowhere) ? [row(nowhere, null)] : []),
  ]
}

/** Whether a row is among those that are asked for. */
export function isShown({ paragraph, proposals, isContested, canBeAgreed }: TableRow, filter: TableFilter): boolean {
  switch (filter) {
    case 'proposed':
      return proposals.length > 0
    case 'contested':
      return isContested
    case 'agreeable':
      return canBeAgreed
    case 'agreed':
      return paragraph !== null && isClosed(paragraph)
    case 'all':
      return true
  }
}

/** Whether it is the paragraph itself that something open would change. */
export const isTouched = ({ proposals }: TableRow): boolean => proposals.some(({ bearing }) => bearing === 'here')

/** The next row of those that are asked for, after or before one that need not be among them itself; null where there is none. */
export function nextRow(rows: readonly TableRow[], from: string, step: 1 | -1, filter: TableFilter): TableRow | null {
  const here = rows.findIndex(({ key }) => key === from)
  const way = step === 1 ? rows.slice(here + 1) : rows.slice(0, Math.max(here, 0)).reverse()
  return way.find((row) => isShown(row, filter)) ?? null
}

/** The row in whose place somebody is whose paragraph was taken away: what now follows the last one before it that is still there. */
export function rowInPlace(rows: readonly TableRow[], before: readonly string[], gone: string): TableRow | null {
  const known = new Set(rows.map(({ key }) => key))
  const earlier = before.slice(0, Math.max(before.indexOf(gone), 0)).findLast((key) => known.has(key))
  return rows[rows.findIndex(({ key }) => key === earlier) + 1] ?? rows.at(-1) ?? null
}
