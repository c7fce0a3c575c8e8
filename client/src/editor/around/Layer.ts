import type { Plugin, Transaction } from 'prosemirror-state'
import type { Draft } from '../../protocol/draft'
import type { MenuItem } from './paragraphMenu'

/** Something that is drawn beside the text without being in it, and comes after the text over the wire. */
export interface Layer {
  readonly plugin: Plugin
  /** Draws what the draft now has of it; false where nothing is other than it was. */
  draw(tr: Transaction, draft: Draft): boolean
  /** What it adds to a paragraph's menu. */
  actions(paragraph: string): readonly MenuItem[]
}
