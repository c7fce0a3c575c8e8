import type { EditorState } from 'prosemirror-state'
import type { Draft, DraftParagraph } from '../../protocol/draft'
import type { Change } from './commands'
import { placeOf } from '../document/places'
import type { Place } from './replaceRange'

/** Through what keys, the mouse and menus write in the draft. */
export interface Hands {
  readonly draft: Draft
  readonly state: EditorState
  /** Carries a command out; false where there is none. */
  perform(change: Change | null): boolean
  step(direction: 'undo' | 'redo'): boolean
  caretTo(place: Place): void
}

/** What is selected; both ends are the same place where only the caret stands. */
export function selectedRange({ state }: Hands): { from: Place; to: Place } | null {
  const { $from, $to } = state.selection
  const [from, to] = [placeOf($from), placeOf($to)]
  return from && to ? { from, to } : null
}

/** The paragraph in which the caret stands. */
export function activeParagraph({ draft, state }: Hands): DraftParagraph | null {
  const head = placeOf(state.selection.$head)
  return draft.paragraphs.find((paragraph) => paragraph.id === head?.paragraph) ?? null
}
