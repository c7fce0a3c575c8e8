import type { LogEntry, LoggedOperation } from './logged'

/** Seconds somebody may stop and still be at it. */
export const pauseSeconds = 600

/** What somebody did to one paragraph, or to the draft otherwise. */
export interface Piece {
  /** Null for what concerns no paragraph, such as a sponsor that joined. */
  paragraph: string | null
  /** What was done, in the order it first appears. */
  kinds: string[]
  /** The proposals that it was done to; a proposal that is made is named by its delegation. */
  proposals: string[]
  /** The last of them. */
  operation: LoggedOperation
}

/**
 * What one person did in one go: until he paused, the day ended, somebody else took up one of the paragraphs or he one that somebody else had
 * just written in, or the draft was named or moved to another stage. So all that changed in these paragraphs meanwhile is his, whatever others
 * did elsewhere.
 */
export interface Sitting {
  day: string
  user: string
  delegation: string | null
  /** Ascending; others may have written between. */
  revisions: number[]
  firstAt: string
  lastAt: string
  pieces: Piece[]
}

export const firstOf = ({ revisions }: Sitting): number => revisions[0] ?? 0
export const lastOf = ({ revisions }: Sitting): number => revisions.at(-1) ?? 0

/** The sitting in which a revision was made. */
export const sittingAt = (sittings: readonly Sitting[], revision: number): Sitting | undefined =>
  sittings.find((each) => firstOf(each) <= revision && revision <= lastOf(each) && each.revisions.includes(revision))

export const paragraphsOf = ({ pieces }: Sitting): Set<string> => new Set(pieces.flatMap(({ paragraph }) => paragraph ?? []))

/** Groups a log in its order, by when each sitting ended. Days are those of the reader's time zone; named versions are listed by themselves. */
export function sittingsOf(entries: readonly LogEntry[]): Sitting[] {
  const all: Sitting[] = []
  const open = new Map<string, Sitting>()
  const writtenLast = new Map<string, { who: string; revision: number }>()
  for (const entry of entries) {
    const touched = new Set(entry.operations.flatMap(paragraphsIn))
    const who = `${entry.user} ${entry.delegation ?? ''}`
    for (const [other, sitting] of open) if (other !== who && [...paragraphsOf(sitting)].some((id) => touched.has(id))) open.delete(other)
    const done = entry.operations.filter(({ op }) => op !== 'nameVersion')
    if (done.length > 0) {
      const before = open.get(who)
      const isAnothers = (id: string, since: number) => (writtenLast.get(id)?.revision ?? 0) > since && writtenLast.get(id)?.who !== who
      const sitting =
        before !== undefined && goesOn(before, entry) && ![...touched].some((id) => isAnothers(id, firstOf(before))) ? before : begun(entry)
      if (sitting !== before) all.push(sitting)
      open.set(who, sitting)
      sitting.revisions.push(entry.revision)
      sitting.lastAt = entry.at
      for (const operation of done) note(sitting.pieces, operation)
    }
    for (const id of touched) writtenLast.set(id, { who, revision: entry.revision })
    if (entry.operations.some(({ op }) => op === 'nameVersion' || op === 'setStage')) open.clear()
  }
  return all.sort((a, b) => lastOf(a) - lastOf(b))
}

/** Pieces of work on paragraphs, together those of which the same was done. */
export function alike(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) {
    if (piece.paragraph === null) continue
    const done = piece.kinds.toSorted().join()
    groups.set(done, [...(groups.get(done) ?? []), piece])
  }
  return [...groups.values()]
}

const dayOf = (at: string) => new Date(at).toDateString()

const begun = ({ user, delegation, at }: LogEntry): Sitting => ({
  day: dayOf(at),
  user,
  delegation,
  revisions: [],
  firstAt: at,
  lastAt: at,
  pieces: [],
})

const goesOn = (sitting: Sitting, { at }: LogEntry): boolean =>
  Date.parse(at) - Date.parse(sitting.lastAt) <= pauseSeconds * 1000 && sitting.day === dayOf(at)

/** The paragraphs whose text or place an operation concerns. */
function paragraphsIn({ op, paragraph, id, newId, into }: LoggedOperation): string[] {
  return [op === 'insertParagraph' ? id : paragraph, newId, into].filter((each) => each !== undefined && each !== null)
}

function note(pieces: Piece[], operation: LoggedOperation): void {
  const paragraphs = paragraphsIn(operation)
  for (const paragraph of paragraphs.length > 0 ? paragraphs : [null]) {
    const known = pieces.find((piece) => piece.paragraph === paragraph && (paragraph !== null || isSame(piece.operation, operation)))
    const kind = kindOf(operation)
    const piece = known ?? { paragraph, kinds: [], proposals: [], operation }
    if (known === undefined) pieces.push(piece)
    piece.operation = operation
    if (!piece.kinds.includes(kind)) piece.kinds.push(kind)
    if (operation.proposal !== undefined && operation.op !== 'propose' && !piece.proposals.includes(operation.proposal))
      piece.proposals.push(operation.proposal)
  }
}

/** What an operation is called: of what has several ends, by its end. */
const kindOf = ({ op, status, end, hunks }: LoggedOperation): string =>
  op === 'acceptProposal' && hunks ? 'acceptPart' : (status ?? end ?? op)

const isSame = (one: LoggedOperation, other: LoggedOperation) =>
  kindOf(one) === kindOf(other) && one.delegation === other.delegation && one.stage === other.stage
