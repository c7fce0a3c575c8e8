import { applyToText } from '../../operations/deltas'
import type { Operation } from '../../operations/operation'
import type { Draft } from '../../protocol/draft'
import { footnoteReferences } from '../../document/printedLabels'

/** Adds the removal of every footnote whose last mark these operations take out, so that both go, and come back, in one step. */
export function withNotes(draft: Pick<Draft, 'paragraphs'>, operations: readonly Operation[]): readonly Operation[] {
  const texts = new Map(draft.paragraphs.map((paragraph) => [paragraph.id, paragraph.delta]))
  const touched = new Set<string>()
  for (const operation of operations) {
    if (operation.op === 'editText') {
      const before = texts.get(operation.paragraph)
      if (before === undefined) continue
      if (operation.delta.ops.some((op) => op.delete !== undefined)) for (const note of footnoteReferences(before)) touched.add(note)
      texts.set(operation.paragraph, applyToText(before, operation.delta))
    } else if (operation.op === 'removeParagraph') {
      for (const note of footnoteReferences(texts.get(operation.paragraph) ?? { ops: [] })) touched.add(note)
      texts.delete(operation.paragraph)
    } else if (operation.op === 'insertParagraph') texts.set(operation.id, operation.delta)
  }
  if (touched.size === 0) return operations
  for (const text of texts.values()) for (const note of footnoteReferences(text)) touched.delete(note)
  const bodies = draft.paragraphs.filter(
    (paragraph) => paragraph.kind === 'footnote' && touched.has(paragraph.id) && texts.has(paragraph.id),
  )
  return [...operations, ...bodies.map(({ id }): Operation => ({ op: 'removeParagraph', paragraph: id }))]
}

/** Whether any mark of a footnote stands in the text. */
export const isMarked = (draft: Draft, footnote: string): boolean =>
  draft.paragraphs.some((paragraph) => footnoteReferences(paragraph.delta).includes(footnote))
