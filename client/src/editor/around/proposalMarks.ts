import { mapOffset, opLength, plainText } from '../../operations/deltas'
import type { DeltaJson } from '../../operations/operation'
import type { Proposal } from '../../protocol/draft'

/** Where a proposal shows in the text of a paragraph; offsets are those of the draft's text. */
export type ProposalMark =
  | { readonly what: 'deleted' | 'dressed' | 'reserved'; readonly from: number; readonly to: number }
  /** The end of one place: the words that come in there, none where words only go or change their look, and whose it is. */
  | { readonly what: 'place'; readonly at: number; readonly words: string }
  | { readonly what: 'split' | 'opening' | 'closing'; readonly at: number }

/** What is proposed for a paragraph as a whole, as a line beneath it. */
export interface ProposalLine {
  readonly what: 'alt' | 'new' | 'first' | 'removal' | 'move' | 'join' | 'setting' | 'return' | 'reserved'
  readonly words: string
  /** Of a move, the paragraph behind which it would stand; null is the beginning. */
  readonly after?: string | null
}

/** What a proposal comes to in one paragraph. */
export interface ProposalDrawing {
  readonly marks: readonly ProposalMark[]
  readonly lines: readonly ProposalLine[]
}

/** The place of what is to come before everything. */
export const beginning = ''

/** Words with a sign for each note's mark. */
const wordsOf = ({ ops }: DeltaJson): string => ops.map((op) => (typeof op.insert === 'string' ? op.insert : '*')).join('')

const drawings = new WeakMap<Proposal, ReadonlyMap<string, ProposalDrawing>>()

/** What a proposal comes to, by the paragraph where it is drawn; worked out once for each form of a proposal. */
export function drawingsOf(proposal: Proposal): ReadonlyMap<string, ProposalDrawing> {
  let known = drawings.get(proposal)
  if (known === undefined) {
    known = drawn(proposal)
    drawings.set(proposal, known)
  }
  return known
}

interface Origin {
  readonly paragraph: string
  readonly offset: number
}

function drawn({ operations, reserved, insteadOf }: Proposal): ReadonlyMap<string, ProposalDrawing> {
  const found = new Map<string, { marks: ProposalMark[]; lines: ProposalLine[] }>()
  /** Of which paragraph of the draft a part is that a split cuts off, or behind which one a new paragraph stands. */
  const origins = new Map<string, Origin>()
  const made = new Map<string, string>()
  const at = (paragraph: string) => {
    const there = found.get(paragraph) ?? { marks: [], lines: [] }
    found.set(paragraph, there)
    return there
  }
  const known = (id: string | null): string => (id === null ? beginning : (made.get(id) ?? origins.get(id)?.paragraph ?? id))
  for (const operation of operations) {
    switch (operation.op) {
      case 'editText': {
        const { paragraph, offset } = origins.get(operation.paragraph) ?? { paragraph: operation.paragraph, offset: 0 }
        if (!made.has(paragraph)) at(paragraph).marks.push(...marksOf(operation.delta, offset))
        break
      }
      case 'insertParagraph': {
        const place = insteadOf ?? known(operation.after)
        made.set(operation.id, place)
        at(place).lines.push({ what: insteadOf !== null ? 'alt' : place === beginning ? 'first' : 'new', words: wordsOf(operation.delta) })
        break
      }
      case 'splitParagraph': {
        const { paragraph, offset } = origins.get(operation.paragraph) ?? { paragraph: operation.paragraph, offset: 0 }
        const before = operations.find((each) => each.op === 'editText' && each.paragraph === operation.paragraph)
        // Where it stands before what the proposal itself writes there.
        const cut = before?.op === 'editText' ? unmapped(before.delta, operation.offset) : operation.offset
        origins.set(operation.newId, { paragraph, offset: offset + cut })
        at(paragraph).marks.push({ what: 'split', at: offset + cut })
        break
      }
      case 'removeParagraph':
        at(known(operation.paragraph)).lines.push({ what: 'removal', words: '' })
        break
      case 'moveParagraph':
        at(known(operation.paragraph)).lines.push({ what: 'move', words: '', after: operation.after })
        break
      case 'joinParagraph':
        at(known(operation.paragraph)).lines.push({ what: 'join', words: '' })
        break
      case 'setParagraph':
        if (!made.has(operation.paragraph)) at(known(operation.paragraph)).lines.push({ what: 'setting', words: '' })
        break
      case 'restoreParagraph':
        if (operation.after !== undefined)
          at(known(operation.after)).lines.push({ what: 'return', words: plainText(operation.delta ?? { ops: [] }) })
        break
      default:
        break
    }
  }
  for (const { paragraph, start = 0, length } of reserved) {
    if (length === undefined) at(paragraph).lines.push({ what: 'reserved', words: '' })
    else {
      const end = start + length
      at(paragraph).marks.push({ what: 'opening', at: start }, { what: 'reserved', from: start, to: end }, { what: 'closing', at: end })
    }
  }
  return found
}

/** Where a place of the text after an edit was before it. */
function unmapped(edit: DeltaJson, offset: number): number {
  let [low, high] = [0, offset + edit.ops.reduce((sum, op) => sum + (op.delete ?? 0), 0)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (mapOffset(edit, middle) > offset) high = middle - 1
    else low = middle
  }
  return low
}

/** The marks of an edit of a text that begins at `start`: each place has an end where its words and its owner stand. */
function marksOf({ ops }: DeltaJson, start: number): readonly ProposalMark[] {
  const marks: ProposalMark[] = []
  let at = start
  let words: string | null = null
  const end = () => {
    if (words !== null) marks.push({ what: 'place', at, words })
    words = null
  }
  for (const op of ops) {
    const length = opLength(op)
    if (op.insert !== undefined) words = `${words ?? ''}${wordsOf({ ops: [op] })}`
    else if (op.delete !== undefined || op.attributes !== undefined) {
      marks.push({ what: op.delete !== undefined ? 'deleted' : 'dressed', from: at, to: at + length })
      words ??= ''
      at += length
    } else {
      end()
      at += length
    }
  }
  end()
  return marks
}

const indexes = new WeakMap<readonly Proposal[], ReadonlyMap<string, readonly Proposal[]>>()

/** The open proposals that are drawn in each paragraph, in the order of their making. */
export function openProposalsAt(proposals: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> {
  let index = indexes.get(proposals)
  if (index === undefined) {
    const found = new Map<string, Proposal[]>()
    for (const proposal of proposals) {
      if (proposal.state !== 'open') continue
      for (const paragraph of drawingsOf(proposal).keys()) {
        const there = found.get(paragraph)
        if (there) there.push(proposal)
        else found.set(paragraph, [proposal])
      }
    }
    index = found
    indexes.set(proposals, index)
  }
  return index
}
