import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { touchesAgreed } from '../../document/rights'
import { findAll, replacements } from './find'
import type { FindOptions, Match } from './find'
import { markFound } from './foundPlaces'
import type { Hands } from '../hands/Hands'
import { shownOrder } from '../document/shownOrder'
import { positionAt } from '../document/places'

/** Finding and replacing in the text that is shown. */
export class Finding {
  constructor(
    private readonly hands: Hands,
    private readonly view: EditorView,
    private readonly decorate: (mark: (tr: Transaction) => Transaction) => void,
  ) {}

  /** Every place of a phrase in the draft as it is shown. */
  find(phrase: string, options: FindOptions): Match[] {
    return findAll(shownOrder(this.hands.draft), phrase, options)
  }

  /** Which of the matches comes first at or behind the caret; the first of all where none does. */
  nearest(matches: readonly Match[]): number {
    const { from: caret } = this.view.state.selection
    return Math.max(
      0,
      matches.findIndex(({ paragraph, from }) => (positionAt(this.view.state.doc, { paragraph, offset: from }) ?? 0) >= caret),
    )
  }

  show(matches: readonly Match[], chosen: Match | null): void {
    this.decorate((tr) => markFound(tr, matches, chosen))
  }

  /** Brings a found place into the middle of the screen. */
  reveal({ paragraph, from }: Match): void {
    const at = positionAt(this.view.state.doc, { paragraph, offset: from })
    if (at === null) return
    const { node } = this.view.domAtPos(at)
    const element = node instanceof HTMLElement ? node : node.parentElement
    element?.scrollIntoView({ block: 'center' })
  }

  /** Puts `text` in the place of the matches, as one step of undo; those in paragraphs closed to this person stay as they are. */
  replace(matches: readonly Match[], text: string): { replaced: number; closed: number } {
    const { draft } = this.hands
    const open = matches.filter(({ paragraph }) => !touchesAgreed(draft, [{ op: 'removeParagraph', paragraph }]))
    const words = text.replaceAll(/\s+/g, ' ').normalize('NFC')
    this.hands.perform({ operations: replacements(shownOrder(draft), open, words) })
    return { replaced: open.length, closed: matches.length - open.length }
  }
}
