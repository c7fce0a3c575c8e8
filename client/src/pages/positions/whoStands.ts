import { placesOf } from '../../printed/proposed/proposedChanges'
import type { Delegation, Group } from '../../protocol/contract'
import type { Draft, Proposal, ProposalState } from '../../protocol/draft'
import { officialSponsors } from '../sponsors/officialSponsors'

/** Where somebody stands who is not silent, in the order in which a cell lists it. */
export const positions = ['proposes', 'supports', 'objects', 'reserves'] as const
export type Position = (typeof positions)[number]

/** Who speaks, for itself or for a group. */
type Speaker = Pick<Proposal, 'delegation' | 'group'>

/** One thing that was said of a paragraph. */
export interface Said {
  readonly position: Position
  /** The delegation that said it, for itself or for the column's group. */
  readonly by: string
  /** Whose proposal it is about; null where it is the speaker's own. */
  readonly of: Speaker | null
  /** Whether what it is about reserves a position and changes nothing here. */
  readonly isReservation: boolean
  readonly state: ProposalState
  readonly reasons: readonly string[]
  /** Of how many proposals the same was said. */
  readonly times: number
}

/** A delegation that spoke for itself, or a group that somebody spoke for. */
export interface Column {
  readonly key: string
  readonly delegation: string | null
  readonly group: string | null
  /** Who spoke for the group; of a delegation itself. */
  readonly speakers: readonly string[]
}

/** A paragraph and what was said of it, by the keys of columns; who has no entry is silent. */
export interface Row {
  /** Null is the beginning of the text. */
  readonly paragraph: string | null
  /** Whether the paragraph has been taken out of the text. */
  readonly isGone: boolean
  readonly cells: ReadonlyMap<string, readonly Said[]>
}

export interface Positions {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** What is to be seen. */
export interface PositionsView {
  readonly ended: boolean
  /** Paragraphs too of which nobody has said anything. */
  readonly everyParagraph: boolean
}

/** Who there is: both in the order in which they are listed where nothing else is known. */
export interface Known {
  readonly delegations: readonly Delegation[]
  readonly groups: readonly Pick<Group, 'code'>[]
}

const byStance = { support: 'supports', object: 'objects', reserve: 'reserves' } as const

const keyOf = ({ delegation, group }: Speaker): string => (group === null ? `delegation ${delegation}` : `group ${group}`)

/**
 * Delegations × paragraphs. A proposal is about the paragraphs that it changes, stands behind or reserves, one that came to nothing about
 * the beginning of the text, as its card is; a stance on it is about them all.
 */
export function whoStands(
  draft: Pick<Draft, 'language' | 'paragraphs' | 'proposals'>,
  { ended, everyParagraph }: PositionsView,
  known: Known,
): Positions {
  const proposals = (draft.proposals ?? []).filter(({ state }) => ended || state === 'open')
  const cells = new Map<string | null, Map<string, Said[]>>()
  const speakers = new Map<string, Speaker[]>()
  const say = (speaker: Speaker, paragraph: string | null, said: Omit<Said, 'by' | 'reasons' | 'times'>, reason: string | null) => {
    const key = keyOf(speaker)
    speakers.set(key, [...(speakers.get(key) ?? []), speaker])
    const row = cells.get(paragraph) ?? new Map<string, Said[]>()
    cells.set(paragraph, row)
    row.set(key, added(row.get(key) ?? [], { ...said, by: speaker.delegation, reasons: reason === null ? [] : [reason], times: 1 }))
  }
  for (const proposal of proposals) {
    const { state, reason, stances } = proposal
    for (const [paragraph, isReservation] of placesIn(proposal)) {
      say(proposal, paragraph, { position: isReservation ? 'reserves' : 'proposes', of: null, isReservation, state }, reason)
      const { delegation, group } = proposal
      // What was said of an earlier text is said of no text that there is.
      for (const taken of stances.filter(({ earlier }) => !earlier))
        say(taken, paragraph, { position: byStance[taken.stance], of: { delegation, group }, isReservation, state }, taken.reason)
    }
  }
  return { columns: columnsOf(speakers, draft.language, known), rows: rowsOf(cells, draft.paragraphs, everyParagraph) }
}

/** The paragraphs that a proposal is about, and whether it only reserves a position on each. */
function placesIn({ operations, reserved, insteadOf }: Proposal): ReadonlyMap<string | null, boolean> {
  if (insteadOf !== null) return new Map([[insteadOf, false]])
  const changed = placesOf(operations).map((paragraph) => [paragraph, false] as const)
  const places = new Map<string | null, boolean>([...reserved.map(({ paragraph }) => [paragraph, true] as const), ...changed])
  return places.size === 0 ? new Map([[null, false]]) : places
}

/** A cell with something more in it: what says the same of another proposal of the same speaker is counted. */
function added(cell: readonly Said[], said: Said): Said[] {
  const isSame = (other: Said) =>
    other.position === said.position &&
    other.by === said.by &&
    other.of?.delegation === said.of?.delegation &&
    other.of?.group === said.of?.group &&
    other.isReservation === said.isReservation &&
    other.state === said.state
  if (cell.some(isSame))
    return cell.map((other) =>
      isSame(other) ? { ...other, reasons: [...new Set([...other.reasons, ...said.reasons])], times: other.times + 1 } : other,
    )
  return [...cell, said].sort((a, b) => positions.indexOf(a.position) - positions.indexOf(b.position))
}

/** Groups first, as they take the floor; then delegations in the official order of the draft's language. */
function columnsOf(speakers: ReadonlyMap<string, readonly Speaker[]>, language: string, { delegations, groups }: Known): readonly Column[] {
  const ordered = (codes: readonly string[]) =>
    officialSponsors(
      [...new Set(codes)].map((code) => ({ code, name: code, role: 'co', since: '', withdrawn: null })),
      delegations,
      language,
    ).map(({ code }) => code)
  const everyone = [...speakers].flatMap(([key, [first, ...others]]) => (first ? [{ key, first, all: [first, ...others] }] : []))
  const rank = (code: string) => {
    const at = groups.findIndex((group) => group.code === code)
    return at < 0 ? groups.length : at
  }
  const ofGroups = everyone
    .flatMap(({ key, first: { group }, all }) =>
      group === null ? [] : [{ key, delegation: null, group, speakers: ordered(all.map(({ delegation }) => delegation)) }],
    )
    .sort((a, b) => rank(a.group) - rank(b.group))
  const own = everyone.filter(({ first }) => first.group === null).map(({ first }) => first.delegation)
  return [
    ...ofGroups,
    ...ordered(own).map((code) => ({ key: keyOf({ delegation: code, group: null }), delegation: code, group: null, speakers: [code] })),
  ]
}

/** In the order of the text; what was said of removed paragraphs comes last. */
function rowsOf(cells: ReadonlyMap<string | null, Row['cells']>, paragraphs: Draft['paragraphs'], everyParagraph: boolean): readonly Row[] {
  const live = new Set<string | null>(paragraphs.map(({ id }) => id))
  const row = (paragraph: string | null, isGone = false): Row => ({ paragraph, isGone, cells: cells.get(paragraph) ?? new Map() })
  return [
    ...(cells.has(null) ? [row(null)] : []),
    ...paragraphs.filter(({ id }) => everyParagraph || cells.has(id)).map(({ id }) => row(id)),
    ...[...cells.keys()].filter((id) => id !== null && !live.has(id)).map((id) => row(id, true)),
  ]
}
