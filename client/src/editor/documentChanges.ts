import type { Node } from 'prosemirror-model'
import { concatTexts, lengthOf, sliceText } from '../operations/deltas'
import type { DeltaJson, Operation, ParagraphKind } from '../operations/operation'
import type { DraftParagraph } from '../protocol/draft'
import { deltaOf, nodeOf } from './paragraphNode'
import type { Place } from './replaceRange'
import { textDifference } from './textDifference'

/**
 * What the document's own changes (typing, an input method, the browser) come to as operations: both sides compared by paragraph id.
 * `caret` helps where the place of a change is ambiguous. A paragraph whose rest ended up in the one before was joined to it.
 */
export function documentChanges(shown: readonly DraftParagraph[], doc: Node, caret: Place | null, newId: () => string): Operation[] {
  return sameParagraphs(shown, doc) ? shown.flatMap((paragraph, index) => edited(paragraph, doc.child(index), paragraph.delta, caret)) : structuralChanges(shown, doc, caret, newId)
}

const sameParagraphs = (shown: readonly DraftParagraph[], doc: Node): boolean =>
  shown.length === doc.childCount && shown.every((paragraph, index) => paragraph.id === doc.child(index).attrs.id)

/** The edit that makes a paragraph's text, which reads `now` already, that of its node. */
function edited(original: DraftParagraph, node: Node, now: DeltaJson, caret: Place | null): Operation[] {
  if (now === original.delta && node.content.eq(nodeOf(original).content)) return []
  const delta = textDifference(now, deltaOf(node.content), caret?.paragraph === original.id ? caret.offset : undefined)
  return delta.ops.length > 0 ? [{ op: 'editText', paragraph: original.id, delta }] : []
}

function structuralChanges(shown: readonly DraftParagraph[], doc: Node, caret: Place | null, newId: () => string): Operation[] {
  const before = new Map(shown.map((paragraph) => [paragraph.id, paragraph]))
  const seen = new Set<string>()
  const operations: Operation[] = []
  const after: { id: string; node: Node; known: boolean; kind: ParagraphKind; level: number }[] = []
  doc.forEach((node) => {
    const name = node.attrs.id as string
    const known = before.has(name) && !seen.has(name)
    seen.add(name)
    const { kind, level } = node.attrs as { kind: ParagraphKind; level: number }
    after.push({ id: known ? name : newId(), node, known, kind, level })
  })
  const texts = new Map(shown.map((paragraph) => [paragraph.id, paragraph.delta]))
  let survivor: string | null = null
  const gone: DraftParagraph[] = []
  const settle = () => {
    const joined = gone.at(-1)
    const target = survivor === null ? undefined : after.find((paragraph) => paragraph.id === survivor)
    const rest = joined && target ? survivingTail(joined.delta, deltaOf(target.node.content), texts.get(target.id)) : 0
    for (const paragraph of gone) {
      if (paragraph !== joined || rest === 0 || survivor === null) {
        operations.push({ op: 'removeParagraph', paragraph: paragraph.id })
        continue
      }
      const length = lengthOf(paragraph.delta)
      const into = texts.get(survivor) ?? { ops: [] }
      if (length > rest) operations.push({ op: 'editText', paragraph: paragraph.id, delta: { ops: [{ delete: length - rest }] } })
      operations.push({ op: 'joinParagraph', paragraph: paragraph.id, into: survivor, offset: lengthOf(into), length: rest })
      texts.set(survivor, concatTexts(into, sliceText(paragraph.delta, length - rest)))
    }
    gone.length = 0
  }
  for (const paragraph of shown) {
    if (!seen.has(paragraph.id)) gone.push(paragraph)
    else {
      settle()
      survivor = paragraph.id
    }
  }
  settle()
  let anchor: string | null = null
  for (const { id, node, known, kind, level } of after) {
    const original = known ? before.get(id) : undefined
    if (original) operations.push(...edited(original, node, texts.get(id) ?? { ops: [] }, caret))
    else operations.push({ op: 'insertParagraph', id, after: anchor, kind, level, delta: deltaOf(node.content) })
    anchor = id
  }
  return operations
}

/** How many units at the end of `gone` stand at the end of `text` too, beyond what `was` ended with itself. */
function survivingTail(gone: DeltaJson, text: DeltaJson, was: DeltaJson | undefined): number {
  const common = (a: DeltaJson, b: DeltaJson) => {
    const [x, y] = [JSON.stringify(a.ops), JSON.stringify(b.ops)]
    if (x === y) return lengthOf(a)
    let length = 0
    while (length < Math.min(lengthOf(a), lengthOf(b)) && unitFromEnd(a, length) === unitFromEnd(b, length)) length++
    return length
  }
  const tail = common(gone, text)
  return was !== undefined && common(was, text) >= tail ? 0 : tail
}

function unitFromEnd(text: DeltaJson, distance: number): string {
  const at = lengthOf(text) - 1 - distance
  return JSON.stringify(sliceText(text, at, at + 1).ops[0]?.insert)
}
