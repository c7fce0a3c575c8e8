/** Words that can be completed to; the heavier they are the likelier. */
export interface Phrase {
  readonly text: string
  /** What it is found by: the text, `folded`. */
  readonly key: string
  readonly weight: number
}

/** Letters and digits, and what stands on them. */
const ofWord = /^[\p{L}\p{N}\p{M}]/u

export const isOfWord = (character: string): boolean => ofWord.test(character)

/** What is the same to who types: either apostrophe, a space that breaks and one that does not. As long as the text. */
export const folded = (text: string): string => text.replaceAll("'", '’').replaceAll(/[\u00a0\u202f]/g, ' ')

export const phrase = (text: string, weight: number): Phrase => ({ text, key: folded(text), weight })

/** Whether a text goes on behind a phrase with a word of its own; Chinese has no ends of words. */
const goesOn = (text: string, phrase: string, language: string): boolean =>
  text.length > phrase.length && text.startsWith(phrase) && (language === 'zh' || !isOfWord(text.slice(phrase.length)))

/** What completes words. */
export interface Completing {
  /** The likeliest first; what only goes on behind another of them is left out. */
  readonly heads: readonly Phrase[]
  /** Whether the words are one of the phrases already. */
  readonly isWhole: boolean
}

/** What the words typed so far can become: each begins with them and goes on. */
export function completing(typed: string, phrases: readonly Phrase[], language: string): Completing {
  const sought = folded(typed)
  const begun = phrases.filter(({ key }) => key.startsWith(sought))
  const found = begun.filter(({ text }) => text.length > typed.length)
  const heads = found
    .filter(({ text }) => !found.some((other) => goesOn(text, other.text, language)))
    .map(({ text, key }) => ({
      text,
      key,
      weight: found.reduce((sum, other) => (other.text === text || goesOn(other.text, text, language) ? sum + other.weight : sum), 0),
    }))
    .sort((a, b) => b.weight - a.weight)
  return { heads, isWhole: begun.length > found.length }
}

/** The part of all that a phrase must have to be the one good answer among several. */
const most = 0.85

/** The one good answer: the only one, by far the likeliest, or the whole words that all have in common; null where there is none. */
export function oneOf(typed: string, heads: readonly Phrase[], language: string): string | null {
  const [first, ...others] = heads
  if (first === undefined) return null
  const all = heads.reduce((sum, { weight }) => sum + weight, 0)
  if (others.length === 0 || first.weight >= most * all) return first.text
  let length = 0
  while (others.every(({ text }) => text[length] === first.text[length])) length++
  const endsWord = (at: number) => isOfWord(first.text[at - 1] ?? '') && heads.every(({ text }) => !isOfWord(text.slice(at)))
  while (language !== 'zh' && length > typed.length && !endsWord(length)) length--
  return language !== 'zh' && length > typed.length ? first.text.slice(0, length) : null
}
