const plain = '0123456789+-−–=()abcdefghijklmnoprstuvwxyz'
const raisedForms = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
const plainBelow = '0123456789+-−–=()aehijklmnoprstuvx'
const loweredForms = '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'

function each(text: string, from: string, to: string): string | null {
  let written = ''
  for (const character of text) {
    const index = from.indexOf(character)
    if (index < 0 && !to.includes(character) && /[\p{L}\p{Nd}\p{S}]/u.test(character)) return null
    written += index < 0 ? character : to.charAt(index)
  }
  return written
}

/**
 * What stands raised as the characters Unicode has for it, so that 10⁶ is never 106; null where it has none. Letters alone are the ending
 * of an ordinal or an abbreviation (1er, 2nd, 5e, Mme) and stay, but o and a behind a digit or n (1º, nº). `before` is the character before it,
 * a blank where it is the first. The twin of the server's `ScriptText`; `tests/vectors/script-text.json` holds both to one answer.
 */
export function raised(text: string, before: string): string | null {
  const core = text.trim()
  if ((core === 'o' || core === 'a') && /[0-9nN.]/.test(before)) return text.replace('o', 'º').replace('a', 'ª')
  if (core === 'e' && /[0-9IVX]/.test(before)) return text
  if (core === '' || (/^\p{L}+$/u.test(core) && (core.length > 1 || !plain.includes(core)))) return text
  return each(text, plain, raisedForms)
}

/** What stands lowered as the characters Unicode has for it; null where it has none. */
export const lowered = (text: string): string | null => each(text, plainBelow, loweredForms)
