import type { MeetingRoom } from '../../protocol/contract'
import type { DraftParagraph } from '../../protocol/draft'
import type { RemoteCursor } from '../../protocol/messages'

type Placed = Pick<DraftParagraph, 'id' | 'kind'>

/** The paragraphs a meeting goes through, one after the other; notes are read with what they stand under. */
export const stations = <Paragraph extends Placed>(paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.filter(({ kind }) => kind !== 'footnote')

/**
 * The paragraph the wall shows: that in which whom it follows has his caret, else the one it was sent to; null for the beginning, and where
 * that paragraph is not in the text any more.
 */
export function placeOf(
  { follows, paragraph }: Pick<MeetingRoom, 'follows' | 'paragraph'>,
  cursors: readonly Pick<RemoteCursor, 'user' | 'paragraph'>[],
  paragraphs: readonly Placed[],
): string | null {
  const there = new Set(paragraphs.map(({ id }) => id))
  const followed =
    follows === null ? undefined : cursors.findLast(({ user, paragraph: at }) => user === follows && there.has(at))?.paragraph
  return followed ?? (paragraph !== null && there.has(paragraph) ? paragraph : null)
}

/** The station so many steps on; the first and the last are the ends. Null where the text has none. */
export function stationFrom(paragraphs: readonly Placed[], from: string | null, step: 1 | -1): string | null {
  const all = stations(paragraphs)
  // From a note one goes on where its paragraphs end.
  const at = paragraphs.findIndex(({ id }) => id === from)
  const before = stations(paragraphs.slice(0, at + 1)).at(-1)
  const here = before === undefined ? -1 : all.indexOf(before)
  const next = from === null || here < 0 ? (step === 1 ? 1 : 0) : here + step
  return all[Math.min(Math.max(next, 0), all.length - 1)]?.id ?? null
}
