import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Proposal } from '../../protocol/draft'
import { delegationColour } from '../../kit/delegationColour'
import { drawingsOf, openProposalsAt } from './proposalMarks'
import { hasSameOrder } from './sameOrder'

/** Proposals, and what to call those whose they are. */
export interface Proposals {
  readonly proposals: readonly Proposal[]
  readonly nameOf: (proposal: Proposal) => string
}

interface Drawn {
  readonly given: Proposals | null
  /** By paragraph the proposals that are drawn in it. */
  readonly drawn: ReadonlyMap<string, readonly Proposal[]>
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('proposals')
const nothing: Drawn = { given: null, drawn: new Map(), set: DecorationSet.empty }
const none: readonly Proposal[] = []

const same = (a: readonly Proposal[], b: readonly Proposal[]): boolean => a.length === b.length && a.every((each, at) => each === b[at])

/**
 * Draws in the text what open proposals would do to it: beside the document, never in it. Marks go along with what is written; a paragraph
 * is looked at again only where its proposals are others, all of them where their order is another.
 */
export const proposalsPlugin = (): Plugin =>
  new Plugin<Drawn>({
    key,
    state: {
      init: () => nothing,
      apply(tr, was): Drawn {
        const given = tr.getMeta(key) as { proposals: Proposals | null } | undefined
        const set = tr.docChanged ? was.set.map(tr.mapping, tr.doc) : was.set
        if (given === undefined) return set === was.set ? was : { ...was, set }
        return given.proposals === null ? nothing : drawnAnew(tr, { ...was, set }, given.proposals)
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })

export const showProposals = (tr: Transaction, proposals: Proposals | null): Transaction => tr.setMeta(key, { proposals })

function drawnAnew({ before: docBefore, doc }: Transaction, was: Drawn, given: Proposals): Drawn {
  const index = openProposalsAt(given.proposals)
  const drawn = new Map<string, readonly Proposal[]>()
  const isStanding = was.given?.nameOf === given.nameOf && hasSameOrder(docBefore, doc)
  let { set } = was
  doc.forEach((node, offset) => {
    const id = node.attrs.id as string
    const before = was.drawn.get(id) ?? none
    const now = index.get(id) ?? none
    if (now.length > 0) drawn.set(id, now)
    if (before.length + now.length === 0 || (isStanding && same(before, now))) return
    const stale = set.find(offset + 1, offset + node.nodeSize - 1)
    if (stale.length > 0) set = set.remove(stale)
    if (now.length > 0) set = set.add(doc, marksOf(node, offset, now, given))
  })
  return { given, drawn, set }
}

/** What stands for a mark without words of its own. */
const signs = { split: '¶', opening: '[', closing: ']' } as const

function marksOf(node: Node, offset: number, proposals: readonly Proposal[], { nameOf }: Proposals): Decoration[] {
  const { size } = node.content
  const at = (place: number) => offset + 1 + Math.max(0, Math.min(place, size))
  return proposals.flatMap((proposal) => {
    const colour = delegationColour(proposal.delegation)
    const name = nameOf(proposal)
    const { marks = [] } = drawingsOf(proposal).get(node.attrs.id as string) ?? {}
    return marks.map((mark, index) => {
      if ('at' in mark) {
        const words = mark.what === 'place' ? mark.words : signs[mark.what]
        // As a caret of somebody else: at the beginning of a line before the words, since from before it the browser finds no way to the line's end.
        const isBefore = mark.what === 'opening' || at(mark.at) === offset + 1
        const side = isBefore && size > 0 ? -1 : 5
        return Decoration.widget(at(mark.at), () => placeElement(proposal.id, mark.what, words, name, colour), {
          key: `${proposal.id} ${index} ${side} ${name} ${words}`,
          side,
          ignoreSelection: true,
        })
      }
      const attributes = { class: `proposed-${mark.what}`, style: `--colour: ${colour}`, title: name, 'data-proposal': proposal.id }
      return Decoration.inline(at(mark.from), at(mark.to), attributes)
    })
  })
}

/** The words that would come in, or a bracket about those on which a position is reserved, and whose they are. */
function placeElement(
  proposal: string,
  what: 'place' | 'split' | 'opening' | 'closing',
  words: string,
  name: string,
  colour: string,
): HTMLElement {
  const place = document.createElement('span')
  place.className = 'proposed'
  place.dataset.proposal = proposal
  place.dataset.testid = 'proposed'
  place.style.setProperty('--colour', colour)
  if (words !== '') {
    const inserted = document.createElement(what === 'opening' || what === 'closing' ? 'span' : 'ins')
    inserted.textContent = words
    place.append(inserted)
  }
  // At its end it is said whose a stretch is.
  if (what === 'opening') return place
  const by = document.createElement('b')
  by.textContent = name
  place.append(by)
  return place
}
