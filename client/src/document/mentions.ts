/** OP21: as `Mentions.cs` reads it. */
const mention = /(?<![A-Za-z0-9])@([A-Z]{3})(?![A-Za-z0-9])/g

/** A comment's text in pieces: words as they are, and whoever is mentioned by his code. */
export type SaidPiece = { readonly words: string } | { readonly mentioned: string }

/** The pieces of a comment; `isDelegation` says of a code whether it is one. */
export function saidPieces(text: string, isDelegation: (code: string) => boolean): readonly SaidPiece[] {
  const pieces: SaidPiece[] = []
  let at = 0
  for (const { 0: whole, 1: code = '', index } of text.matchAll(mention)) {
    if (!isDelegation(code)) continue
    if (index > at) pieces.push({ words: text.slice(at, index) })
    pieces.push({ mentioned: code })
    at = index + whole.length
  }
  if (at < text.length) pieces.push({ words: text.slice(at) })
  return pieces
}

/** The codes of those who are mentioned, in the order of the text, each once. */
export const mentionsIn = (text: string, isDelegation: (code: string) => boolean): readonly string[] => [
  ...new Set(saidPieces(text, isDelegation).flatMap((piece) => ('mentioned' in piece ? [piece.mentioned] : []))),
]
