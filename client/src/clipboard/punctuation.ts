/** How a text ends, whatever footnote mark or closing bracket follows its last sign. The twin of the server's `Punctuation`. */
const trailingMark = /(?<=[,，;；:：.。、»”")）》\]】])\s*(?:\d{1,2}|[⁰¹²³⁴-⁹\ufffc]+|\*{1,3})$/u

/** The last sign before a footnote mark; empty where the text ends in none. */
export function lastSign(text: string): string {
  const end = text
    .slice(-64)
    .replace(trailingMark, '')
    .replace(/[ ”"»’*\]］】〕\ufffc]+$/u, '')
  return /[,，;；:：.。．!！?？،؛؟…—]$/u.exec(end)?.[0] ?? ''
}

export const endsInComma = (text: string): boolean => /^[,，،]$/.test(lastSign(text))
export const endsInSemicolon = (text: string): boolean => /^[;；؛]$/.test(lastSign(text))
export const endsInColon = (text: string): boolean => /^[:：]$/.test(lastSign(text))
export const endsInStop = (text: string): boolean => /^[.。．!！?？؟]$/.test(lastSign(text))
