import { newId } from '../../operations/newId'
import { lengthOf } from '../../operations/deltas'
import type { DeltaJson, Operation, ParagraphKind } from '../../operations/operation'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import { shownOrder } from '../document/shownOrder'
import { replaceRange } from './replaceRange'
import type { Place } from './replaceRange'

/** What a command comes to: operations, and where the caret belongs afterwards. */
export interface Change {
  readonly operations: readonly Operation[]
  readonly caret?: Place
}

const nothing: DeltaJson = { ops: [] }

/** Replaces what lies between two places by lines of text. */
export const replace = (draft: Draft, from: Place, to: Place, lines: readonly DeltaJson[]): Change =>
  replaceRange(shownOrder(draft), from, to, lines, newId)

/** Enter. A footnote stays one paragraph. */
export function splitAt(draft: Draft, from: Place, to: Place): Change | null {
  const paragraph = draft.paragraphs.find((other) => other.id === from.paragraph)
  if (paragraph === undefined || paragraph.kind === 'footnote') return null
  const change = replace(draft, from, to, [nothing, nothing])
  if (paragraph.kind !== 'title' && paragraph.kind !== 'enacting' && paragraph.kind !== 'heading') return change
  const kind: ParagraphKind = paragraph.kind === 'enacting' ? 'preambular' : 'plain'
  return { ...change, operations: [...change.operations, { op: 'setParagraph', paragraph: change.caret?.paragraph ?? '', kind, level: 0 }] }
}

/** Joins a paragraph to the one shown before it; an empty one of the two is removed instead, so that the other keeps its identity. */
export function joinBack(draft: Draft, id: string): Change | null {
  const shown = shownOrder(draft)
  const index = shown.findIndex((paragraph) => paragraph.id === id)
  const [before, paragraph] = [shown[index - 1], shown[index]]
  if (!before || !paragraph || (before.kind === 'footnote') !== (paragraph.kind === 'footnote')) return null
  const caret = { paragraph: before.id, offset: lengthOf(before.delta) }
  const length = lengthOf(paragraph.delta)
  if (length === 0) return { operations: [{ op: 'removeParagraph', paragraph: id }], caret }
  if (caret.offset === 0) return { operations: [{ op: 'removeParagraph', paragraph: before.id }], caret: { paragraph: id, offset: 0 } }
  const directlyBefore = draft.paragraphs[draft.paragraphs.findIndex((other) => other.id === id) - 1]
  const move: Operation[] = directlyBefore?.id === before.id ? [] : [{ op: 'moveParagraph', paragraph: id, after: before.id }]
  return { operations: [...move, { op: 'joinParagraph', paragraph: id, into: before.id, offset: caret.offset, length }], caret }
}

/** The paragraph shown after this one; null where it is the last. */
export const shownAfter = (draft: Draft, id: string): DraftParagraph | null => {
  const shown = shownOrder(draft)
  return shown[shown.findIndex((paragraph) => paragraph.id === id) + 1] ?? null
}

/** Tab and Shift-Tab: operative paragraph, sub-paragraph (a), (i), a., i. and back. */
export function indent(paragraph: DraftParagraph, by: 1 | -1): Change | null {
  const depth = paragraph.kind === 'operative' ? 0 : paragraph.kind === 'sub' ? Math.max(1, paragraph.level) : null
  if (depth === null) return null
  const level = Math.min(4, Math.max(0, depth + by))
  if (level === depth) return { operations: [] }
  const kind = level === 0 ? 'operative' : 'sub'
  return { operations: [{ op: 'setParagraph', paragraph: paragraph.id, ...(kind === paragraph.kind ? {} : { kind }), level }] }
}

export const setKind = (paragraph: DraftParagraph, kind: ParagraphKind): Change => ({
  operations: paragraph.kind === kind ? [] : [{ op: 'setParagraph', paragraph: paragraph.id, kind, level: kind === 'sub' ? 1 : 0 }],
})

/** Moves a paragraph behind another one; null is first. */
export const moveBehind = (draft: Draft, id: string, after: string | null): Change | null => {
  const shown = shownOrder(draft)
  const index = shown.findIndex((paragraph) => paragraph.id === id)
  if (index < 0 || after === id || (shown[index - 1]?.id ?? null) === after) return null
  return { operations: [{ op: 'moveParagraph', paragraph: id, after }] }
}

/** One step up or down among the paragraphs of the text. */
export function moveStep(draft: Draft, id: string, by: 1 | -1): Change | null {
  const text = shownOrder(draft).filter((paragraph) => paragraph.kind !== 'footnote')
  const index = text.findIndex((paragraph) => paragraph.id === id)
  const other = text[index + by]
  if (index < 0 || !other) return null
  return moveBehind(draft, id, by > 0 ? other.id : (text[index - 2]?.id ?? null))
}

/** A new footnote at a place, its body ready to be written. */
export function insertFootnote(draft: Draft, at: Place): Change | null {
  const paragraph = draft.paragraphs.find((other) => other.id === at.paragraph)
  if (!paragraph || paragraph.kind === 'footnote') return null
  const id = newId()
  const after = draft.paragraphs.findLast((other) => other.kind === 'footnote') ?? draft.paragraphs.at(-1)
  return {
    operations: [
      { op: 'insertParagraph', id, after: after?.id ?? null, kind: 'footnote', level: 0, delta: nothing },
      {
        op: 'editText',
        paragraph: at.paragraph,
        delta: { ops: [...(at.offset > 0 ? [{ retain: at.offset }] : []), { insert: { footnote: id } }] },
      },
    ],
    caret: { paragraph: id, offset: 0 },
  }
}

/** Where an undo or redo took place, for the caret. */
export function placeOfChange(operations: readonly Operation[]): Place | null {
  for (const operation of operations) {
    if (operation.op === 'editText') {
      let offset = 0
      for (const op of operation.delta.ops) {
        if (op.delete !== undefined) break
        offset +=
          typeof op.insert === 'string' ? op.insert.length : op.insert !== undefined ? 1 : typeof op.retain === 'number' ? op.retain : 0
        if (op.insert !== undefined) break
      }
      return { paragraph: operation.paragraph, offset }
    }
    if (operation.op === 'joinParagraph' && operation.into !== undefined)
      return { paragraph: operation.into, offset: operation.offset ?? 0 }
    if (operation.op === 'splitParagraph') return { paragraph: operation.newId, offset: 0 }
    if (operation.op === 'restoreParagraph' || operation.op === 'moveParagraph') return { paragraph: operation.paragraph, offset: 0 }
  }
  return null
}
