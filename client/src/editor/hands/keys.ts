import { toggleMark } from 'prosemirror-commands'
import { TextSelection } from 'prosemirror-state'
import type { Command } from 'prosemirror-state'
import type { ParagraphKind } from '../../operations/operation'
import type { Draft } from '../../protocol/draft'
import { indent, insertFootnote, joinBack, moveStep, replace, setKind, shownAfter, splitAt } from './commands'
import type { Change } from './commands'
import { graphemeBefore, graphemeBehind } from '../document/graphemes'
import { activeParagraph, selectedRange } from './Hands'
import type { Hands } from './Hands'
import type { Place } from './replaceRange'
import { schema } from '../document/schema'

/** What each key does in the text. */
export function keysOf(hands: Hands): Record<string, Command> {
  const onParagraph =
    (make: (draft: Draft, id: string) => Change | null): Command =>
    () => {
      const paragraph = activeParagraph(hands)
      return paragraph !== null && hands.perform(make(hands.draft, paragraph.id))
    }
  const onPlain =
    (act: (draft: Draft, from: Place, to: Place) => Change | null): Command =>
    () => {
      const range = selectedRange(hands)
      return range !== null && hands.perform(act(hands.draft, range.from, range.to))
    }
  const kind =
    (name: ParagraphKind): Command =>
    () => {
      const paragraph = activeParagraph(hands)
      return paragraph !== null && hands.perform(setKind(paragraph, name))
    }
  const level =
    (by: 1 | -1): Command =>
    () => {
      const paragraph = activeParagraph(hands)
      return paragraph !== null && hands.perform(indent(paragraph, by))
    }
  const enter: Command = (state) => onPlain(splitAt)(state) || true
  const leave: Command = (_state, _dispatch, view) => {
    view?.dom.blur()
    return true
  }
  const all: Command = (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.between(state.doc.resolve(0), state.doc.resolve(state.doc.content.size))))
    return true
  }
  const { back, forward, wordBack, wordForward } = erasers(hands)
  return {
    Escape: leave,
    Enter: enter,
    'Shift-Enter': enter,
    Backspace: back,
    'Mod-Backspace': wordBack,
    'Shift-Backspace': back,
    Delete: forward,
    'Mod-Delete': wordForward,
    Tab: level(1),
    'Shift-Tab': level(-1),
    'Alt-ArrowUp': onParagraph((draft, id) => moveStep(draft, id, -1)),
    'Alt-ArrowDown': onParagraph((draft, id) => moveStep(draft, id, 1)),
    'Mod-b': toggleMark(schema.marks.strong),
    'Mod-i': toggleMark(schema.marks.em),
    'Mod-z': () => hands.step('undo'),
    'Mod-y': () => hands.step('redo'),
    'Mod-Shift-z': () => hands.step('redo'),
    'Mod-Alt-1': kind('preambular'),
    'Mod-Alt-2': kind('operative'),
    'Mod-Alt-3': kind('sub'),
    'Mod-Alt-4': kind('heading'),
    'Mod-Alt-5': kind('plain'),
    'Mod-Alt-f': onPlain((draft, _, to) => insertFootnote(draft, to)),
    'Mod-a': all,
  }
}

/** Backspace and Delete: a selection over several paragraphs, a join at a paragraph's edge, a whole character; the rest is the browser's. */
function erasers(hands: Hands): Record<'back' | 'forward' | 'wordBack' | 'wordForward', Command> {
  const erase =
    (joined: (draft: Draft, at: Place) => string | null, edges: (text: string, offset: number) => [number, number]): Command =>
    () => {
      const range = selectedRange(hands)
      if (range === null) return false
      const { from, to } = range
      if (from.paragraph !== to.paragraph) return hands.perform(replace(hands.draft, from, to, [{ ops: [] }]))
      if (from.offset !== to.offset) return false
      const id = joined(hands.draft, from)
      if (id !== null) return hands.perform(joinBack(hands.draft, id)) || true
      const { parent } = hands.state.selection.$head
      const [start, end] = edges(parent.textBetween(0, parent.content.size, undefined, '\ufffc'), from.offset)
      // A character of one unit is left to the browser.
      return end - start > 1 && hands.perform(replace(hands.draft, { ...from, offset: start }, { ...from, offset: end }, [{ ops: [] }]))
    }
  const isFirst = (_: Draft, at: Place) => (at.offset === 0 ? at.paragraph : null)
  const isLast = (draft: Draft, at: Place) =>
    at.offset === hands.state.selection.$head.parent.content.size ? (shownAfter(draft, at.paragraph)?.id ?? null) : null
  const nothing = (_: string, offset: number): [number, number] => [offset, offset]
  return {
    back: erase(isFirst, (text, offset) => [graphemeBefore(text, offset), offset]),
    forward: erase(isLast, (text, offset) => [offset, graphemeBehind(text, offset)]),
    wordBack: erase(isFirst, nothing),
    wordForward: erase(isLast, nothing),
  }
}
