const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** UTF-16 units looked at around a place: more than any character has. */
const reach = 64

/** Where the character before `offset` begins, as a reader counts characters: a letter with its marks, an emoji with its joiners. */
export function graphemeBefore(text: string, offset: number): number {
  const start = Math.max(0, offset - reach)
  return start + ([...segmenter.segment(text.slice(start, offset))].at(-1)?.index ?? 0)
}

/** Where the character behind `offset` ends. */
export function graphemeBehind(text: string, offset: number): number {
  const [first] = segmenter.segment(text.slice(offset, offset + reach))
  return offset + (first?.segment.length ?? 0)
}
