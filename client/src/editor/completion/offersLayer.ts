import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Draft } from '../../protocol/draft'
import type { MakeLayer } from '../around/Layer'
import { Attention } from './Attention'
import type { Doings, Offering } from './offering'
import { OffersShown } from './OffersShown'

const nothing: Doings = { isTyping: false, gone: null, goneMarks: new Set() }

/** Offers the rest of what is being written, and the mark of a repetition: beside the document, never in it until it is taken. */
export const offersLayer =
  (offering: Offering): MakeLayer =>
  ({ Plugin, PluginKey, isOwn, write }) => {
    const key = new PluginKey<Doings>('offers')
    let draft: Draft | null = null
    let attention: Attention | null = null
    const attend = (view: EditorView) =>
      new Attention(view, new OffersShown(view, offering.language, offering.t), {
        offering,
        doings: () => key.getState(view.state) ?? nothing,
        mayWrite: (paragraph) => draft !== null && offering.mayWrite(draft, paragraph),
        sendAway: (gone) => {
          view.dispatch(view.state.tr.setMeta(key, gone))
        },
        write,
      })
    const plugin = new Plugin<Doings>({
      key,
      state: {
        init: () => nothing,
        apply: (tr, was) => after(tr, was, tr.getMeta(key) as Partial<Doings> | undefined, isOwn(tr)),
      },
      view: (view) => (attention = attend(view)),
      props: {
        handleKeyDown: (_view, event) => attention?.key(event) ?? false,
        handleDOMEvents: {
          keydown: (_view, event) => void attention?.keyBegins(event),
          compositionstart: () => void attention?.composes(),
          compositionupdate: () => void attention?.composes(),
          blur: () => void attention?.leave(),
        },
      },
    })
    return {
      plugin,
      draw(_tr, now) {
        draft = now
        return false
      },
      actions: () => [],
    }
  }

function after(tr: Transaction, was: Doings, gone: Partial<Doings> | undefined, isOwn: boolean): Doings {
  if (gone !== undefined) return { ...was, ...gone }
  if (!tr.docChanged && !tr.selectionSet) return was
  return {
    ...was,
    isTyping: isOwn ? tr.docChanged : was.isTyping,
    gone: was.gone === null ? null : tr.mapping.map(was.gone, -1),
  }
}
