import Delta from 'quill-delta'
import type { DeltaJson, Operation } from '../../../operations/operation'
import { applyToText } from '../../../operations/deltas'
import type { Draft } from '../../../protocol/draft'
import { afterLanding, type Landed } from '../proposals/suggest/afterLanding'
import { changesBetween, textBefore } from '../proposals/suggest/changesBetween'
import { mergedText } from './mergedText'

type Text = Pick<Draft, 'paragraphs'>

/**
 * What a copy changes, written for the draft as the copy knows it, as it is for the text somebody is shown there. What is there already,
 * because it was accepted, proposed or brought before, does not come a second time; what has no place any more is told.
 */
export function ontoShown(operations: readonly Operation[], known: Text, shown: Text): Landed {
  const before = new Map(known.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const now = new Map(shown.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const order = shown.paragraphs.map(({ id }) => id)
  /** Paragraphs whose words have gone elsewhere or come from there: an edit has to follow them. */
  const parted = new Set(
    changesBetween(textBefore(known), shown).flatMap((change) =>
      change.op === 'splitParagraph' ? [change.paragraph] : change.op === 'joinParagraph' ? [change.paragraph, change.into ?? ''] : [],
    ),
  )
  const edits: Operation[] = []
  const rewrite = (paragraph: string, from: DeltaJson, to: DeltaJson) => {
    const delta = { ops: new Delta([...from.ops]).diff(new Delta([...to.ops])).ops }
    if (delta.ops.length > 0) edits.push({ op: 'editText', paragraph, delta })
  }
  const others = operations.filter((operation) => {
    switch (operation.op) {
      case 'editText': {
        const [was, is] = [before.get(operation.paragraph), now.get(operation.paragraph)]
        if (was === undefined || is === undefined || parted.has(operation.paragraph)) return true
        rewrite(operation.paragraph, is.delta, mergedText(was.delta, applyToText(was.delta, operation.delta), is.delta))
        return false
      }
      case 'insertParagraph': {
        const is = now.get(operation.id)
        if (is !== undefined) rewrite(operation.id, is.delta, operation.delta)
        return is === undefined
      }
      case 'restoreParagraph':
        return !now.has(operation.paragraph)
      case 'removeParagraph':
        return now.has(operation.paragraph)
      case 'moveParagraph':
        return (order[order.indexOf(operation.paragraph) - 1] ?? null) !== operation.after
      case 'setParagraph': {
        const is = now.get(operation.paragraph)
        const { kind = is?.kind, level = is?.level, label = is?.pinnedLabel ?? null } = operation
        return is === undefined || kind !== is.kind || level !== is.level || label !== (is.pinnedLabel ?? null)
      }
      default:
        return true
    }
  })
  const landed = afterLanding(textBefore(known), shown)(others)
  return { operations: [...landed.operations, ...edits], lost: landed.lost }
}
