import type { Plugin, PluginKey, Transaction } from 'prosemirror-state'
import type { Decoration, DecorationSet } from 'prosemirror-view'
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

/** What a layer is made of. The text hands it over: asked for by name it would come over the wire to pages that show no text. */
export interface Tools {
  readonly Plugin: typeof Plugin
  readonly PluginKey: typeof PluginKey
  readonly Decoration: typeof Decoration
  readonly DecorationSet: typeof DecorationSet
  /** Whether a change is the reader's own, and not what the session shows. */
  readonly isOwn: (tr: Transaction) => boolean
  /** Carries out a change of the document as a step of undo of its own. */
  readonly write: (tr: Transaction) => void
}

export type MakeLayer = (tools: Tools) => Layer
