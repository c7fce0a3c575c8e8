import { applyToText, concatTexts, emptyDelta, lengthOf, plainText, sliceText } from '../operations/deltas'
import type { InsertParagraph, JoinParagraph, MoveParagraph, Operation, RestoreParagraph, SplitParagraph } from '../operations/operation'
import { anchorOf } from '../operations/rebaseOrder'
import { findLive, findParagraph, indexOfParagraph, liveBefore } from './draftState'
import type { DraftState, PlacedParagraph } from './draftState'
import type { EntryFacts } from './entryFacts'
import { ignoredAfter } from './ignored'
import { proposalsAfter } from './proposals'
import { quoteOf, sealedThreadsAfter, threadsAfter } from './threads'

/** Fills in what depends on the draft: where a join's text goes (OP7). */
export function writtenOut(draft: DraftState, operation: Operation): Operation {
  if (operation.op !== 'joinParagraph' || operation.into !== undefined) return operation
  const paragraph = findLive(draft, operation.paragraph)
  const into = liveBefore(draft, operation.paragraph)
  return paragraph && into ? { ...operation, into: into.id, offset: lengthOf(into.delta), length: lengthOf(paragraph.delta) } : operation
}

/** A new thread has its quote at once, not only from the server. */
const quoted = (draft: DraftState, operation: Operation): Operation =>
  operation.op === 'comment' && operation.on && (operation.quote ?? null) === null
    ? { ...operation, quote: quoteOf(draft, operation.on) }
    : operation

/**
 * The draft after one operation, its proposals, its comments and what is ignored with it. `entry` is the one the operation stands in, null for what is pending. What names an
 * unknown paragraph or proposal changes nothing. Sponsors and stages: see applyEntry.
 */
export function applyOperation(draft: DraftState, operation: Operation, entry: EntryFacts | null = null): DraftState {
  const whole = writtenOut(draft, operation)
  const after = applyToDraft(draft, whole)
  const proposals = proposalsAfter(draft.proposals, whole, entry)
  const threads = threadsAfter(draft.threads, quoted(draft, whole), entry)
  const ignored = ignoredAfter(draft.ignored, whole, entry)
  const sealedThreads = sealedThreadsAfter(draft.sealedThreads, whole, entry)
  const now = { proposals, threads, ignored, sealedThreads }
  const isSame =
    proposals === draft.proposals && threads === draft.threads && ignored === draft.ignored && sealedThreads === draft.sealedThreads
  return isSame ? after : { ...after, ...now }
}

/** OP1 to OP10. */
function applyToDraft(draft: DraftState, operation: Operation): DraftState {
  switch (operation.op) {
    case 'editText': {
      const after = update(draft, operation.paragraph, (was) => ({ ...was, delta: applyToText(was.delta, operation.delta) }))
      const written = findLive(after, operation.paragraph)
      return written?.kind === 'title' ? { ...after, title: plainText(written.delta) } : after
    }
    case 'insertParagraph':
      return insert(draft, operation)
    case 'removeParagraph':
      return update(draft, operation.paragraph, (was) => ({ ...was, removed: true }))
    case 'restoreParagraph':
      return restore(draft, operation)
    case 'moveParagraph':
      return move(draft, operation)
    case 'splitParagraph':
      return split(draft, operation)
    case 'joinParagraph':
      return join(draft, operation)
    case 'setParagraph':
      return update(draft, operation.paragraph, (was) => ({
        ...was,
        kind: operation.kind ?? was.kind,
        level: operation.level ?? was.level,
        label: operation.label === undefined ? was.label : operation.label,
      }))
    case 'setParagraphStatus':
      return update(draft, operation.paragraph, (was) => ({ ...was, status: operation.status }))
    case 'setMasthead': {
      const fields = Object.fromEntries(Object.entries(operation).filter(([name]) => name !== 'op'))
      const symbol = 'symbol' in fields ? (fields.symbol as string | null) : draft.symbol
      return { ...draft, symbol, masthead: { ...draft.masthead, ...fields } }
    }
    default:
      return draft
  }
}

export const applyOperations = (draft: DraftState, operations: readonly Operation[]): DraftState =>
  operations.reduce((at, operation) => applyOperation(at, operation), draft)

function update(draft: DraftState, id: string, change: (was: PlacedParagraph) => PlacedParagraph): DraftState {
  const index = indexOfParagraph(draft, id)
  const was = draft.paragraphs[index]
  return was === undefined ? draft : { ...draft, paragraphs: draft.paragraphs.with(index, change(was)) }
}

/** Puts a paragraph directly behind the anchor; behind an unknown one it comes last. */
function place(draft: DraftState, paragraph: PlacedParagraph, anchor: string | null): DraftState {
  const index = anchor === null ? 0 : indexOfParagraph(draft, anchor) + 1
  const at = anchor !== null && index === 0 ? draft.paragraphs.length : index
  return { ...draft, paragraphs: draft.paragraphs.toSpliced(at, 0, paragraph) }
}

/** Whether the place directly behind a paragraph, tombstone or not, is one directly after the live paragraph `after` (OP2). */
const isJustAfter = (draft: DraftState, behind: string, after: string | null): boolean => {
  const index = indexOfParagraph(draft, behind)
  return index >= 0 && (draft.paragraphs.slice(0, index + 1).findLast((paragraph) => !paragraph.removed)?.id ?? null) === after
}

/**
 * A client knows only some of the tombstones, so one may stand elsewhere here than in the log. The live order comes from `after`;
 * `behind` only refines it where it says the same.
 */
const knownAnchor = (draft: DraftState, o: InsertParagraph | MoveParagraph): string | null =>
  typeof o.behind === 'string' && !isJustAfter(draft, o.behind, o.after) ? o.after : anchorOf(o)

const without = (draft: DraftState, id: string): DraftState => ({ ...draft, paragraphs: draft.paragraphs.filter((p) => p.id !== id) })

const fresh = { version: 1, status: 'open', removed: false } as const

function insert(draft: DraftState, o: InsertParagraph): DraftState {
  const known = findParagraph(draft, o.id)
  if (known && !known.removed) return draft
  const { id, kind, level, delta, label, version = known ? known.version + 1 : fresh.version } = o
  return place(
    known ? without(draft, id) : draft,
    { ...fresh, version, id, kind, level, delta, label: label ?? null },
    knownAnchor(draft, o),
  )
}

function restore(draft: DraftState, o: RestoreParagraph): DraftState {
  const known = findParagraph(draft, o.paragraph)
  if (known === undefined && (o.delta === undefined || o.kind === undefined)) return draft
  const was: PlacedParagraph = known ?? { ...fresh, id: o.paragraph, kind: o.kind ?? 'plain', level: 0, label: null, delta: emptyDelta }
  const back: PlacedParagraph = {
    ...was,
    removed: false,
    kind: o.kind ?? was.kind,
    level: o.level ?? was.level,
    label: o.label === undefined ? was.label : o.label,
    delta: o.delta ?? was.delta,
    status: o.status ?? was.status,
    version: o.version ?? was.version,
  }
  const isApplied = o.delta !== undefined
  const isInPlace = known !== undefined && (!isApplied || isJustAfter(draft, o.paragraph, o.after ?? null))
  return isInPlace ? update(draft, o.paragraph, () => back) : place(without(draft, o.paragraph), back, o.after ?? null)
}

function move(draft: DraftState, o: MoveParagraph): DraftState {
  const moved = findParagraph(draft, o.paragraph)
  if (moved === undefined || anchorOf(o) === o.paragraph) return draft
  const rest = without(draft, o.paragraph)
  return place(rest, moved, knownAnchor(rest, o))
}

function split(draft: DraftState, o: SplitParagraph): DraftState {
  const was = findParagraph(draft, o.paragraph)
  if (was === undefined || o.paragraph === o.newId) return draft
  const back = findParagraph(draft, o.newId)
  const { kind, level } = back ?? was
  const tail: PlacedParagraph = {
    ...(back ?? fresh),
    id: o.newId,
    kind,
    level,
    label: back?.label ?? null,
    status: back?.status ?? 'open',
    version: back?.version ?? 1,
    delta: sliceText(was.delta, o.offset),
    removed: was.removed,
  }
  const head = update(back ? without(draft, o.newId) : draft, o.paragraph, () => ({ ...was, delta: sliceText(was.delta, 0, o.offset) }))
  return place(head, tail, o.paragraph)
}

function join(draft: DraftState, o: JoinParagraph): DraftState {
  const { into, offset } = o
  const joined = findLive(draft, o.paragraph)
  const target = into === undefined ? undefined : findLive(draft, into)
  if (joined === undefined || target === undefined || offset === undefined || into === o.paragraph) return draft
  const text = concatTexts(concatTexts(sliceText(target.delta, 0, offset), joined.delta), sliceText(target.delta, offset))
  const taken = update(draft, o.paragraph, (was) => ({ ...was, delta: emptyDelta, removed: true }))
  return update(taken, target.id, (was) => ({ ...was, delta: text }))
}
