import { offsetText } from '../../../operations/deltas'
import { concerns, typedBrackets, type TypedBracket } from '../../../document/typedBrackets'
import type { Draft } from '../../../protocol/draft'
import { attributionOf, type Attribution } from './attribution'
import type { Known, Voice } from './spokenNames'

/** A stretch of the text around a bracket: what stays, what goes, and the words that are reserved. */
export interface BracketPiece {
  readonly what: 'around' | 'goes' | 'words'
  readonly text: string
}

/** A bracket in a text as it can be decided on. */
export interface BracketRow {
  /** The same as long as the bracket is. */
  readonly key: string
  readonly bracket: TypedBracket
  readonly attribution: Attribution
  readonly pieces: readonly BracketPiece[]
}

/** Characters of the text around a bracket that tell where it is. */
const around = 40

/** The brackets of a text, or those that a paragraph has part in. */
export function bracketRows(paragraphs: Draft['paragraphs'], of: string | null, known: Known): readonly BracketRow[] {
  const texts = new Map(paragraphs.map(({ id, delta }) => [id, offsetText(delta)]))
  const times = new Map<string, number>()
  return typedBrackets(paragraphs)
    .filter((bracket) => of === null || concerns(bracket, of))
    .map((bracket) => {
      const same = `${bracket.from.paragraph} ${bracket.inside}`
      const time = (times.get(same) ?? 0) + 1
      times.set(same, time)
      const attribution = attributionOf(bracket.inside, known)
      return { key: `${same} ${time}`, bracket, attribution, pieces: pieces(bracket, attribution, texts) }
    })
}

function pieces({ from, to, inside }: TypedBracket, { cuts }: Attribution, texts: ReadonlyMap<string, string>): readonly BracketPiece[] {
  const before = (texts.get(from.paragraph) ?? '').slice(0, from.offset)
  const after = (texts.get(to.paragraph) ?? '').slice(to.offset + 1)
  const within: BracketPiece[] = []
  let at = 0
  for (const [first, last] of cuts) {
    within.push({ what: 'words', text: inside.slice(at, first) }, { what: 'goes', text: inside.slice(first, last) })
    at = last
  }
  const sign = (place: TypedBracket['from']) => (texts.get(place.paragraph) ?? '').slice(place.offset, place.offset + 1)
  const all: readonly BracketPiece[] = [
    { what: 'around', text: before.length > around ? `…${before.slice(-around)}` : before },
    { what: 'goes', text: sign(from) },
    ...within,
    { what: 'words', text: inside.slice(at) },
    { what: 'goes', text: sign(to) },
    { what: 'around', text: after.length > around ? `${after.slice(0, around)}…` : after },
  ]
  return all.filter(({ text }) => text !== '').map((piece) => ({ ...piece, text: piece.text.replaceAll('\ufffc', '*') }))
}

/** Who speaks for whom a name means: of a group, who was said to, here or for all that is proposed; null where nobody was. */
export const speakerOf = ({ delegation, group }: Voice, said: ReadonlyMap<string, string>, speakers: Draft['speakers']): string | null =>
  delegation ?? (group === null ? null : (said.get(group) ?? speakers?.find((each) => each.group === group)?.delegations[0] ?? null))
