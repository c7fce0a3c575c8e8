import { boundaryBefore, boundaryBehind } from '../../operations/characters'
import type { MarkedText } from '../compare/redlineRows'

/** UTF-16 units of unchanged text kept beside a change, and of a changed stretch. */
const beside = 16
const most = 120

/** A paragraph's marked text, cut to its changes and what stands next to them. */
export function excerpt<Text extends Pick<MarkedText, 'text' | 'came' | 'went'>>(texts: readonly Text[]): Text[] {
  return texts.map((each, at) => {
    const { text, came, went } = each
    if (came > 0 || went !== null) return { ...each, text: text.length > most ? `${startOf(text, most)}…` : text }
    const [first, last] = [at === 0, at === texts.length - 1]
    if (text.length <= (first || last ? beside : 2 * beside) + 1) return each
    return { ...each, text: `${first ? '' : startOf(text, beside)}…${last ? '' : endOf(text, beside)}` }
  })
}

const startOf = (text: string, length: number) => text.slice(0, boundaryBefore(text, length))
const endOf = (text: string, length: number) => text.slice(boundaryBehind(text, text.length - length))
