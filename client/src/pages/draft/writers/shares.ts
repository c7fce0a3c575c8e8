import type { Blame } from '../../../protocol/contract'

/** How much of a text is whose. */
export interface Share {
  /** The delegation's code, or the person's address where he speaks for none; null for what the draft began with. */
  writer: string | null
  delegation: string | null
  name: string | null
  /** UTF-16 code units. */
  characters: number
}

/** Who wrote how much of the text, most first; what the draft began with is last. */
export function sharesOf(blame: Blame): Share[] {
  const shares = new Map<string | null, Share>()
  for (const { origin, delegation, user, name, length } of blame.paragraphs.flatMap((paragraph) => paragraph.stretches)) {
    const writer = origin === 'written' ? (delegation ?? user) : null
    const share = shares.get(writer) ?? { writer, delegation, name, characters: 0 }
    share.characters += length
    shares.set(writer, share)
  }
  return [...shares.values()].sort((a, b) => Number(a.writer === null) - Number(b.writer === null) || b.characters - a.characters)
}
