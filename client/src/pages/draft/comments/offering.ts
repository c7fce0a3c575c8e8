import type { Delegation } from '../../../protocol/contract'

/** Longest words after an “@” that a delegation is looked for by; the longest names have about fifty letters. */
const mostWords = 40

/** An “@” before the caret with the words behind it: a delegation is being looked for. */
export interface Seeking {
  /** Where the “@” stands. */
  readonly from: number
  readonly to: number
  readonly words: string
}

/** What is sought at the caret; null where nothing is. Of an address, such as li@un.org, nothing is, since a letter touches its “@”. */
export function seekingAt(text: string, caret: number): Seeking | null {
  const before = text.slice(0, caret)
  const from = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'))
  const words = before.slice(from + 1)
  if (from < 0 || words.length > mostWords || /[\n@＠,.;:!?，。；：！？、]/.test(words) || /^\s/.test(words)) return null
  // One is named already.
  if (/^[A-Z]{3}\s/.test(words)) return null
  return /[A-Za-z0-9]/.test(text.charAt(from - 1)) ? null : { from, to: caret, words }
}

/** As many as are offered at once. */
const most = 8

/**
 * Delegations that are called so, in one of their names or by their code: first those with members in the draft, among them first those whose
 * name in the reader's language or whose code begins so.
 */
export function offered(
  delegations: readonly Delegation[],
  words: string,
  isHere: (code: string) => boolean,
  nameOf: (code: string) => string,
): readonly Delegation[] {
  const sought = words.trim().toLocaleLowerCase()
  const rank = ({ code, names }: Delegation): number | null => {
    const own = nameOf(code).toLocaleLowerCase()
    const all = [own, code.toLocaleLowerCase(), ...Object.values(names).map((name) => String(name).toLocaleLowerCase())]
    if (!all.some((name) => name.includes(sought))) return null
    const isFirst = own.startsWith(sought) || code.toLocaleLowerCase().startsWith(sought)
    return (isHere(code) ? 0 : 2) + (isFirst ? 0 : 1)
  }
  const found = delegations.flatMap((delegation) => {
    const at = rank(delegation)
    return at === null ? [] : [{ delegation, at }]
  })
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ delegation }) => delegation)
}

/** The text with a delegation mentioned where it was sought, and where the caret goes. No letter or digit may touch its code. */
export function withMention(text: string, { from, to }: Seeking, code: string): { readonly text: string; readonly caret: number } {
  const behind = text.slice(to)
  const mention = `@${code}${/^\s/.test(behind) ? '' : ' '}`
  return { text: text.slice(0, from) + mention + behind, caret: from + mention.length + (/^\s/.test(behind) ? 1 : 0) }
}
