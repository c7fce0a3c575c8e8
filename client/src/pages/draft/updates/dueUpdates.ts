import type { DueUpdate } from '../../../protocol/contract'
import { withNotes } from '../../../editor/document/footnotes'
import { replacements } from '../../../editor/find/find'
import { offsetText } from '../../../operations/deltas'
import type { Operation } from '../../../operations/operation'
import type { Draft } from '../../../session/DraftSession'

/**
 * What an update is remembered by where somebody has put it aside: its place among the same in its paragraph, so that writing
 * elsewhere changes nothing.
 */
export function keysOf(updates: readonly DueUpdate[]): string[] {
  const seen = new Map<string, number>()
  return updates.map(({ paragraph, field, kind, text }) => {
    const what = [paragraph ?? field, kind, text].join('|')
    const before = seen.get(what) ?? 0
    seen.set(what, before + 1)
    return `${what}|${before}`
  })
}

/** Where the words stand now, which may have moved since they were pointed at: the same words nearest to the place; null where they are gone. */
export function placeNow(text: string, { start, text: words }: Pick<DueUpdate, 'start' | 'text'>): number | null {
  let nearest: number | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at
  }
  return nearest
}

type Edited = Pick<Draft, 'paragraphs' | 'masthead'>

/** The items of the agenda as somebody writes them in one line. */
const itemsOf = (words: string): string[] =>
  words
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter(Boolean)

/** The edit that puts words in an update's place, in the draft as it is: none in that of a line of adoption takes it out. Null where what was pointed at is gone. */
export function editTo(draft: Edited, update: DueUpdate, words: string): Operation[] | null {
  const { session, agendaItems = [] } = draft.masthead as { session?: string | null; agendaItems?: readonly string[] }
  if (update.field === 'session') return session === update.text ? [{ op: 'setMasthead', session: words }] : null
  if (update.field === 'agendaItems')
    return agendaItems.join(', ') === update.text ? [{ op: 'setMasthead', agendaItems: itemsOf(words) }] : null
  const paragraph = draft.paragraphs.find((other) => other.id === update.paragraph)
  if (!paragraph) return null
  const text = offsetText(paragraph.delta)
  if (update.kind === 'adoption')
    return text === update.text ? [...withNotes(draft, [{ op: 'removeParagraph', paragraph: paragraph.id }])] : null
  const from = placeNow(text, update)
  return from === null ? null : replacements([paragraph], [{ paragraph: paragraph.id, from, to: from + update.text.length }], words)
}

/** The edit that a suggestion comes to in the draft as it is; null where there is none, or the words are gone. */
export const suggestedEdit = (draft: Edited, update: DueUpdate): Operation[] | null =>
  update.suggestion === null ? null : editTo(draft, update, update.suggestion)

/** Whether what was pointed at still stands there. */
export const stands = (draft: Edited, update: DueUpdate): boolean => editTo(draft, update, update.suggestion ?? '') !== null

/** The words around a place, at most so many characters on either side. */
export function around(text: string, from: number, length: number, characters = 12): { before: string; behind: string } {
  const [start, end] = [Math.max(0, from - characters), Math.min(text.length, from + length + characters)]
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, from).replaceAll('\ufffc', ''),
    behind: text.slice(from + length, end).replaceAll('\ufffc', '') + (end < text.length ? '…' : ''),
  }
}
