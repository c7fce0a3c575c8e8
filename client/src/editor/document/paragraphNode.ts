import Delta from 'quill-delta'
import type { AttributeMap, Op } from 'quill-delta'
import type { Fragment, Mark, Node } from 'prosemirror-model'
import type { DeltaJson } from '../../operations/operation'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import { schema } from './schema'
import { shownOrder } from './shownOrder'

function marksOf(attributes: AttributeMap | undefined): Mark[] {
  const marks: Mark[] = []
  if (typeof attributes?.link === 'string' && /^https?:/i.test(attributes.link)) marks.push(schema.mark('link', { href: attributes.link }))
  if (attributes?.em) marks.push(schema.mark('em'))
  if (attributes?.strong) marks.push(schema.mark('strong'))
  return marks
}

function inlineOf({ insert, attributes }: Op): Node[] {
  const marks = marksOf(attributes)
  if (typeof insert === 'string') return insert === '' ? [] : [schema.text(insert, marks)]
  if (insert === undefined) return []
  if (typeof insert.footnote === 'string') return [schema.node('footnoteReference', { footnote: insert.footnote }, undefined, marks)]
  return [schema.node('embed', { value: insert }, undefined, marks)]
}

const nodes = new WeakMap<DraftParagraph, Node>()

/** The document node of a paragraph; the same one while the paragraph is the same. */
export function nodeOf(paragraph: DraftParagraph): Node {
  let node = nodes.get(paragraph)
  if (node === undefined) {
    const { id, kind, level } = paragraph
    node = schema.node('paragraph', { id, kind, level }, paragraph.delta.ops.flatMap(inlineOf))
    nodes.set(paragraph, node)
  }
  return node
}

const attributesOf = (marks: readonly Mark[]): AttributeMap =>
  Object.fromEntries(marks.map((mark) => [mark.type.name, mark.type.name === 'link' ? (mark.attrs.href as string) : true]))

/** A paragraph's content as a delta of inserts. Offsets in it are offsets in the node. */
export function deltaOf(content: Fragment): DeltaJson {
  const delta = new Delta()
  content.forEach((child) => {
    const attributes = attributesOf(child.marks)
    if (child.type.name === 'lineEnd') delta.insert('\n', attributes)
    else if (child.isText) delta.insert(child.text ?? '', attributes)
    else if (child.type.name === 'footnoteReference') delta.insert({ footnote: child.attrs.footnote as string }, attributes)
    else delta.insert(child.attrs.value as Record<string, unknown>, attributes)
  })
  return { ops: delta.ops }
}

/** The document of a draft; one empty nameless paragraph where the draft has none. */
export function docOf(draft: Draft): Node {
  const paragraphs = shownOrder(draft).map(nodeOf)
  return schema.topNodeType.create(null, paragraphs.length > 0 ? paragraphs : [schema.node('paragraph')])
}
