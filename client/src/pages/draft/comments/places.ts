import type { EditorState } from 'prosemirror-state'
import { textDifference } from '../../../editor/document/textDifference'
import { offsetText, sliceText } from '../../../operations/deltas'
import type { DeltaJson, TextStretch } from '../../../operations/operation'
import { stretchesOver } from '../../../operations/stretches'
import type { Draft } from '../../../protocol/draft'
import type { Suggested } from '../../../editor/around/suggested'
import { mappedOffset } from '../proposals/suggest/suggestedMarks'

/** As many as the server takes (`ThreadResolution.cs`). */
const mostStretches = 100

/** What is selected, a stretch for each paragraph; where only the caret stands, the whole paragraph. */
export function selectedStretches({ doc, selection }: EditorState): readonly TextStretch[] {
  const { from, to, empty, $head } = selection
  const idOf = (node: typeof doc) => node.attrs.id as string
  if (empty) return $head.depth > 0 && idOf($head.parent) !== '' ? [{ paragraph: idOf($head.parent) }] : []
  const found: TextStretch[] = []
  doc.nodesBetween(from, to, (node, position) => {
    const start = Math.max(from - position - 1, 0)
    const end = Math.min(to - position - 1, node.content.size)
    if (idOf(node) !== '' && end > start) found.push({ paragraph: idOf(node), start, length: end - start })
    return false
  })
  return found.slice(0, mostStretches)
}

const wordsIn = (delta: DeltaJson | undefined): string => offsetText(delta ?? { ops: [] })

/**
 * Stretches of the text as somebody sees it who suggests, in the text that everyone has. What can not be led back for certain is meant as the
 * whole paragraph; of a paragraph that nobody else has nothing is left.
 */
export function inEveryonesText(
  stretches: readonly TextStretch[],
  shown: Draft,
  base: Draft,
  suggested: Suggested | null,
): readonly TextStretch[] {
  if (suggested === null) return stretches
  return stretches.flatMap((stretch) => {
    const { paragraph, start = 0, length } = stretch
    const [there, here] = [base, shown].map(({ paragraphs }) => paragraphs.find(({ id }) => id === paragraph)?.delta)
    if (there === undefined) return []
    const runs = suggested.texts.get(paragraph)
    if (length === undefined || (runs === undefined && wordsIn(there) === wordsIn(here))) return [stretch]
    const isTold =
      runs !== undefined && runs.map(({ mark, text }) => (mark === 'inserted' ? '' : offsetText(text))).join('') === wordsIn(there)
    if (!isTold) return [{ paragraph }]
    const [from, to] = [mappedOffset(runs, start, 'draft'), mappedOffset(runs, start + length, 'draft')]
    return [from < to ? { paragraph, start: from, length: to - from } : { paragraph }]
  })
}

/** The other way: stretches of everyone's text as they are shown to somebody who suggests. */
export const inShownText = (stretches: readonly TextStretch[], suggested: Suggested | null): readonly TextStretch[] =>
  stretches.map((stretch) => {
    const { paragraph, start = 0, length } = stretch
    const runs = suggested?.texts.get(paragraph)
    if (runs === undefined || length === undefined) return stretch
    const [from, to] = [mappedOffset(runs, start, 'shown'), mappedOffset(runs, start + length, 'shown')]
    return { paragraph, start: from, length: Math.max(0, to - from) }
  })

/** Stretches, and the texts they are counted in, by paragraph. */
export interface Placed {
  readonly on: readonly TextStretch[]
  readonly texts: Readonly<Record<string, DeltaJson>>
}

export const placedIn = (on: readonly TextStretch[], draft: Draft): Placed => ({ on, texts: textsOf(on, draft) })

const textsOf = (on: readonly TextStretch[], draft: Draft): Placed['texts'] => {
  const named = new Set(on.map(({ paragraph }) => paragraph))
  return Object.fromEntries(draft.paragraphs.flatMap(({ id, delta }) => (named.has(id) ? [[id, delta]] : [])))
}

/**
 * The same stretches in the text as it is now, as a thread of comments would have stayed at its words; those of removed paragraphs stay as
 * they are. The same object where nothing changed.
 */
export function followed(placed: Placed, draft: Draft): Placed {
  const now = textsOf(placed.on, draft)
  let { on } = placed
  for (const [paragraph, before] of Object.entries(placed.texts)) {
    const after = now[paragraph]
    if (after === undefined || after === before || JSON.stringify(after.ops) === JSON.stringify(before.ops)) continue
    const moved = stretchesOver(on, { op: 'editText', paragraph, delta: textDifference(before, after) })
    on = moved.map((stretch, index) => (stretch.length === 0 ? (foundAgain(on[index], before, draft) ?? stretch) : stretch))
  }
  return on === placed.on ? placed : { on, texts: { ...placed.texts, ...textsOf(on, draft) } }
}

/** Words that left their paragraph, as a split has them do, where they stand once in another. */
function foundAgain(was: TextStretch | undefined, text: DeltaJson, draft: Draft): TextStretch | null {
  if (was?.length === undefined || was.length === 0) return null
  const words = offsetText(sliceText(text, was.start ?? 0, (was.start ?? 0) + was.length))
  const found = draft.paragraphs.flatMap(({ id, delta }) => {
    const start = offsetText(delta).indexOf(words)
    return start < 0 ? [] : [{ paragraph: id, start, length: words.length }]
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether a comment can begin there: some of its paragraphs are in the text. */
export const isThere = ({ on }: Placed, draft: Draft): boolean =>
  on.some(({ paragraph }) => draft.paragraphs.some(({ id }) => id === paragraph))

/** The stretches that are in the text. */
export const onLive = ({ on }: Placed, draft: Draft): readonly TextStretch[] =>
  on.filter(({ paragraph }) => draft.paragraphs.some(({ id }) => id === paragraph))
