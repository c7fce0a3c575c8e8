import type { Suggested, SuggestedNote } from '../../../../editor/around/suggested'
import { lengthOf, plainText } from '../../../../operations/deltas'
import type { DeltaJson, EditText, Operation } from '../../../../operations/operation'
import { named } from '../../../../operations/proposalSteps'
import type { Draft } from '../../../../protocol/draft'
import { editedRuns, isMarked, unmarked } from '../../../../printed/proposed/markedText'
import type { MarkedRun } from '../../../../printed/proposed/markedText'
import { changesOf } from '../../../../printed/proposed/proposedChanges'

/** How suggestions are drawn over the text that has them done; `base` is the text that everyone sees. */
export function suggestedMarks(operations: readonly Operation[], base: Draft, shown: Draft): Suggested {
  const known = new Map(base.paragraphs.map(({ id, delta }) => [id, delta]))
  const there = new Set(shown.paragraphs.map(({ id }) => id))
  const order = base.paragraphs.map(({ id }) => id)
  const texts = new Map<string, readonly MarkedRun[]>()
  const fresh = new Set<string>()
  const notes = new Map<string, SuggestedNote[]>()
  const note = (at: string, paragraph: string, what: SuggestedNote['what'], words = '') => {
    notes.set(at, [...(notes.get(at) ?? []), { paragraph, what, words }])
  }
  const [edits, others] = apart(operations, known)
  for (const { edit, text } of edits) {
    const runs = runsOf(edit, text)
    if (isMarked(runs)) texts.set(edit.paragraph, runs)
  }
  for (const change of changesOf(others, (id) => known.get(id))) {
    const { paragraph } = change
    if (change.what === 'words' || change.what === 'new') {
      texts.set(paragraph, change.runs)
      if (!known.has(paragraph)) fresh.add(paragraph)
    } else if (change.what === 'removal') {
      const before = order.slice(0, Math.max(0, order.indexOf(paragraph))).findLast((id) => there.has(id))
      note(before ?? '', paragraph, 'removal', plainText(known.get(paragraph) ?? { ops: [] }))
    } else if (change.what === 'join') note(change.into, paragraph, 'join')
    else if (change.what === 'move' || change.what === 'setting') note(paragraph, paragraph, change.what)
    else if (change.what === 'split') for (const operation of operations) if (operation.op === 'splitParagraph') fresh.add(operation.newId)
  }
  return { texts, fresh, notes }
}

/** Edits of texts that nothing else has to do with, and all else. */
function apart(
  operations: readonly Operation[],
  known: ReadonlyMap<string, DeltaJson>,
): readonly [readonly { readonly edit: EditText; readonly text: DeltaJson }[], readonly Operation[]] {
  const concerned = new Map<string | null, number>()
  for (const operation of operations) for (const id of named(operation)) concerned.set(id, (concerned.get(id) ?? 0) + 1)
  const edits: { edit: EditText; text: DeltaJson }[] = []
  const others: Operation[] = []
  for (const operation of operations) {
    const text = operation.op === 'editText' && concerned.get(operation.paragraph) === 1 ? known.get(operation.paragraph) : undefined
    if (operation.op === 'editText' && text !== undefined) edits.push({ edit: operation, text })
    else others.push(operation)
  }
  return [edits, others]
}

const marked = new WeakMap<EditText, { readonly text: DeltaJson; readonly runs: readonly MarkedRun[] }>()

/** A text as an edit marks it: the same object as long as both are, so that only what is written in is drawn again. */
function runsOf(edit: EditText, text: DeltaJson): readonly MarkedRun[] {
  let found = marked.get(edit)
  if (found?.text !== text) {
    found = { text, runs: editedRuns(unmarked(text), edit.delta) }
    marked.set(edit, found)
  }
  return found.runs
}

/** Where a place of a text is once it is marked, or was before: what is put in counts on one side alone, as what is taken out does on the other. */
export function mappedOffset(runs: readonly MarkedRun[], offset: number, to: 'shown' | 'draft'): number {
  const [away, here] = to === 'shown' ? (['inserted', 'deleted'] as const) : (['deleted', 'inserted'] as const)
  let [from, reached] = [0, 0]
  for (const { mark, text } of runs) {
    const length = lengthOf(text)
    if (mark === away) reached += from < offset ? length : 0
    else {
      const passed = Math.min(length, offset - from)
      from += passed
      if (mark !== here) reached += passed
      if (passed < length) break
    }
  }
  return reached
}
