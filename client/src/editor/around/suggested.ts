import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { lengthOf, offsetText } from '../../operations/deltas'
import type { MarkedRun } from '../../printed/proposed/markedText'
import type { ProposalLine } from './proposalMarks'

/** What is suggested of a paragraph as a whole, with its words where they are taken out. */
export interface SuggestedNote extends ProposalLine {
  readonly paragraph: string
}

/** What somebody suggests and nobody else has seen: the document shows it done, these marks show what was done. */
export interface Suggested {
  /** The texts that read otherwise, by paragraph. */
  readonly texts: ReadonlyMap<string, readonly MarkedRun[]>
  /** Paragraphs that are new. */
  readonly fresh: ReadonlySet<string>
  /** What stands beneath paragraphs; `''` is the beginning. */
  readonly notes: ReadonlyMap<string, readonly SuggestedNote[]>
}

interface Drawn {
  readonly given: Suggested | null
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('suggested')
const nothing: Drawn = { given: null, set: DecorationSet.empty }

/** Marks in the text what its reader suggests: words put in, words taken out, new paragraphs. */
export const suggestedPlugin = (): Plugin =>
  new Plugin<Drawn>({
    key,
    state: {
      init: () => nothing,
      apply(tr, was): Drawn {
        const given = tr.getMeta(key) as { suggested: Suggested | null } | undefined
        if (given !== undefined) return given.suggested === null ? nothing : drawn(tr.doc, was, given.suggested, tr)
        return tr.docChanged ? { ...was, set: was.set.map(tr.mapping, tr.doc) } : was
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })

export const showSuggested = (tr: Transaction, suggested: Suggested | null): Transaction => tr.setMeta(key, { suggested })

function drawn(doc: Node, was: Drawn, given: Suggested, tr: Transaction): Drawn {
  let set = tr.docChanged ? was.set.map(tr.mapping, tr.doc) : was.set
  doc.forEach((node, offset) => {
    const id = node.attrs.id as string
    if (was.given?.texts.get(id) === given.texts.get(id) && (was.given?.fresh.has(id) ?? false) === given.fresh.has(id)) return
    const stale = set.find(offset, offset + node.nodeSize, (spec) => spec.paragraph === id)
    if (stale.length > 0) set = set.remove(stale)
    const marks = marksOf(node, offset, given)
    if (marks.length > 0) set = set.add(doc, marks)
  })
  return { given, set }
}

function marksOf(node: Node, offset: number, { texts, fresh }: Suggested): Decoration[] {
  const id = node.attrs.id as string
  const spec = { paragraph: id }
  const marks: Decoration[] = fresh.has(id) ? [Decoration.node(offset, offset + node.nodeSize, { class: 'suggested-new' }, spec)] : []
  const { size } = node.content
  let at = 0
  for (const { mark, text, dressed } of texts.get(id) ?? []) {
    const length = lengthOf(text)
    const [from, to] = [offset + 1 + Math.min(at, size), offset + 1 + Math.min(at + length, size)]
    if (mark === 'deleted') {
      const words = offsetText(text).replaceAll('\ufffc', '*')
      const side = at === 0 && size > 0 ? -1 : 5
      marks.push(
        Decoration.widget(from, () => deletedElement(words), { ...spec, key: `deleted ${side} ${words}`, side, ignoreSelection: true }),
      )
      continue
    }
    if (mark === 'inserted') marks.push(Decoration.inline(from, to, { class: 'suggested-inserted' }, spec))
    else if (dressed) marks.push(Decoration.inline(from, to, { class: 'suggested-dressed' }, spec))
    at += length
  }
  return marks
}

function deletedElement(words: string): HTMLElement {
  const deleted = document.createElement('span')
  deleted.className = 'suggested-deleted'
  deleted.dataset.testid = 'suggested-deleted'
  const struck = document.createElement('del')
  struck.textContent = words
  deleted.append(struck)
  return deleted
}
