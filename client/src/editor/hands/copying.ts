import { DOMSerializer, type Fragment } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { copiedOf, htmlOf, textOf } from '../../printed/copied'
import type { Copied, Piece } from '../../printed/copied'
import type { Hands } from './Hands'
import { deltaOf } from '../document/paragraphNode'
import { schema } from '../document/schema'

/** Puts what is copied, cut or dragged out on the clipboard with its footnotes. */
export function copyingPlugin(hands: Hands): Plugin {
  const copied = (fragment: Fragment): Copied => {
    const pieces: Piece[] = []
    if (fragment.firstChild?.isInline) pieces.push({ id: null, delta: deltaOf(fragment) })
    else fragment.forEach((node) => pieces.push({ id: node.attrs.id as string, delta: deltaOf(node.content) }))
    return copiedOf(pieces, hands.draft.paragraphs)
  }
  class Serializer extends DOMSerializer {
    override serializeFragment(fragment: Fragment, options: { document?: Document } = {}): DocumentFragment {
      return htmlOf(copied(fragment), options.document ?? document)
    }
  }
  return new Plugin({
    props: {
      clipboardSerializer: new Serializer(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema)),
      clipboardTextSerializer: (slice) => textOf(copied(slice.content)),
    },
  })
}
