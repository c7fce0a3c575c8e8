import Delta from 'quill-delta'
import { newId } from '../../operations/newId'
import { lengthOf } from '../../operations/deltas'
import type { DeltaJson, Operation, ParagraphKind } from '../../operations/operation'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import { replace } from './commands'
import type { Change } from './commands'
import { shownOrder } from '../document/shownOrder'
import type { Place } from './replaceRange'
import { spaced } from '../../clipboard/HtmlReader'
import { added } from '../../clipboard/pasted'
import type { LeftOut, Pasted, ReadParagraph } from '../../clipboard/pasted'
import { placeNotes } from '../../clipboard/pastedNotes'
import { structured } from '../../clipboard/structure'

export interface Insertion {
  readonly change: Change | null
  readonly leftOut: LeftOut
}

/** Kinds that a pasted number does not change. */
const fixed: ReadonlySet<ParagraphKind> = new Set(['title', 'enacting', 'heading', 'footnote'])

/**
 * What putting pasted paragraphs between two places comes to. One line stays text of its paragraph, unless there is none yet; of several each becomes what its number
 * or its source says it is, and one that says so is never joined to what stands before it. In a footnote all is one line.
 */
export function insertPasted(draft: Draft, from: Place, to: Place, read: Pasted, isOwnNote: (footnote: string) => boolean): Insertion {
  const shown = shownOrder(draft)
  const start = shown.find((paragraph) => paragraph.id === from.paragraph)
  const end = shown.find((paragraph) => paragraph.id === to.paragraph)
  if (!start || !end || read.paragraphs.length === 0) return { change: null, leftOut: read.leftOut }
  if (start.kind === 'footnote') return intoFootnote(draft, from, to, read)
  const { pasted, operations: notes } = placeNotes(draft, read, isOwnNote, newId)
  const paragraphs = structured(pasted.paragraphs, draft.language)
  const [head, tail] = [from.offset > 0, to.offset < lengthOf(end.delta)]
  const change =
    paragraphs.length === 1 || paragraphs.every(({ kind }) => kind === null)
      ? asText(draft, from, to, pasted.paragraphs, !head && !tail && !fixed.has(start.kind) ? paragraphs[0] : undefined)
      : asParagraphs(draft, { from, to, head, tail, start }, paragraphs, pasted.endsOpen)
  return { change: { ...change, operations: [...notes, ...change.operations] }, leftOut: pasted.leftOut }
}

/** The same for a draft that has no paragraph yet. */
export function insertInEmpty(draft: Draft, read: Pasted): Insertion {
  const first: DraftParagraph = {
    id: newId(),
    kind: 'plain',
    level: 0,
    label: null,
    text: '',
    delta: { ops: [] },
    version: 1,
    status: 'open',
  }
  const place = { paragraph: first.id, offset: 0 }
  const { change, leftOut } = insertPasted({ ...draft, paragraphs: [first] }, place, place, read, () => false)
  const insert: Operation = { op: 'insertParagraph', id: first.id, after: null, kind: first.kind, level: 0, delta: first.delta }
  return { change: change && { ...change, operations: [insert, ...change.operations] }, leftOut }
}

function intoFootnote(draft: Draft, from: Place, to: Place, read: Pasted): Insertion {
  const { ops } =
    read.paragraphs.length > 1 ? spaced(read.paragraphs.map(({ delta }) => delta)) : (read.paragraphs[0] as ReadParagraph).delta
  const text = ops.filter((op) => typeof op.insert === 'string')
  return { change: replace(draft, from, to, [{ ops: text }]), leftOut: added(read.leftOut, 'footnote', ops.length - text.length) }
}

/** Lines as they were written; a single one gives an empty paragraph, `alone`, its number and kind. */
function asText(draft: Draft, from: Place, to: Place, lines: readonly ReadParagraph[], alone: ReadParagraph | undefined): Change {
  const takes = lines.length === 1 && alone !== undefined && alone.kind !== null
  const change = replace(draft, from, to, takes ? [alone.delta] : lines.map(({ delta }) => delta))
  return takes ? { ...change, operations: [...change.operations, ...setAs(from.paragraph, alone)] } : change
}

const setAs = (paragraph: string, { kind, level, label }: ReadParagraph): Operation[] =>
  kind === null
    ? []
    : [{ op: 'setParagraph', paragraph, kind, level: kind === 'sub' ? Math.max(1, level) : level, ...(label !== null && { label }) }]

const inserting = (paragraph: string, offset: number, text: DeltaJson): Operation[] =>
  text.ops.length === 0
    ? []
    : [{ op: 'editText', paragraph, delta: { ops: new Delta().retain(offset).concat(new Delta([...text.ops])).ops } }]

interface Target {
  readonly from: Place
  readonly to: Place
  /** Whether text of the first paragraph stays before the place, and text behind it. */
  readonly head: boolean
  readonly tail: boolean
  readonly start: DraftParagraph
}

function asParagraphs(
  draft: Draft,
  { from, to, head, tail, start }: Target,
  paragraphs: readonly ReadParagraph[],
  endsOpen: boolean,
): Change {
  const [first, last] = [paragraphs[0] as ReadParagraph, paragraphs.at(-1) as ReadParagraph]
  const isEmptied = from.paragraph !== to.paragraph || from.offset !== to.offset
  const operations: Operation[] = isEmptied ? [...replace(draft, from, to, [{ ops: [] }]).operations] : []
  const joinsLast = tail && (last.kind === null || endsOpen)
  const besideTitle = start.kind === 'title' && first.kind !== 'title'
  const undecided: ParagraphKind = start.kind === 'operative' || start.kind === 'sub' || start.kind === 'title' ? 'plain' : start.kind
  const insert = (paragraph: ReadParagraph, after: string | null): string => {
    const id = newId()
    const kind = paragraph.kind ?? undecided
    operations.push({
      op: 'insertParagraph',
      id,
      after,
      kind,
      level: kind === 'sub' ? Math.max(1, paragraph.level) : paragraph.level,
      ...(paragraph.label !== null && { label: paragraph.label }),
      delta: paragraph.delta,
    })
    return id
  }
  let rest = paragraphs
  let after: string | null = start.id
  if (!head && tail && !joinsLast) {
    // The paragraph at whose beginning the caret stands is not touched.
    after = draft.paragraphs[draft.paragraphs.findIndex((paragraph) => paragraph.id === start.id) - 1]?.id ?? null
  } else {
    let behind = ''
    if (tail) operations.push({ op: 'splitParagraph', paragraph: start.id, offset: from.offset, newId: (behind = newId()) })
    if (!besideTitle && (first.kind === null || !head)) {
      operations.push(
        ...inserting(start.id, from.offset, first.delta),
        ...(head ? [] : setAs(start.id, { ...first, kind: first.kind ?? (start.kind === undecided ? null : undecided) })),
      )
      rest = rest.slice(1)
    }
    if (joinsLast) {
      for (const paragraph of rest.slice(0, -1)) after = insert(paragraph, after)
      operations.push(...inserting(behind, 0, last.delta), ...setAs(behind, last))
      return { operations, caret: { paragraph: behind, offset: lengthOf(last.delta) } }
    }
  }
  for (const paragraph of rest) after = insert(paragraph, after)
  return { operations, caret: { paragraph: after ?? start.id, offset: lengthOf(last.delta) } }
}
