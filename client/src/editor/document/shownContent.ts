import { DOMParser, Fragment } from 'prosemirror-model'
import type { ParseOptions } from 'prosemirror-model'
import { viewOf } from '../around/ParagraphView'
import { schema } from './schema'

type RuleFromNode = (node: Node) => object | null

const byView: RuleFromNode = (node) => (node as { pmViewDesc?: { parseRule(): object | null } }).pmViewDesc?.parseRule() ?? null

/**
 * Reads the document from what is shown. Where the browser put text beside that of a paragraph, as it does with the second line of a text
 * that comes from an input service, all of it is the paragraph's, with line ends between.
 */
class ShownParser extends DOMParser {
  override parse(dom: Node, options: ParseOptions & { ruleFromNode?: RuleFromNode } = {}) {
    const ruleFromNode: RuleFromNode = (node) => {
      const view = viewOf(node)
      if (view === undefined || view.isWhole) return (options.ruleFromNode ?? byView)(node)
      return { node: 'paragraph', attrs: view.attributes, getContent: () => shownContent(view.dom) }
    }
    return super.parse(dom, { ...options, ruleFromNode } as ParseOptions)
  }
}

const parser = DOMParser.fromSchema(schema)

export const shownParser: DOMParser = new ShownParser(schema, parser.rules)

/** All text that stands in a paragraph's element but that of its gutter and what stands beneath. */
export function shownContent(paragraph: HTMLElement): Fragment {
  let content = Fragment.empty
  const ruleFromNode: RuleFromNode = (node) => (node === paragraph ? null : byView(node))
  parser.parse(paragraph, { preserveWhitespace: true, ruleFromNode } as ParseOptions).forEach((line) => {
    if (line.content.size === 0) return
    content = content.size === 0 ? line.content : content.addToEnd(schema.node('lineEnd')).append(line.content)
  })
  return content
}

/** The words a paragraph shows, without numbers, marks and other people's cursors. */
export function shownWords(paragraph: HTMLElement): string {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches('.gutter, .beneath, .ProseMirror-widget, .footnote-reference, .unknown-embed')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  let words = ''
  while (walker.nextNode()) words += walker.currentNode instanceof Text ? walker.currentNode.data : ''
  return words
}
