/** Belongs to the character before it: combining marks (variation selectors are some), joiners, skin tones. */
const joinsBefore = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** True where an edit may begin or end at `offset`: not inside a surrogate pair. */
export const isCharacterBoundary = (text: string, offset: number): boolean =>
  offset <= 0 || offset >= text.length || !(isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1)))

/** True where what stands on both sides of `offset` are separate characters to a reader. */
const isReaderBoundary = (text: string, offset: number): boolean =>
  isCharacterBoundary(text, offset) &&
  (offset <= 0 || offset >= text.length || !(joinsBefore.test(text.slice(offset, offset + 2)) || text.charCodeAt(offset - 1) === 0x200d))

/** The nearest boundary at or before `offset`. */
export function boundaryBefore(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isReaderBoundary(text, at)) at--
  return at
}

/** The nearest boundary at or behind `offset`. */
export function boundaryBehind(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isReaderBoundary(text, at)) at++
  return at
}
