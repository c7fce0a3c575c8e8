import Delta from 'quill-delta'
import type { DeltaJson, Operation } from '../operations/operation'
import type { Draft } from '../protocol/draft'
import { footnoteReferences } from '../document/printedLabels'
import { raised } from '../operations/scriptText'
import { added } from './pasted'
import type { Pasted } from './pasted'

export interface PlacedNotes {
  readonly pasted: Pasted
  /** What brings the bodies into the draft. */
  readonly operations: readonly Operation[]
}

const withoutMarks = (body: DeltaJson): DeltaJson => ({ ops: body.ops.filter((op) => typeof op.insert === 'string') })

/**
 * Gives the footnotes of what is pasted a place in the draft. A note that was cut out here comes back as the one it was; any other is a new one with the
 * body that was copied, or where that was not, with the one it has here. A mark whose body is nowhere stays as a raised number and is told.
 */
export function placeNotes(draft: Draft, pasted: Pasted, isOwnNote: (footnote: string) => boolean, newId: () => string): PlacedNotes {
  const placed = new Map<string, string | null>()
  const operations: Operation[] = []
  let after = (draft.paragraphs.findLast((paragraph) => paragraph.kind === 'footnote') ?? draft.paragraphs.at(-1))?.id ?? null
  const place = (name: string): string | null => {
    const here = draft.paragraphs.find((paragraph) => paragraph.id === name && paragraph.kind === 'footnote')
    if (isOwnNote(name)) {
      if (here === undefined) operations.push({ op: 'restoreParagraph', paragraph: name })
      return name
    }
    const body = pasted.notes.get(name) ?? here?.delta
    if (body === undefined) return null
    const id = newId()
    operations.push({ op: 'insertParagraph', id, after, kind: 'footnote', level: 0, delta: withoutMarks(body) })
    after = id
    return id
  }
  for (const { delta } of pasted.paragraphs)
    for (const name of footnoteReferences(delta)) if (!placed.has(name)) placed.set(name, place(name))
  if (placed.size === 0) return { pasted, operations }
  const lost = [...placed.values()].filter((id) => id === null).length
  const paragraphs = pasted.paragraphs.map((paragraph) => ({ ...paragraph, delta: renamed(paragraph.delta, placed, pasted.marks) }))
  return { pasted: { ...pasted, paragraphs, leftOut: added(pasted.leftOut, 'footnote', lost) }, operations }
}

function renamed(text: DeltaJson, placed: ReadonlyMap<string, string | null>, marks: ReadonlyMap<string, string>): DeltaJson {
  const delta = new Delta()
  for (const op of text.ops) {
    const name = typeof op.insert === 'object' && typeof op.insert.footnote === 'string' ? op.insert.footnote : null
    if (name === null) delta.push(op)
    else if (placed.get(name)) delta.insert({ footnote: placed.get(name) as string }, op.attributes)
    else {
      const shown = (marks.get(name) ?? '').replace(/[[\]()]/g, '')
      delta.insert(raised(shown, ' ') ?? shown)
    }
  }
  return { ops: delta.ops }
}
