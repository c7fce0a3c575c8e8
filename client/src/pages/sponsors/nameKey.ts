const accented = 'àáâãäåāçèéêëēìíîïīñòóôõöōùúûüūýÿёآأإٱىئؤةıİ'
const plain = 'aaaaaaaceeeeeiiiiinoooooouuuuuyyеااااييوهii'

/** Whatever else stands between them, such as an apostrophe or a mark of direction, words are divided by these. */
const between = /[ \u00a0\-(\t\n]+/

/**
 * A name reduced to what official lists order it by: lower-case letters and digits without accents, spaces or punctuation, without a
 * leading English article and, in Arabic, without ال and with one form of alif. The server has the same (`NameKey.cs`); the system's
 * collation would be another on another machine.
 */
export const nameKey = (name: string): string =>
  name
    .split(between)
    .map((word) => word.replaceAll(/[^\p{L}\p{Nd}]/gu, '').toLowerCase())
    .filter((word) => word !== '')
    .map((word, index) => (index === 0 && word === 'the' ? '' : word.replace(/^ال(?=..)/, '')))
    .map((word) => [...word].map((letter) => plain[accented.indexOf(letter)] ?? letter).join(''))
    .join('')

/** By code units, as the server compares. */
export const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
