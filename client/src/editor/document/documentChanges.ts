import Delta from 'quill-delta'
import type { Op } from 'quill-delta'
import type { Node } from 'prosemirror-model'
import { concatTexts, lengthOf, opLength, sliceText } from '../../operations/deltas'
import type { DeltaJson, Operation, ParagraphKind } from '../../operations/operation'
import type { DraftParagraph } from '../../protocol/draft'
import type { Change } from '../hands/commands'
import { deltaOf, nodeOf } from './paragraphNode'
import { replaceRange } from '../hands/replaceRange'
import type { Place } from '../hands/replaceRange'
import { textDifference } from './textDifference'
import { inOneLine, writtenLines } from '../../clipboard/writtenLines'

/**
 * What the document's own changes (typing, an input method, the browser) come to as operations: both sides compared by paragraph id.
 * `caret` helps where the place of a change is ambiguous. A paragraph whose rest ended up in the one before was joined to it; one with
 * line ends in it is split there. Only what a draft may hold is written.
 */
export function documentChanges(shown: readonly DraftParagraph[], doc: Node, caret: Place | null, newId: () => string): Change {
  return sameParagraphs(shown, doc)
    ? together(shown.map((paragraph, index) => edited(paragraph, doc.child(index), paragraph.delta, caret, newId)))
    : structuralChanges(shown, doc, caret, newId)
}

/** The caret belongs where the last split left it. */
function together(changes: readonly Change[]): Change {
  const caret = changes.findLast((change) => change.caret !== undefined)?.caret
  return { operations: changes.flatMap(({ operations }) => operations), ...(caret && { caret }) }
}

const sameParagraphs = (shown: readonly DraftParagraph[], doc: Node): boolean =>
  shown.length === doc.childCount && shown.every((paragraph, index) => paragraph.id === doc.child(index).attrs.id)

const nothing: Change = { operations: [] }

/** The edit that makes a paragraph's text, which reads `now` already, that of its node. */
function edited(original: DraftParagraph, node: Node, now: DeltaJson, caret: Place | null, newId: () => string): Change {
  if (now === original.delta && node.content.eq(nodeOf(original).content)) return nothing
  const { id, kind } = original
  const { ops } = textDifference(now, deltaOf(node.content), caret?.paragraph === id ? caret.offset : undefined)
  const written = writtenLines({ ops: ops.filter((op) => op.insert !== undefined) })
  const lines = kind === 'footnote' ? [inOneLine(written)] : written
  const edit = (text: DeltaJson, rest: readonly Op[]): Operation[] => {
    const at = rest.findIndex((op) => op.insert !== undefined)
    const kept = rest.filter((op) => op.insert === undefined)
    const delta = (at < 0 ? new Delta(kept) : new Delta([...kept.slice(0, at), ...text.ops, ...kept.slice(at)])).chop()
    return delta.ops.length > 0 ? [{ op: 'editText', paragraph: id, delta: { ops: delta.ops } }] : []
  }
  if (lines.length < 2) return { operations: edit(lines[0] ?? { ops: [] }, ops) }
  const place = (op: number) => ({
    paragraph: id,
    offset: ops.slice(0, op).reduce((sum, each) => (each.insert === undefined ? sum + opLength(each) : sum), 0),
  })
  const [first, last] = [ops.findIndex((op) => op.insert !== undefined), ops.findLastIndex((op) => op.delete !== undefined)]
  const formatting = edit(
    { ops: [] },
    ops.map((op) => (op.delete === undefined ? op : { retain: op.delete })),
  )
  const change = replaceRange([original], place(first), place(Math.max(first, last + 1)), lines, newId)
  return { ...change, operations: [...formatting, ...change.operations] }
}

function structuralChanges(shown: readonly DraftParagraph[], doc: Node, caret: Place | null, newId: () => string): Change {
  const before = new Map(shown.map((paragraph) => [paragraph.id, paragraph]))
  const seen = new Set<string>()
  const operations: Operation[] = []
  const edits: Change[] = []
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
    if (original) {
      const change = edited(original, node, texts.get(id) ?? { ops: [] }, caret, newId)
      edits.push(change)
      anchor = change.caret?.paragraph ?? id
      continue
    }
    const lines = writtenLines(deltaOf(node.content))
    for (const [index, delta] of (kind === 'footnote' ? [inOneLine(lines)] : lines).entries()) {
      const name = index === 0 ? id : newId()
      edits.push({ operations: [{ op: 'insertParagraph', id: name, after: anchor, kind, level, delta }] })
      anchor = name
    }
  }
  return together([{ operations }, ...edits])
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
